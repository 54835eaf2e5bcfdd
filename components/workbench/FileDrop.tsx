import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { FileQueueNotice } from './FileQueueNotice.tsx';
import { useFileQueue } from './use-file-queue.ts';

interface FilePlaceProps {
  title: string;
  hint?: string | undefined;
  /** Words of the button; also the accessible name of the file field. */
  button: string;
  /** As in `<input accept>`. */
  accept: string;
  busy?: boolean | undefined;
  /** Whether several may be chosen at once. */
  multiple?: boolean | undefined;
  /** Stands below the button: how far the reading is. */
  children?: ComponentChildren;
  /** In the order in which they came; one or more. */
  onFiles: (files: readonly File[]) => void;
}

interface FileDropProps extends Omit<FilePlaceProps, 'onFiles' | 'multiple'> {
  onFile: (file: File) => void;
}

/** A place for one file, which waits while another piece of work is under way (`useFileQueue`). */
export function FileDrop({ onFile, ...props }: FileDropProps) {
  const { take, ...queue } = useFileQueue(props.busy ?? false, onFile);
  return (
    <FilePlace {...props} onFiles={take}>
      {props.children}
      <FileQueueNotice {...queue} />
    </FilePlace>
  );
}

/** A place to drop files, with a button for those who do not drag. */
export function FilePlace({
  title,
  hint,
  button,
  accept,
  busy,
  multiple,
  children,
  onFiles,
}: FilePlaceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  /** What was dropped last was no file: words from a page, a picture of one, a link. */
  const [strange, setStrange] = useState(false);
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
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        setStrange(files.length === 0);
        if (files.length > 0) onFiles(files);
      }}
    >
      <p>{title}</p>
      {hint && <p class="jn-muted jn-small">{hint}</p>}
      <input
        ref={input}
        class="jn-hidden"
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={button}
        tabIndex={-1}
        onChange={(event) => {
          setStrange(false);
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="primary" busy={busy} onClick={() => input.current?.click()}>
        {button}
      </Button>
      {strange && <Notice tone="warning" title={t('file.noFile', { button })} />}
      {children}
    </div>
  );
}
