import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

const sources = join(dirname(createRequire(import.meta.url).resolve('preact')), '..', 'src');

/**
 * Conditions in Preact's sources, and what they always are here: nothing is hydrated, suspended or rendered through a
 * portal, components are functions without context, no add-on sets hooks, text stays text and styles come from the
 * sheet. The minifier leaves out what then can't happen: a tenth of the whole script.
 */
const facts = [
  ['oldVNode._flags & MODE_SUSPENDED &&', 'false &&'],
  ['if (isHydrating || excessDomChildren) {', 'if (false) {'],
  ['if (isHydrating) {', 'if (false) {'],
  ['if (!isHydrating && excessDomChildren) {', 'if (false) {'],
  ['!isHydrating', 'true'],
  ['isHydrating ? NULL : parentDom._children', 'parentDom._children'],
  ['let isHydrating = vnode && vnode._flags & MODE_HYDRATE;', 'const isHydrating = false;'],
  ['if (excessDomChildren) {', 'if (false) {'],
  ['if (excessDomChildren) excessDomChildren.some(removeNode);', ''],
  ['excessDomChildren && slice.call(parentDom.childNodes)', 'NULL'],
  ['parentDom.firstChild\n\t\t\t\t? slice.call(parentDom.childNodes)\n\t\t\t\t: NULL', 'NULL'],
  ['excessDomChildren\n\t\t\t\t\t? excessDomChildren[0]\n\t\t\t\t\t: oldVNode', 'oldVNode'],
  ['if (resumed) resumed.some(removeNode);', ''],
  ['!skipRemove &&\n\t\t(r = vnode._component) &&', 'false &&'],
  ['const isClassComponent = (tmp = newType.prototype) && tmp.render;', ''],
  ['isClassComponent', 'false'],
  ['tmp = newType.contextType;', 'tmp = false;'],
  ['const provider = tmp && globalContext[tmp._id];', ''],
  [
    'const componentContext = tmp\n\t\t\t\t? provider\n\t\t\t\t\t? provider.props.value\n\t\t\t\t\t: tmp._defaultValue\n\t\t\t\t: globalContext;',
    '',
  ],
  ['if (provider) provider.sub(c);', ''],
  ['componentContext', 'globalContext'],
  ['if (!c.state) c.state = {};', ''],
  ['c.state = c._nextState', 'undefined'],
  ['c.shouldComponentUpdate &&', 'false &&'],
  ['(newVNode._original == oldVNode._original &&\n\t\t\t\t\t\t!(c._bits & COMPONENT_DIRTY))', 'false'],
  ['if (c.componentWillUpdate) {', 'if (false) {'],
  ['if (c._renderCallbacks.length) {', 'if (false) {'],
  ['c._renderCallbacks = [];', ''],
  ['c._stateCallbacks = [];', ''],
  ['if (c.getChildContext) {', 'if (false) {'],
  ['if (r.componentWillUnmount) {', 'if (false) {'],
  ['while (c._bits & COMPONENT_DIRTY && ++count < 25)', 'while (false)'],
  ['if (newProps._parentDom) {', 'if (false) {'],
  ['!vnode.props._parentDom', 'true'],
  ['if (parentVNode.props._parentDom) return oldDom;', ''],
  ['!(e && e.then)', 'true'],
  ["if (i == 'dangerouslySetInnerHTML') {", 'if (false) {'],
  ["if (name == 'style') {", 'if (false) {'],
  ["nodeType == 'progress'", 'false'],
  ["nodeType == 'foreignObject' ||", 'false ||'],
  ['if (options._root) options._root(vnode, parentDom);', ''],
  ['if (options._commit) options._commit(root, commitQueue);', ''],
  ['if (options.unmount) options.unmount(vnode);', ''],
  ['if (!original && options.vnode) options.vnode(vnode);', ''],
  ['if ((tmp = options._diff)) tmp(newVNode);', ''],
  ['if ((tmp = options.diffed)) tmp(newVNode);', ''],
  ['let renderHook = options._render,', 'let renderHook = undefined,'],
  ['options.event ? options.event(e) : e', 'e'],
  ['BaseComponent.prototype.render = Fragment;', ''],
  // A drawing makes its nodes anew, so none is in use twice.
  ['childVNode.constructor === VNODE_MARKER && childVNode._depth', 'false'],
  ['oldVNode.ref != childVNode.ref || oldVNode._flags & REF_DETACHED', 'oldVNode.ref != childVNode.ref'],
  // Attributes that no control has.
  ["name != 'width' &&\n\t\t\tname != 'height' &&", ''],
  ["name != 'list' &&\n\t\t\tname != 'form' &&", ''],
  ["name != 'download' &&\n\t\t\tname != 'rowSpan' &&\n\t\t\tname != 'colSpan' &&", ''],
  ["name != 'popover' &&", ''],
  ["name == 'popover' && value == true ? '' : value", 'value'],
  ["useCapture = name != (name = name.replace(CAPTURE_REGEX, '$1'));", ''],
  ["!(i == 'value' && 'defaultValue' in newProps) &&", ''],
  ["!(i == 'checked' && 'defaultChecked' in newProps)", 'true'],
  ["nodeType == 'textarea' && newProps.defaultValue != NULL", 'false'],
  ["(nodeType == 'template' && dom.content) || dom", 'dom'],
  ['newProps.is ? newProps : parentDom', 'parentDom'],
  ['options._catchError(e, newVNode, oldVNode);', 'throw e;'],
  ['options._catchError(e, c._vnode);', 'throw e;'],
  ['options._catchError(e, vnode);', 'throw e;'],
  ['else ref.current = value;', ''],
  ['namespace == SVG_NAMESPACE', 'false'],
  ["else if (nodeType == 'math') namespace = MATH_NAMESPACE;", ''],
  ['(namespace == MATH_NAMESPACE && MATHML_TOKEN_ELEMENTS.test(nodeType))', 'false'],
  ['while (next && next.nodeType == 8) next = next.nextSibling;', ''],
  ["oldDom.nodeType == 8 &&\n\t\t!oldDom.data.startsWith('$s')", 'false'],
  ['if (c._bits & COMPONENT_PENDING_ERROR) {', 'if (false) {'],
  ['if (c._bits & COMPONENT_PROCESSING_EXCEPTION) {', 'if (false) {'],
];

