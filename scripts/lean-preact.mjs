/**
 * What the view calls of Preact, as it would be written for this survey: a child keeps its place, and what is drawn is
 * compared with the document itself. Only elements are tags: parts of a screen are called as the functions they are.
 */

/**
 * An element of JSX: how to draw it in the place of a node, if there is one. A function, so that nothing that came as
 * JSON can pass for an element; lists of children become children.
 */
export function h(type, attributes, ...children) {
  return (old, parent) => {
    const isSame = old && old.localName === type && old.key === attributes.key;
    const node = isSame ? old : type ? document.createElement(type) : new Text();
    const before = node.drawnAs || {};
    node.drawnAs = attributes;
    for (const name in attributes) setProperty(node, name, attributes[name], before[name]);
    drawChildren(node, children);
    if (!old) parent.append(node);
    else if (!isSame) old.replaceWith(node);
  };
}

/** Draws one element into a parent that holds nothing else. */
export function render(element, parent) {
  drawChildren(parent, [element]);
}

function drawChildren(parent, lists) {
  const children = [].concat(...[].concat(...lists));
  children.forEach((child, place) => {
    // What is no element is text, and what is neither is none: so every child has a node.
    const text = { data: typeof child == 'string' ? child : '' };
    const draw = typeof child == 'function' ? child : h(undefined, text);
    draw(parent.childNodes[place], parent);
  });
  while (parent.childNodes[children.length]) parent.lastChild.remove();
}

function setProperty(node, name, value, before) {
  const property = name.toLowerCase();
  // Handlers, and what a person can change.
  if (/^on|^(value|checked|selected|data|key)$/.test(property)) {
    if (node[property] !== value) node[property] = value;
  } else if (value !== before) {
    if (value || value === '') node.setAttribute(name, value);
    else node.removeAttribute(name);
  }
}
