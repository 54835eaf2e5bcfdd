import { useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { FileDrop } from './FileDrop.tsx';

export interface LossPageProps {
  loss: 'emptied' | 'behind' | 'damaged' | 'unreadable';
  expected: number;
  count: number;
  cause?: string | undefined;
  lastBackup?: { file: string; at: string; count: number } | undefined;
  busy: boolean;
  answer?: Answer | undefined;
  onRestore: (file: File) => void;
  onRescue: () => void;
  onStartOver: () => void;
}

/** Instead of the product, when something that was confirmed is missing (law 9): red, with the way back. */
export function LossPage(props: LossPageProps) {
  const [startingOver, setStartingOver] = useState(false);
  const { loss, expected, count, lastBackup, busy } = props;
  return (
    <main class="jn-root wb-loss">
      <h1>{t('loss.title')}</h1>
      <Notice tone="error" title={lossText(loss, expected, count)}>
        <p>{t('loss.why')}</p>
        <p>{t('loss.what')}</p>
        {props.cause && <p class="jn-small">{t('loss.technical', { cause: props.cause })}</p>}
      </Notice>
      <section class="wb-panel" aria-label={t('loss.restore')}>
        <h2>{t('loss.restore')}</h2>
        <p>{lastBackup ? t('loss.lastBackup', lastBackup) : t('loss.noBackup')}</p>
        <FileDrop
          title={t('loss.choose')}
          button={t('loss.restore')}
          accept=".json"
          busy={busy}
          onFile={props.onRestore}
        />
        <p class="jn-muted jn-small">{t('loss.restore.what')}</p>
        {loss !== 'emptied' && <p class="jn-muted jn-small">{t('loss.rescue.what')}</p>}
        <div class="jn-actions">
          {loss !== 'emptied' && (
            <Button busy={busy} onClick={props.onRescue}>
              {t('loss.rescue')}
            </Button>
          )}
          <Button variant="quiet" onClick={() => setStartingOver(true)}>
            {t('loss.startOver')}
          </Button>
        </div>
        <AnswerNotice answer={props.answer} />
      </section>
      {startingOver && (
        <Dialog
          title={t('loss.startOver.title')}
          onClose={() => setStartingOver(false)}
          actions={
            <>
              <Button onClick={() => setStartingOver(false)}>{t('action.cancel')}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setStartingOver(false);
                  props.onStartOver();
                }}
              >
                {t('loss.startOver.confirm')}
              </Button>
            </>
          }
        >
          <p>{t('loss.startOver.text')}</p>
        </Dialog>
      )}
    </main>
  );
}

function lossText(loss: LossPageProps['loss'], expected: number, count: number): string {
  if (loss === 'emptied') return t('loss.emptied', { expected });
  if (loss === 'behind') return t('loss.behind', { expected, count });
  return t(`loss.${loss}`);
}
