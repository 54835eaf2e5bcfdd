import { useState } from 'preact/hooks';
import { AnswerNotice } from '../../base/Answer.tsx';
import { Button } from '../../base/Button.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import { t } from '#locales/index.ts';
import type { SheetAnswers } from './sheet-view.ts';

export interface BulkBarProps {
  /** Rows in which the checks found nothing, and nobody has decided about. */
  clean: number;
  /** Rows that were sent back and say something else now. */
  resent: number;
  /** Rows that the latest bulk step passed, as long as it can be taken back. */
  undoable: number;
  busy: boolean;
  answer: SheetAnswers['bulk'];
  onPass: () => void;
  onResubmitted: () => void;
  onUndo: () => void;
}

/** What is decided about many rows at once: told with its number, confirmed, and taken back in one step. */
export function BulkBar(props: BulkBarProps) {
  const { clean, resent, undoable, busy, answer } = props;
  const [asked, setAsked] = useState<'pass' | 'resubmitted'>();
  const count = asked === 'pass' ? clean : resent;
  return (
    <>
      {(clean > 0 || resent > 0 || undoable > 0) && (
        <div class="jn-actions">
          {clean > 0 && (
            <Button busy={busy} onClick={() => setAsked('pass')}>
              {t('sheet.bulk.pass', { count: clean })}
            </Button>
          )}
          {resent > 0 && (
            <Button busy={busy} onClick={() => setAsked('resubmitted')}>
              {t('sheet.bulk.resubmitted', { count: resent })}
            </Button>
          )}
          {undoable > 0 && (
            <Button busy={busy} onClick={props.onUndo}>
              {t('sheet.bulk.undo', { count: undoable })}
            </Button>
          )}
        </div>
      )}
      <AnswerNotice answer={answer} />
      {asked && (
        <Dialog
          title={t(`sheet.bulk.${asked}.title`, { count })}
          onClose={() => setAsked(undefined)}
          actions={
            <>
              <Button onClick={() => setAsked(undefined)}>{t('action.cancel')}</Button>
              <Button
                variant="primary"
                onClick={() => {
                  setAsked(undefined);
                  if (asked === 'pass') props.onPass();
                  else props.onResubmitted();
                }}
              >
                {t(`sheet.bulk.${asked}.confirm`, { count })}
              </Button>
            </>
          }
        >
          <p>{t(`sheet.bulk.${asked}.text`)}</p>
        </Dialog>
      )}
    </>
  );
}
