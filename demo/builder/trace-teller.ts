/** Member of the messages in which a preview tells the builder what its script says. */
export const traceMark = 'iterateReport';

/** Stands before the HTML of a preview, never in what is copied: each line that the script prints also goes to the builder. */
export const traceTeller = `<script>console.info = (line) => top.postMessage({ ${traceMark}: line }, '*');</script>`;
