import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';

export interface UndoNoticeProps {
  /** What was done. */
  text: string;
  /** What could not be taken back, each with the reason. */
  left: readonly string[];
  busy: boolean;
  /** Absent where nothing is left to take back. */
  onUndo: (() => void) | undefined;
  onClose: () => void;
}

/** What a bulk action has done, with the way back; it stays until the next action. */
export function UndoNotice({ text, left, busy, onUndo, onClose }: UndoNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  // Whoever acted further down sees that it is done.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [text]);
  return (
    <div ref={box} class="wb-undo">
      <Notice
        tone={left.length > 0 ? 'warning' : 'success'}
        title={text}
        actions={
          <>
            {onUndo && (
              <Button busy={busy} onClick={onUndo}>
                {t('lists.undo')}
              </Button>
            )}
            <Button variant="quiet" onClick={onClose}>
              {t('lists.close')}
            </Button>
          </>
        }
      >
        {left.length > 0 && (
          <ul class="wb-criteria">
            {left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
