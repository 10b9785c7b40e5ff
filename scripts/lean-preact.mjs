/**
 * What the view calls of Preact, as it would be written for this survey: a component is called where it stands, a child
 * keeps its place, and what is drawn is compared with the document itself.
 */

/** An element of JSX, or what a component gives. Lists of children become children. */
export function h(type, given, ...children) {
  const attributes = Object.assign({}, given, { children: [].concat(...[].concat(...children)) });
  // A function, so that nothing that came as JSON can pass for an element.
  return typeof type == 'function' ? type(attributes) : () => ({ type, attributes });
}

/** Draws one element into a parent that holds nothing else. */
export function render(element, parent) {
  drawChildren(parent, [element]);
}

function drawChildren(parent, children) {
  const { childNodes } = parent;
  children.forEach((child, place) => {
    // What is no element is text, and what is neither is none: so every child has a node.
    const { type, attributes } =
      typeof child == 'function'
        ? child()
        : { attributes: { data: typeof child == 'string' ? child : '', children: [] } };
    const old = childNodes[place] || parent.appendChild(new Text());
    const isSame = old.localName === type && old.key === attributes.key;
    const node = isSame ? old : type ? document.createElement(type) : new Text();
    const before = node.drawnAs || {};
    node.drawnAs = attributes;
    for (const name in attributes) setProperty(node, name, attributes[name], before[name]);
    if (!isSame) old.replaceWith(node);
  });
  while (childNodes[children.length]) parent.lastChild.remove();
}

function setProperty(node, name, value, before) {
  const property = name.toLowerCase();
  if (name === 'children') drawChildren(node, value);
  // Handlers, and what a person can change.
  else if (/^on|^(value|checked|selected|data|key)$/.test(property)) {
    if (node[property] !== value) node[property] = value;
  } else if (value !== before) {
    if (value || value === '') node.setAttribute(name, value);
    else node.removeAttribute(name);
  }
}
