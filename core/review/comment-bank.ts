import type { CommentPhrase } from '../model/pack.ts';
import type { Verdict } from '../model/review.ts';

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
/** What stands in the text of a phrase for something of the form. */
export const PLACEHOLDER = /\{([^{}]{1,40})\}/g;
const GAP = /【([^【】]{1,40})】/g;
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

/** A phrase for a whole form. */
export interface FormPhrase extends FilledPhrase {
  /** Criteria that it speaks of, the reason as it were; none where it fits any. */
  criterionIds: readonly string[];
}

/**
 * Phrases for a whole form, those made for single criteria among them.
 * @param names of criteria, by id
 */
export function formPhrases(
  phrases: readonly CommentPhrase[],
  use: 'returned' | 'incomplete',
  known: Readonly<Record<string, string>>,
  names: ReadonlyMap<string, string>,
): FormPhrase[] {
  return phrases
    .filter(({ verdict }) => USES[use].includes(verdict))
    .map(({ text, criterionIds }) => {
      const [only] = criterionIds.length === 1 ? criterionIds : [];
      return { ...fillPhrase(text, known, only && names.get(only)), criterionIds };
    });
}

/** The first placeholder of the phrases that still stands in a comment as a gap. */
export function openGap(comment: string, phrases: readonly CommentPhrase[]): string | undefined {
  const names = [...comment.matchAll(GAP)].map(([, name]) => name ?? '');
  return names.find((name) => name === CRITERION || phrases.some(({ text }) => text.includes(`{${name}}`)));
}

/** The first gap of a comment, as a selection: typing goes in its place. */
export function gapIn(text: string): { start: number; end: number } | undefined {
  const found = /【[^【】]{1,40}】/.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** A comment of before as a phrase: the name of the person it was on gives way to whoever is at hand. */
export function asPhrase(comment: string, subjectName: string): string {
  return subjectName === '' ? comment : comment.replaceAll(subjectName, `{${NAME}}`);
}

/** The placeholder that `asPhrase` puts in. */
export const NAME = '姓名';
