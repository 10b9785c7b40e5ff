import { explainReport } from '../../../demo/builder/explain-report';
import type { Kind } from './kind';
import { reportPatterns } from './reports';

/** Lines of the console, as `data-debug` prints them. */
export const debug: Kind = {
  info: 'text debug',
  run: ({ text }) => {
    const unknown = text
      .split('\n')
      .filter((line) => line && !reportPatterns.some((pattern) => pattern.test(line)));
    if (unknown.length) throw new Error(`${unknown.join('\n')}: nothing in the script says so`);
    const unexplained = text
      .split('\n')
      .filter((line) => line && line.endsWith(` ${explainReport(line)?.sentence}`));
    if (unexplained.length) throw new Error(`${unexplained.join('\n')}: the builder does not explain it`);
  },
  right:
    '[iterate-clevertap] user_email was read\n[iterate-clevertap] user_plan is absent\n' +
    '[iterate-clevertap] onboarding is in en on web-pop-up\n[iterate-clevertap] CleverTap is absent\n' +
    '[iterate-clevertap] sends 1.onboarding.k3v…q2.score.1767225600000\n' +
    '[iterate-clevertap] survey Error: data-endpoint should be an https: URL, got http://example.com',
  wrong: [
    ['[iterate-clevertap] user_email was seen', 'nothing in the script says so'],
    ['user_email was read', 'nothing in the script says so'],
    ['[iterate-clevertap] survey.questions[0] is left out: Error: odd', 'nothing in the script says so'],
    ['[iterate-clevertap] survey Error: nothing works', 'nothing in the script says so'],
  ],
};
