import { t } from '#locales/index.ts';
import type { HowToCheck as How } from '#core/review/how-to-check.ts';

/** Words that are read at a glance; the rest stand behind a summary. */
const FEW = 12;

/** 怎么查: who settles the criterion, which checks speak of it and when they pass, and where a person looks. */
export function HowToCheck({ how }: { how: How }) {
  const { by, checks, lexicon, documents } = how;
  const comma = t('common.listComma');
  return (
    <details class="overlay__how" open>
      <summary class="jn-small">{t('overlay.how')}</summary>
      <p>{t(checks.length === 0 && by === 'machine' ? 'overlay.how.noCheck' : `overlay.how.${by}`)}</p>
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
    </details>
  );
}

function Words({ words }: { words: readonly string[] }) {
  const comma = t('common.listComma');
  const few = words.slice(0, FEW).join(comma);
  if (words.length <= FEW) return <p>{t('overlay.how.words', { words: few })}</p>;
  return (
    <details>
      <summary>{t('overlay.how.words.some', { words: few, count: words.length })}</summary>
      <p class="jn-muted">{words.slice(FEW).join(comma)}</p>
    </details>
  );
}
