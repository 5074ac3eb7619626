import { type DragEvent, useRef, useState } from 'react';
import { filled, type PublicWords } from './words';

interface Props {
  words: PublicWords['verify'];
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
}

const NAMED = 3;

/** Takes files by dropping, by choosing, or a folder as a whole; the buttons do it by keyboard. */
export function Chooser({ words, files, onFiles }: Props) {
  const [over, setOver] = useState(false);
  const choose = useRef<HTMLInputElement>(null);
  const chooseFolder = useRef<HTMLInputElement>(null);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const take = (input: HTMLInputElement) => {
    if (input.files && input.files.length > 0) {
      onFiles([...input.files]);
    }
    // The same file may be chosen again after it was changed.
    input.value = '';
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse, the buttons are for everybody
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="drop-words">{words.drop}</p>
      <p className="hint">{words.kinds}</p>
      <input ref={choose} type="file" multiple hidden onChange={(event) => take(event.target)} />
      <input
        ref={chooseFolder}
        type="file"
        hidden
        {...{ webkitdirectory: '' }}
        onChange={(event) => take(event.target)}
      />
      <p className="acts">
        <button type="button" onClick={() => choose.current?.click()}>
          {words.files}
        </button>
        <button type="button" className="plain" onClick={() => chooseFolder.current?.click()}>
          {words.folder}
        </button>
        {files.length > 0 && (
          <button type="button" className="plain" onClick={() => onFiles([])}>
            {words.clear}
          </button>
        )}
      </p>
      {files.length > 0 && <p className="chosen">{chosen(words, files)}</p>}
    </div>
  );
}

function chosen(words: PublicWords['verify'], files: readonly File[]): string {
  const named = files
    .slice(0, NAMED)
    .map((file) => file.name)
    .join(', ');
  const names = files.length > NAMED ? filled(words.more, { names: named, count: files.length }) : named;
  return filled(words.chosen, { names });
}
