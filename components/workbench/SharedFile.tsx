import type { ComponentChildren } from 'preact';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { t } from '#locales/index.ts';

/** Takes the last removal back. */
export interface Undo {
  label: string;
  onUndo: () => void;
}

export function UndoBar({ undo, busy }: { undo: Undo | undefined; busy: boolean }) {
  return (
    undo && (
      <div class="jn-actions">
        <Button busy={busy} onClick={undo.onUndo}>
          {undo.label}
        </Button>
      </div>
    )
  );
}

interface Props {
  title: string;
  /** What is in the file, in numbers. */
  counts: string;
  /** Words of the button. */
  confirm: string;
  /** How many entries would come in. */
  coming: number;
  busy: boolean;
  onImport: () => void;
  onCancel: () => void;
  children?: ComponentChildren;
}

/** What a file from a colleague would bring; nothing comes in before that is confirmed. */
export function SharedFileDialog(props: Props) {
  const { title, counts, confirm, coming, busy, onImport, onCancel, children } = props;
  return (
    <Dialog
      title={title}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('action.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={coming === 0} onClick={onImport}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{counts}</p>
      {children}
    </Dialog>
  );
}

/** A file of which all that is said otherwise here is replaced together. */
export interface DifferingFile {
  file: string;
  fresh: number;
  same: number;
  /** What the file says otherwise, a sentence each. */
  lines: readonly string[];
  replacing: boolean;
}

interface DifferingProps extends Pick<Props, 'busy' | 'onImport' | 'onCancel'>, DifferingFile {
  /** Whose words. */
  of: 'taught' | 'layouts';
  onReplacing: (replacing: boolean) => void;
}

/** What the file says otherwise than what is kept: that stays, unless the user ticks. */
export function DifferingFileDialog(props: DifferingProps) {
  const { of, file, fresh, same, lines, replacing, busy, onImport, onCancel, onReplacing } = props;
  const differing = lines.length;
  const count = fresh + (replacing ? differing : 0);
  return (
    <SharedFileDialog
      title={t(`${of}.import.title`, { file })}
      counts={t(`${of}.import.counts`, { fresh, same, differing })}
      confirm={t(`${of}.import.do`, { count })}
      coming={count}
      busy={busy}
      onImport={onImport}
      onCancel={onCancel}
    >
      {differing > 0 && (
        <>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <label class="wb-check">
            <input
              type="checkbox"
              checked={replacing}
              onChange={(event) => onReplacing(event.currentTarget.checked)}
            />
            {t(`${of}.import.replace`, { count: differing })}
          </label>
        </>
      )}
    </SharedFileDialog>
  );
}
