import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';

interface FileDropProps {
  title: string;
  hint?: string | undefined;
  /** Words of the button; also the accessible name of the file field. */
  button: string;
  /** As in `<input accept>`. */
  accept: string;
  busy?: boolean | undefined;
  /** Stands below the button: how far the reading is. */
  children?: ComponentChildren;
  onFile: (file: File) => void;
}

/**
 * A place to drop a file, with a button for those who do not drag. A file that comes while another piece of work is under
 * way waits for its end: the latest one, as nobody would know that theirs was not taken.
 */
export function FileDrop({ title, hint, button, accept, busy, children, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [waiting, setWaiting] = useState<File>();
  const take = (file: File | undefined): void => {
    setOver(false);
    if (file && busy) setWaiting(file);
    else if (file) onFile(file);
  };
  useEffect(() => {
    if (busy || !waiting) return;
    setWaiting(undefined);
    onFile(waiting);
  }, [busy, waiting, onFile]);
  return (
    // Dropping is for the mouse; the button inside does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class={over ? 'wb-drop wb-drop--over' : 'wb-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      }}
    >
      <p>{title}</p>
      {hint && <p class="jn-muted jn-small">{hint}</p>}
      <input
        ref={input}
        class="jn-hidden"
        type="file"
        accept={accept}
        aria-label={button}
        tabIndex={-1}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="primary" busy={busy} onClick={() => input.current?.click()}>
        {button}
      </Button>
      {children}
    </div>
  );
}
