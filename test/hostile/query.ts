import type { HostileGroup } from './hostile-group';

/** Queries and fragments of the page’s own address. */
export const query: HostileGroup = {
  biting: {
    'another endpoint': '?endpoint=https://canary.example/responses',
    'another endpoint under the attribute’s name': '?data-endpoint=https://canary.example/responses',
    'another endpoint under the setting’s name of other scripts':
      '?iterate_endpoint=https://canary.example/responses',
    'another survey': '?survey=https://canary.example/survey.json',
    'another survey under the attribute’s name': '?data-iterate-survey=https://canary.example/survey.json',
    'a place to go afterwards': '?redirect=https://canary.example/thanks',
    'a script to go to afterwards': '?redirect=javascript:canary()',
    'a function to call': '?callback=canary',
    'a function call': '?callback=canary();x',
    'words that are markup': '?prompt=%3Cimg%20src%3Dabout%3Anothing%20onerror%3Dcanary()%3E',
    'words that are markup, twice in per cent':
      '?prompt=%253Cimg%2520src%253Dabout:nothing%2520onerror%253Dcanary()%253E',
    'a name that is markup': '?%3Cimg%20src%3Dabout%3Anothing%20onerror%3Dcanary()%3E=1',
    'a fragment that is markup': '#<img src=about:nothing onerror=canary()>',
    'a fragment that is markup in per cent': '#%3Cimg%20src%3Dabout%3Anothing%20onerror%3Dcanary()%3E',
    'the prototype': '?__proto__[canary]=1',
    'the prototype of the constructor': '?constructor[prototype][canary]=1',
    'the prototype with dots': '?__proto__.canary=1',
    'per cent that says nothing': '?prompt=%E0%A4%A',
  },
  others: {
    'an answer': '?answer_score=10&score=10',
    'an identity': '?user_email=someone@example.com&user_external_id=1',
    'an identity that is signed': '?user_token=forged',
    'a preview': '?preview=on&data-preview=on',
    'no preview': '?preview=off',
    'a language': '?language=ar&data-language=ar',
    'a debugging': '?debug=1&data-debug=on',
    'a thousand parameters': `?${Array.from({ length: 1000 }, (_, index) => `p${index}=1`).join('&')}`,
  },
};
