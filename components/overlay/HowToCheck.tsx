import { t } from '#locales/index.ts';
import type { HowToCheck as How } from '#core/review/how-to-check.ts';

/** Words that are read at a glance; the rest stand behind a summary. */
const FEW = 12;

/**
 * 怎么查: who settles the criterion in a word, and behind it which checks speak of it, when they pass, and where a person looks. Open
 * for one criterion, it is open for the next.
 */
export function HowToCheck({
  how: { by, checks, lexicon, documents, elsewhere },
  open,
  onToggle,
}: {
  how: How;
  open: boolean;
  onToggle: () => void;
}) {
  const comma = t('overlay.comma');
  const who = elsewhere ? 'elsewhere' : checks.length === 0 && by === 'machine' ? 'noCheck' : by;
  return (
    <section class="overlay__how" aria-label={t('overlay.how')}>
      <button
        type="button"
        class="overlay__link"
        aria-expanded={open}
        aria-keyshortcuts="h"
        onClick={onToggle}
      >
        {t('overlay.how')}
      </button>{' '}
      <span class="jn-muted">{t(`overlay.how.${who}.short`)}</span>
      {open && (
        <>
          <p>{t(`overlay.how.${who}`)}</p>
          <ul>
            {checks.map(({ title, passes, otherwise, unset }) => (
              <li key={`${title} ${passes}`}>
                <strong>{title}</strong>
                {passes !== '' && t('overlay.how.passes', { words: passes })}{' '}
                <span class="jn-muted">{t(`overlay.how.else.${otherwise}`)}</span>
                {unset.length > 0 && (
                  <span class="overlay__unset"> {t('overlay.how.unset', { names: unset.join(comma) })}</span>
                )}
              </li>
            ))}
          </ul>
          {lexicon.length > 0 && <Words words={lexicon} />}
          {documents.length > 0 && <p>{t('overlay.how.documents', { names: documents.join(comma) })}</p>}
        </>
      )}
    </section>
  );
}

function Words({ words }: { words: readonly string[] }) {
  const comma = t('overlay.comma');
  const few = words.slice(0, FEW).join(comma);
  if (words.length <= FEW) return <p>{t('overlay.how.words', { words: few })}</p>;
  return (
    <details>
      <summary>{t('overlay.how.words.some', { words: few, count: words.length })}</summary>
      <p class="jn-muted">{words.slice(FEW).join(comma)}</p>
    </details>
  );
}
