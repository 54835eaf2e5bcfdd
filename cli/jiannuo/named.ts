import { nearestWord } from '#core/authoring/naming.ts';
import { t } from '#locales/index.ts';
import { UsageError } from '../usage-error.ts';

interface Named {
  id: string;
  title: string;
}

/** The error for an option that names nothing that is known: what there is, by id and title, and which was perhaps meant. */
export function unknownNamed(option: string, given: string, known: readonly Named[]): UsageError {
  const words = known.map(shown).join('、');
  const near = nearestWord(given, known.map(namesOf));
  const meant = known.find((each) => near !== undefined && namesOf(each).includes(near));
  const text = t('jn.oneOf', { option, given, words });
  return new UsageError(meant ? `${text}${t('jn.pack.meant', { word: shown(meant) })}` : text);
}

/** A title is also known without what it says of itself in brackets. */
function namesOf({ id, title }: Named): [string, ...string[]] {
  return [id, title, title.replace(/（.*$/, '')];
}

function shown({ id, title }: Named): string {
  return `${id}（${title}）`;
}
