import type { BrowserWorld } from '../world/browser-world';
import { runPage } from '../world/run-page';
import type { Kind } from './kind';
import { asPage } from './as-page';
import { checkTags } from './tags';

const right = `<div id="contentDiv" data-iterate-survey="https://example.com/surveys/nps.json" data-endpoint="https://example.com/responses">
  <textarea hidden name="user_email">{{ Profile.Identity }}</textarea>
</div>
<script src="https://cdn.example.com/iterate-clevertap.js"></script>`;

/** HTML that is pasted whole into a message or a page. */
export const message: Kind<BrowserWorld> = {
  info: 'html message',
  run: async ({ text }, world) => {
    checkTags(text);
    await runPage(world, { html: asPage(text) });
  },
  right,
  wrong: [
    [right.replace('data-iterate-survey', 'data-survey'), 'has no container'],
    [right.replace('{{ Profile.Identity }}', '{{ Profile.Identity | upcase }}'), 'is no tag of CleverTap'],
    [right.replace('https://example.com/surveys', 'http://example.com/surveys'), 'This survey did not load'],
    [right.replace('cdn.example.com', 'cdn.example.org'), 'nothing is known at'],
  ],
};
