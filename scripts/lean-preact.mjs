import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

const sources = join(dirname(createRequire(import.meta.url).resolve('preact')), '..', 'src');

/** How Preact's diff would look had it been written for this survey: every child keeps its place. */
const diffInPlace = `(parentDom, renderResult) {
	const { childNodes } = parentDom;
	renderResult.forEach((child, i) => {
		// What is no element is text, and what is false is none: so every child has a node, and an index is a place.
		const childVNode = child && child.props ? child : { type: NULL, props: { data: child || '', children: [] } };
		const oldDom = childNodes[i];
		const { type, props } = (oldDom && oldDom._children) || EMPTY_OBJ;
		const isSame = childVNode.type === type && childVNode.props.key === props.key;
		const dom = diffElementNodes(isSame && oldDom, childVNode);
		dom._children = childVNode;
		if (!oldDom) parentDom.appendChild(dom);
		else if (!isSame) parentDom.replaceChild(dom, oldDom);
	});
	while (childNodes[renderResult.length]) parentDom.lastChild.remove();
}`;

/**
 * What Preact says, and what is true here, by file. Told so, most of Preact is never called and left out: a tenth of
 * the whole script.
 */
const truths = {
  'create-element.js': [
    // A component has no state, so it is called at once, and only elements are ever compared.
    [
      'return createVNode(type, normalizedProps, key, ref, NULL);',
      "return typeof type == 'function' ? type(normalizedProps) : { type, props: normalizedProps };",
    ],
    // Lists of children become children, also those that a component in a list gives.
    ['createElement(type, props, children)', 'createElement(type, props, ...children)'],
    [
      /let normalizedProps = [^]*?(?=\n\n\treturn )/g,
      'const normalizedProps = Object.assign({}, props, { children: [].concat(...[].concat(...children)) });',
    ],
    // An element is remembered by its type and its properties, its key among them.
    [/\t\t(_\w+|constructor|key|ref)(: .*)?,?\n/g, ''],
    ['if (!original && options.vnode) options.vnode(vnode);', ''],
  ],
  'render.js': [
    // Nothing is hydrated, and nobody listens in.
    [/(?<=function render\(vnode, parentDom\) )\{[^]*?\n\}/g, '{\n\tdiffChildren(parentDom, [vnode]);\n}'],
    ["import { commitRoot, diff } from './diff/index';", "import { diffChildren } from './diff/children';"],
  ],
  'diff/children.js': [
    [/(?<=function diffChildren)\([^]*?\n\}/g, diffInPlace],
    ["import { diff, unmount, applyRef } from './index';", "import { diffElementNodes } from './index';"],
  ],
  'diff/index.js': [
    [/function diffElementNodes\([^)]*\)/g, 'export function diffElementNodes(dom, newVNode)'],
    ['oldVNode.props || EMPTY_OBJ', 'dom ? dom._children.props : EMPTY_OBJ'],
    // Every element is HTML.
    [/if \(nodeType == 'svg'\)[^]*?XHTML_NAMESPACE;/g, ''],
    [
      /const doc = [^]*?\n\t\t\);/g,
      "dom = nodeType ? document.createElement(nodeType) : document.createTextNode('');",
    ],
    [/if \(!nodeType\) \{\n\t\t\/\/ During[^]*?\} else (?=\{)/g, ''],
    ['excessDomChildren = NULL;\n\t}\n', '\t}\n'],
    // Nothing is there before it is drawn.
    [/if \((excessDomChildren|isHydrating|!isHydrating && excessDomChildren)\) \{/g, 'if (false) {'],
    [/excessDomChildren =\n[^;]*;/g, ''],
    ['if (excessDomChildren) excessDomChildren.some(removeNode);', ''],
    ["parentDom = (nodeType == 'template' && dom.content) || dom;", ''],
    ["i == 'children'", '/^(children|key)$/.test(i)'],
    // An element keeps the names of its attributes, and none is raw HTML.
    [/for \(i in oldProps\) \{[^]*?\n\t\t\}\n/g, ''],
    ["i == 'dangerouslySetInnerHTML'", 'false'],
    ['if (newHtml) {', 'if (false) {'],
    ["if (oldHtml) dom.textContent = '';", ''],
    [/if \(\n\t*nodeType == 'foreignObject'[^]*?\n\t{3}\}/g, ''],
    [/(?<=\t{3})diffChildren\([^]*?\n\t*\);/g, 'diffChildren(dom, newProps.children);'],
    // What a person can change is compared with what is on screen, and so are texts.
    ["i == 'value'", '/^(value|checked|selected|data)$/.test(i)'],
    ['inputValue = value;', 'if (dom[i] !== value) dom[i] = value;'],
    [/if \(!isHydrating \|\| nodeType == 'textarea'\) \{[^]*?\n\t\t\}\n/g, ''],
    ["else if (i == 'checked') {\n\t\t\t\tchecked = value;\n\t\t\t}", ''],
    ["(!isHydrating || typeof value == 'function') &&", ''],
    ['oldProps[i], namespace', ''],
  ],
  'diff/props.js': [
    // Styles come from the sheet.
    ["name == 'style'", 'false'],
    // No handler returns false, which would keep the browser from acting.
    [
      /if \(typeof value != 'function'\) value = NULL;[^]*?(?=\n\t\} else)/g,
      'dom[name.toLowerCase()] = value;',
    ],
    ["name[0] == 'o' && name[1] == 'n'", "name[0] == 'o'"],
    // Every other attribute is set as one.
    [/if \(namespace == SVG_NAMESPACE\) \{[^]*?catch \(e\) \{\}\n\t\t\}/g, ''],
    ["if (typeof value == 'function') return;", ''],
    ["name == 'popover' && value == true ? '' : value", 'value'],
    // No attribute is the number 0, and false says no more than absence does.
    ["value != NULL && (value !== false || name[4] == '-')", "value || value === ''"],
    ['let EVENT_DISPATCHED = Symbol();', ''],
  ],
};

/** Rollup plugin: Preact from its sources, told what is true here. What it no longer says fails the build. */
export function leanPreact() {
  return {
    name: 'lean-preact',
    resolveId: (id) => (id === 'preact' ? join(sources, 'index.js') : null),
    async load(id) {
      if (!id.startsWith(sources + sep)) return null;
      let code = await readFile(id, 'utf8');
      for (const [said, truth] of truths[relative(sources, id)] || []) {
        const before = code;
        code = code.replaceAll(said, () => truth);
        if (code === before) this.error(`${id} no longer says ${said}`);
      }
      return code;
    },
  };
}
