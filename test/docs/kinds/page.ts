import type { BrowserWorld } from '../world/browser-world';
import { runPage } from '../world/run-page';
import { asPage } from './as-page';
import type { Kind } from './kind';

const right = `<!doctype html>
<title>Shop</title>
<div data-iterate-survey="https://example.com/surveys/nps.json" data-endpoint="https://example.com/responses" data-consent="wait"></div>
<script src="https://cdn.example.com/iterate-clevertap.js"></script>`;

/** A page with a survey on it, or the part of one. */
export const page: Kind<BrowserWorld> = {
  info: 'html page',
  run: ({ text }, world) => runPage(world, { html: asPage(text) }),
  right,
  wrong: [
    [`${right}<script>undefined.consent</script>`, 'TypeError'],
    [`${right}<script src="https://cdn.example.com/other.js"></script>`, 'nothing is known at'],
  ],
};