/** What then is left over, and no minifier dares to drop. */
const parts = [
  // Methods of class components.
  /^BaseComponent\.prototype\.\w+ = function[\s\S]*?^};$/gm,
  // Calling back components that have mounted.
  /commitQueue\.some\(c => \{[\s\S]*?\n\t\}\);/,
  // Catching what nobody handles.
  /let oldCommitQueueLength = commitQueue\.length;\n\t\ttry (?=\{)/,
  / catch \(e\) \{\n\t\t\t\/\/ We remove any[\s\S]*?throw e;\n\t\t\}/,
  /try (?=\{\n\t\tif \(typeof ref)| catch \(e\) \{\n\t\tthrow e;\n\t\}/g,
];

/** Rollup plugin: Preact from its sources, with the facts told. A fact that is found nowhere fails the build. */
export function leanPreact() {
  const unused = new Set(facts);
  return {
    name: 'lean-preact',
    resolveId: (id) => (id === 'preact' ? join(sources, 'index.js') : null),
    async load(id) {
      if (!id.startsWith(sources + sep)) return null;
      let code = await readFile(id, 'utf8');
      for (const fact of facts) {
        const [condition, constant] = fact;
        if (code.includes(condition)) unused.delete(fact);
        code = code.split(condition).join(constant);
      }
      for (const part of parts) code = code.replace(part, '');
      return code;
    },
    buildEnd(error) {
      if (!error && unused.size)
        this.error(`Preact reads differently now: ${[...unused].map(([text]) => text).join(' · ')}`);
    },
  };
}
