import { readContainer } from './config/read-container';
import { start } from './start';

// Known only while the script runs, so it is read here and nowhere later.
const nonce = (document.currentScript as HTMLScriptElement | null)?.nonce;

/** Mounts every container that holds no survey yet: running the file twice changes nothing. */
function mountAll(): void {
  document.querySelectorAll<HTMLElement>('[data-iterate-survey]').forEach((element) => {
    if (!element.dataset.iterateSurvey || element.querySelector('[data-iterate-canvas]')) return;
    start({ element, ...readContainer(element), nonce });
  });
}

mountAll();
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', mountAll, { once: true });
}
