import type { HostileGroup } from './hostile-group';

const html = '<img src=about:nothing onerror=canary()>';

/** JSON that has the form of what libraries draw, where a text is expected. */
export const vnode: HostileGroup = {
  biting: {
    markup: `{"type":"div","props":{"dangerouslySetInnerHTML":{"__html":"${html}"}}}`,
    'markup, as Preact makes it': `{"type":"div","props":{"dangerouslySetInnerHTML":{"__html":"${html}"}},"key":null,"ref":null,"__k":null,"__":null,"__b":0,"__e":null,"__c":null,"constructor":null}`,
    'a property that is markup': `{"type":"p","props":{"innerHTML":"${html}"}}`,
    'a frame': `{"type":"iframe","props":{"srcdoc":"<script>parent.canary()</script>"}}`,
    'a frame of a script': `{"type":"iframe","props":{"src":"javascript:parent.canary()"}}`,
    'a script': `{"type":"script","props":{"textContent":"canary()"}}`,
    'a picture from elsewhere': `{"type":"img","props":{"src":"https://canary.example/vnode.png"}}`,
    'a sheet from elsewhere': `{"type":"link","props":{"rel":"stylesheet","href":"https://canary.example/vnode.css"}}`,
    'an element of an element': `{"type":"p","props":{"children":{"type":"div","props":{"innerHTML":"${html}"}}}}`,
    'a list of elements': `[{"type":"div","props":{"innerHTML":"${html}"}}]`,
    'an element without a prototype': `{"__proto__":null,"type":"div","props":{"innerHTML":"${html}"}}`,
    'an element with a constructor of nothing': `{"constructor":null,"type":"div","props":{"innerHTML":"${html}"}}`,
    'an element of React': `{"$$typeof":"Symbol(react.element)","type":"div","props":{"innerHTML":"${html}"}}`,
    'an element of plain names': `{"nodeName":"DIV","attributes":{},"type":"b","props":{"innerHTML":"${html}"}}`,
    'an element whose type is no name': `{"type":"p onclick=canary()","props":{}}`,
    'a component': `{"type":{"render":"canary()"},"props":{}}`,
    'what becomes a text by itself': `{"toString":"${html}","valueOf":"${html}"}`,
  },
  others: {
    'a text node': `{"nodeType":3,"textContent":"${html}"}`,
    'a template of Lit': `{"strings":["${html}"],"_$litType$":1,"values":[]}`,
  },
};
