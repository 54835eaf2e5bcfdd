import type { FormType } from '../model/form-type.ts';
import { maskNumbers, shownText } from '../model/mask.ts';
import type { CommentPhrase, Pack } from '../model/pack.ts';
import { textOf, type Values } from '../model/values.ts';

/** What phrases are said of; of many forms together nothing is known of the values. */
export interface PhraseContext {
  fields: FormType['fields'];
  values: Values;
  /** Names of criteria by id. */
  names: ReadonlyMap<string, string>;
}

/** A phrase of the comment bank with its places filled in. */
export interface ReadyPhrase {
  text: string;
  /** Criteria that it speaks of; none where it fits any. */
  criterionIds: readonly string[];
}

/** Phrases for a criterion, those made for it first. What cannot be filled in is not offered. */
export function criterionPhrases(
  { comments }: Pick<Pack, 'comments'>,
  verdict: CommentPhrase['verdict'],
  criterionId: string,
  context: PhraseContext,
): string[] {
  const fitting = comments.filter(
    (phrase) =>
      phrase.verdict === verdict &&
      (phrase.criterionIds.length === 0 || phrase.criterionIds.some((id) => id === criterionId)),
  );
  const own = fitting.filter(({ criterionIds }) => criterionIds.length > 0);
  const general = fitting.filter(({ criterionIds }) => criterionIds.length === 0);
  const filled = [...own, ...general].flatMap(({ text }) => filledIn(text, criterionId, context) ?? []);
  return [...new Set(filled)];
}

/** Phrases for a whole form: those for single criteria name them as the reason. */
export function formPhrases(
  { comments }: Pick<Pack, 'comments'>,
  verdict: CommentPhrase['verdict'],
  context: PhraseContext,
): ReadyPhrase[] {
  return comments.flatMap((phrase): ReadyPhrase[] => {
    const { criterionIds } = phrase;
    if (phrase.verdict !== verdict) return [];
    const text = filledIn(phrase.text, criterionIds.length === 1 ? criterionIds[0] : undefined, context);
    return text === undefined ? [] : [{ text, criterionIds }];
  });
}

/** `{标准}` is the criterion's name, any other word the value of the field of that label, masked where it is sensitive. */
function filledIn(
  text: string,
  criterionId: string | undefined,
  { fields, values, names }: PhraseContext,
): string | undefined {
  let isWhole = true;
  const filled = text.replace(/\{([^{}]+)\}/g, (_match, word: string) => {
    const criterion = criterionId === undefined ? undefined : names.get(criterionId);
    const said = word === '标准' ? criterion : valueOf(word, fields, values);
    if (said === undefined) isWhole = false;
    return said ?? '';
  });
  return isWhole ? filled : undefined;
}

function valueOf(label: string, fields: PhraseContext['fields'], values: Values): string | undefined {
  const [field, ...others] = fields.filter((each) => each.label === label);
  const text = field && others.length === 0 ? textOf(values, field.id) : undefined;
  return text === undefined || !field ? undefined : maskNumbers(shownText(text, field));
}
