import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { t } from '#locales/index.ts';
import type { ShelfQuestion } from './make-model.ts';

interface Props {
  question: ShelfQuestion;
  busy: boolean;
  onAnswer: (isWanted: boolean) => void;
}

/** A pane is narrow: of more differences it is told how many there are. */
const SHOWN = 12;

/** What was put in takes the place of something only when the user says so. */
export function ShelfAsk({ question: { title, texts, changes, confirm }, busy, onAnswer }: Props) {
  const more = changes.length - SHOWN;
  return (
    <Dialog
      title={title}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onClick={() => onAnswer(false)}>{t('action.cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={() => onAnswer(true)}>
            {confirm}
          </Button>
        </>
      }
    >
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {changes.length > 0 && (
        <>
          <p>{t('addon.more.changes', { count: changes.length })}</p>
          <ul>
            {changes.slice(0, SHOWN).map((change, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines may repeat and never move
              <li key={at}>{change}</li>
            ))}
          </ul>
          {more > 0 && <p>{t('addon.more.changes.more', { count: more })}</p>}
        </>
      )}
    </Dialog>
  );
}
