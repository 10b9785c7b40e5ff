/** The floor's whole style sheet. */
export const styles = `
.survey{font:16px/1.45 system-ui,sans-serif;max-width:440px;padding:20px;border:1px solid #ddd;border-radius:12px}
.survey h2{font-size:18px;margin:0}
.survey fieldset{display:flex;flex-wrap:wrap;gap:4px;border:0;margin:12px 0;padding:0}
.survey label{border:1px solid #777;border-radius:8px;padding:10px;min-width:24px;text-align:center}
.survey textarea{font:inherit;width:100%;box-sizing:border-box;margin:12px 0}
.survey button{font:inherit;padding:10px 16px}
`;
