import { normaliseLabel } from '../matching/label.ts';
import type { FormType } from '../model/form-type.ts';
import { isSensitive, maskNumbers, shownText } from '../model/mask.ts';
import type { CommentPhrase } from '../model/pack.ts';
import type { Verdict } from '../model/review.ts';
import { rowsOf, textOf, type Values } from '../model/values.ts';

/** What a comment is written for: a verdict on a criterion, or sending the whole form back. */
export type CommentUse = Verdict | 'returned' | 'incomplete';

/** A phrase with its placeholders filled in. `gaps`: what could not be; they stand in the text between 【 and 】. */
export interface FilledPhrase {
  text: string;
  gaps: string[];
}

const USES: Readonly<Record<CommentUse, readonly CommentPhrase['verdict'][]>> = {
  met: ['met'],
  mostlyMet: ['partly'],
  notMet: ['unmet'],
  notApplicable: [],
  pending: ['incomplete'],
  returned: ['returned'],
  incomplete: ['incomplete'],
};
const PLACEHOLDER = /\{([^{}]{1,40})\}/g;
const CRITERION = '标准';

/**
 * The phrases that fit: those for this very criterion first. Without a criterion those that are for none.
 * @param criterionId `undefined` where the comment is on the whole form
 */
export function phrasesFor(
  phrases: readonly CommentPhrase[],
  use: CommentUse,
  criterionId: string | undefined,
): CommentPhrase[] {
  const fitting = phrases.filter(({ verdict }) => USES[use].includes(verdict));
  const own = fitting.filter(({ criterionIds }) => criterionIds.some((id) => id === criterionId));
  return [...own, ...fitting.filter(({ criterionIds }) => criterionIds.length === 0)];
}

/** Fills in what is known; what is not stays to be seen and written by hand (law 2). */
export function fillPhrase(
  text: string,
  known: Readonly<Record<string, string>>,
  criterion: string | undefined,
): FilledPhrase {
  const gaps: string[] = [];
  const filled = text.replace(PLACEHOLDER, (_, name: string) => {
    const value = name === CRITERION ? criterion : Object.hasOwn(known, name) ? known[name] : undefined;
    if (value !== undefined && value !== '') return value;
    gaps.push(name);
    return `【${name}】`;
  });
  return { text: filled, gaps };
}

/** The first gap of a comment, as a selection: typing goes in its place. */
export function gapIn(text: string): { start: number; end: number } | undefined {
  const found = /【[^【】]{1,40}】/.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/**
 * What the placeholders of the phrases stand for on this form, as it may be shown. A label that several fields go by, and a column
 * whose rows differ, stands for nothing.
 */
export function knownIn(
  phrases: readonly CommentPhrase[],
  form: FormType,
  values: Values,
): Record<string, string> {
  const names = new Set(
    phrases.flatMap(({ text }) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')),
  );
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const text = valueNamed(name, form, values);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

function valueNamed(name: string, form: FormType, values: Values): string | undefined {
  const wanted = normaliseLabel(name);
  const is = (label: string): boolean => normaliseLabel(label) === wanted;
  const plain = form.fields.filter(({ columns }) => columns === undefined);
  const columns = form.fields.flatMap(({ id, columns: own = [] }) => own.map((column) => ({ id, column })));
  const labelled = plain.filter(({ label }) => is(label));
  const fields = labelled.length > 0 ? labelled : plain.filter(({ aliases }) => aliases.some(is));
  const [field] = fields;
  if (fields.length > 1) return undefined;
  if (field) {
    const text = textOf(values, field.id);
    return text === undefined ? undefined : shown(text, field);
  }
  const [only, ...more] = columns.filter(({ column }) => is(column.label));
  if (!only || more.length > 0) return undefined;
  const texts = new Set(rowsOf(values, only.id).flatMap((row) => row[only.column.id] ?? []));
  const [text] = texts;
  return text === undefined || texts.size > 1 ? undefined : shown(text, only.column);
}

function shown(text: string, field: Parameters<typeof isSensitive>[0]): string {
  return isSensitive(field) ? shownText(text, field) : maskNumbers(text);
}

/** A comment of before as a phrase: the name of the person it was on gives way to whoever is at hand. */
export function asPhrase(comment: string, subjectName: string): string {
  return subjectName === '' ? comment : comment.replaceAll(subjectName, `{${NAME}}`);
}

/** The placeholder that `asPhrase` puts in. */
export const NAME = '姓名';
