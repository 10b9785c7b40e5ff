import { h } from 'preact';
import { useState } from 'preact/hooks';
import type { SurveyFile } from './setup';

interface FileFieldProps {
  readonly file: SurveyFile | undefined;
  readonly choose: (file: SurveyFile | undefined) => void;
}

/** A document that is chosen, dropped or pasted, and can be changed on the spot. */
export function FileField({ file, choose }: FileFieldProps) {
  const [isOver, setOver] = useState(false);
  const read = (files: FileList | null | undefined) => {
    const [chosen] = files ?? [];
    if (chosen) void chosen.text().then((text) => choose({ name: chosen.name, text }));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    read(event.dataTransfer?.files);
  };
  const hover = (event: DragEvent) => {
    // Without it the browser opens the file in place of the page.
    event.preventDefault();
    setOver(true);
  };
  const type = (text: string) =>
    choose(text.trim() ? { name: file?.name ?? 'survey.json', text } : undefined);
  return (
    <div
      class={`drop${isOver ? ' over' : ''}`}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label class="field">
        <span>Choose a JSON file, or drop it here</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => read(event.currentTarget.files)}
        />
      </label>
      <label class="field">
        <span>{file ? file.name : 'Or paste its text'}</span>
        <textarea
          rows={5}
          spellcheck={false}
          value={file?.text ?? ''}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
