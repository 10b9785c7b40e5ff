/**
 * A script that gives the first answer as soon as there is one to give: before the first request, which tells of the
 * display, has a connection.
 */
export const pressFirst = `
  <script>
    const press = () => {
      const canvas = document.querySelector('[data-iterate-canvas]');
      const radio = canvas && canvas.shadowRoot.querySelector('input');
      if (radio) radio.click();
      else requestAnimationFrame(press);
    };
    addEventListener('DOMContentLoaded', press);
  </script>`;
