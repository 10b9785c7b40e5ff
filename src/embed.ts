import { start } from './start';
import { readContainer } from './config/read-container';

// Known only while the script runs, so it is read here and nowhere later.
const { nonce } = document.currentScript || ({} as Partial<HTMLScriptElement>);

/** Mounts every container once: running the file twice changes nothing, nor does it bring back what was closed. */
function mountAll(): void {
  document.querySelectorAll<HTMLElement>('[data-iterate-survey]').forEach((element) => {
    const { dataset } = element;
    if (dataset['iterateMounted']) return;
    dataset['iterateMounted'] = 'yes';
    try {
      start({ element, ...readContainer(element), nonce });
    } catch {
      // A browser that can't draw a survey: the page around it goes on.
    }
  });
}

mountAll();
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', mountAll, { once: true });
}
