import { attempt } from './attempt';
import { start } from './start';
import { readContainer } from './config/read-container';

// Known only while the script runs, so it is read here and nowhere later.
const { nonce } = document.currentScript || ({} as Partial<HTMLScriptElement>);

/**
 * Mounts every container once: running the file twice changes nothing, nor does it bring back what was closed. Where the
 * page has taken the names that we call, it hears nothing of it.
 */
function mountAll(): void {
  attempt(() => {
    document.querySelectorAll<HTMLElement>('[data-iterate-survey]').forEach((element) => {
      const { dataset } = element;
      if (dataset['iterateMounted']) return;
      dataset['iterateMounted'] = 'yes';
      try {
        start({ element, ...readContainer(element), nonce });
      } catch {
        // A browser that can't draw a survey: the others are tried all the same. Written out, it is smaller.
      }
    });
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', mountAll, { once: true });
  });
}

mountAll();
