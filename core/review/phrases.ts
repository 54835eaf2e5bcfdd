import type { FormType } from '../model/form-type.ts';
import { shownText } from '../model/mask.ts';
import type { CommentPhrase, Pack } from '../model/pack.ts';
import { textOf, type Values } from '../model/values.ts';

/** What a phrase of the comment bank is said of. */
export interface PhraseContext {
  form: Pick<FormType, 'fields'>;
  values: Values;
  /** `undefined` for what is said of a whole form. */
  criterion: { id: string; name: string } | undefined;
}

/** Phrases that fit, those made for the criterion first, with their places filled in; what cannot be filled in is not offered. */
export function phrasesFor(
  { comments }: Pick<Pack, 'comments'>,
  verdicts: readonly CommentPhrase['verdict'][],
  context: PhraseContext,
): string[] {
  const fitting = comments.filter(
    ({ verdict, criterionIds }) =>
      verdicts.includes(verdict) &&
      (criterionIds.length === 0 || (context.criterion && criterionIds.includes(context.criterion.id))),
  );
  const own = fitting.filter(({ criterionIds }) => criterionIds.length > 0);
  const general = fitting.filter(({ criterionIds }) => criterionIds.length === 0);
  const filled = [...own, ...general].flatMap(({ text }) => filledIn(text, context) ?? []);
  return [...new Set(filled)];
}

/** `{标准}` is the criterion's name, any other word the value of the field of that label, masked where it is sensitive. */
function filledIn(text: string, { form, values, criterion }: PhraseContext): string | undefined {
  let isWhole = true;
  const filled = text.replace(/\{([^{}]+)\}/g, (_match, word: string) => {
    const said = word === '标准' ? criterion?.name : valueOf(word, form, values);
    if (said === undefined) isWhole = false;
    return said ?? '';
  });
  return isWhole ? filled : undefined;
}

function valueOf(label: string, form: PhraseContext['form'], values: Values): string | undefined {
  const field = form.fields.find((each) => each.label === label || each.id === label);
  const text = field && textOf(values, field.id);
  return text === undefined ? undefined : shownText(text, field);
}
