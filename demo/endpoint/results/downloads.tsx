import { h } from 'preact';

const files = [
  ['answers.csv', 'Answers as CSV'],
  ['answers.json', 'Answers as JSON'],
  ['mau.csv', 'People per month'],
] as const;

/** A link could not carry the token, so the file is fetched and handed to the browser. */
async function download(file: string, token: string): Promise<void> {
  const response = await fetch(`/${file}`, token ? { headers: { Authorization: `Bearer ${token}` } } : {});
  if (!response.ok) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The exports. */
export const Downloads = ({ token }: { token: string }) => (
  <div class="downloads">
    {files.map(([file, label]) => (
      <button key={file} class="quiet" onClick={() => void download(file, token)}>
        {label}
      </button>
    ))}
  </div>
);
