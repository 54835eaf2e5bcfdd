import type { CommentPhrase, Pack } from '../../model/pack.ts';
import type { JudgedRow } from './judge.ts';
import { maskNumbers, shownText } from '../../model/mask.ts';
import { textOf } from '../../model/values.ts';
import type { SheetRow } from './rows.ts';

/** Longer reasons nobody reads. */
const MOST = 400;

/**
 * What a reason for 退回 or 待补 begins with: the findings in words, one in a line, since any of them may be of several clauses. What is
 * wrong goes before what is to be looked at.
 */
export function reasonOf({ findings }: JudgedRow): string {
  const fails = findings.filter(({ outcome }) => outcome === 'fail');
  const texts = [...new Set((fails.length > 0 ? fails : findings).map(({ text }) => clauseOf(text)))];
  const reason = texts.join('\n');
  return [...reason].length > MOST ? `${[...reason].slice(0, MOST).join('')}…` : reason;
}

/** What a reviewer wrote beside what they took over of the findings; `''` where that is all of it. */
export function ownWords(judged: JudgedRow, comment: string): string {
  const said = comment.trim();
  if (said === reasonOf(judged)) return '';
  // Reasons of before stand in one line, parted by semicolons: a clause is taken out only where it stands by itself.
  const clauses = judged.findings.map(({ text }) => clauseOf(text)).sort((a, b) => b.length - a.length);
  const rest = clauses.reduce((left, clause) => without(left, clause), said);
  return /[\p{L}\p{N}]/u.test(rest) ? rest.trim() : '';
}

function without(text: string, clause: string): string {
  if (clause === '') return text;
  for (let at = text.indexOf(clause); at >= 0; at = text.indexOf(clause, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + clause.length);
    if (!/(?:^|[；;。\n])\s*$/.test(before)) continue;
    const end = /^[。.]?\s*(?:[；;\n]\s*|$)/.exec(after)?.[0];
    if (end === undefined) continue;
    const rest = after.slice(end.length);
    return rest === '' ? before.replace(/[；;\s]+$/, '') : before + rest;
  }
  return text;
}

/** Words of a finding as they stand beside others: the sentence goes on. */
function clauseOf(text: string): string {
  return text.replace(/[。.]$/, '');
}

/**
 * Phrases of the comment bank for a decision, those about the row's own criteria first, with its values filled in. What asks for
 * a value that the row does not have is left out.
 */
export function phrasesFor(
  pack: Pack,
  { row, findings }: JudgedRow,
  verdict: 'returned' | 'incomplete',
): string[] {
  const own = new Set(findings.flatMap(({ criterionIds }) => criterionIds));
  const verdicts: readonly CommentPhrase['verdict'][] =
    verdict === 'returned' ? ['returned', 'unmet'] : ['incomplete'];
  const fitting = pack.comments.filter(
    ({ verdict: of, criterionIds }) =>
      verdicts.includes(of) && (criterionIds.length === 0 || criterionIds.some((id) => own.has(id))),
  );
  const sorted = [
    ...fitting.filter(({ criterionIds }) => criterionIds.length > 0),
    ...fitting.filter(({ criterionIds }) => criterionIds.length === 0),
  ];
  const texts = sorted.map((phrase) => filled(phrase, pack, row, own));
  return [...new Set(texts)].filter((text) => !/\{[^{}]+\}/.test(text));
}

/**
 * What the comment bank says to do about the criteria that the reviewer named. Only a phrase of that very criterion is taken, and
 * only where there is no other: which of several is meant nobody said.
 */
export function adviceFor(pack: Pack, judged: JudgedRow, criterionIds: readonly string[]): string {
  const texts = criterionIds.flatMap((id) => {
    const own = pack.comments.filter(
      (phrase) =>
        (phrase.verdict === 'returned' || phrase.verdict === 'unmet') && phrase.criterionIds.includes(id),
    );
    const ready = own
      .map((phrase) => filled(phrase, pack, judged.row, new Set([id])))
      .filter((text) => !/\{[^{}]+\}/.test(text));
    const [only, ...others] = new Set(ready);
    return only !== undefined && others.length === 0 ? [only] : [];
  });
  return [...new Set(texts)].join('；');
}

/** `{标准}` is a criterion's name, any other word in braces a field of the row; what is neither stays as it is written. */
function filled(
  { text, criterionIds }: CommentPhrase,
  pack: Pack,
  row: SheetRow,
  own: ReadonlySet<string>,
): string {
  const named = criterionIds.find((id) => own.has(id)) ?? [...own][0];
  const criterion = pack.sets.flatMap(({ criteria }) => criteria).find(({ id }) => id === named);
  return text.replaceAll(/\{([^{}]+)\}/g, (whole, word: string) => {
    if (word === '标准') return criterion?.name ?? whole;
    const field = row.form?.fields.find(({ label }) => label === word);
    const value = field && textOf(row.values, field.id);
    return field && value !== undefined ? maskNumbers(shownText(value, field)) : whole;
  });
}
