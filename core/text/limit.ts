import { type Deadline, deadlinesIn } from './deadline.ts';
import { normalise } from './normalise.ts';

/** 由2015年的3%, 较去年: where a change starts from, or what something is compared with. */
const COMPARED = /(?:[由从自比较与同和跟按]|相[较比]于?)$/;
/** 因为本学期课太多: a reason. */
const REASON = /(?:因为?|由于|鉴于|考虑到)$/;
/** 2016年以来, 2015年的3%: a year that only dates what stands behind it. */
const DATES =
  /^(?:的|[版级届]|\d{1,3}[岁周]|[_×xX(*"《]|是|以来|已|刚|新[分调来]|毕业|入[学校职党]|参加工作)/;
/** 本学期因为没有统一安排: what has not been, or why. */
const TOLD = /^[^,。;!?\n]{0,16}?(?:因为?|由于|没有|没能|未能|未(?!来)|尚未|没(?=[\u4e00-\u9fff]))/;
/** Years that are over when somebody promises something. */
const OVER = /^(?:去年|前年|上年)/;

/** A whole year without a month or a part of it: 2016年, 今年, 全年. */
function isBareYear(deadline: Deadline): boolean {
  if (deadline.kind !== 'point' || deadline.before) return false;
  const { from, to } = deadline;
  return [from, to].every(
    ({ month, partOfYear, festival }) =>
      month === undefined && partOfYear === undefined && festival === undefined,
  );
}

/**
 * Whether a time limits what the text promises. It does not where it only says when something was not done, or why
 * (本学期因为没有安排); a whole year does not where something is compared with it (由2015年的3%), or where it is over.
 */
function limits(deadline: Deadline, source: string): boolean {
  const { text, placeOf } = normalise(source);
  const [from, to] = [placeOf(deadline.start), placeOf(deadline.end)];
  const front = text.slice(Math.max(0, from - 4), from);
  const behind = text.slice(to, to + 24);
  const isBefore = 'before' in deadline && deadline.before;
  if (!isBefore && (REASON.test(front) || TOLD.test(behind))) return false;
  return !isBareYear(deadline) || !(OVER.test(deadline.quote) || COMPARED.test(front) || DATES.test(behind));
}

/** Times of a text that limit what it promises, and those that are broken; rhythms (每周) and 长期 are in it too. */
export function limitsIn(text: string): readonly Deadline[] {
  return deadlinesIn(text).filter((deadline) => limits(deadline, text));
}

/** Times of a text that say more than in which year it was written: what makes a promise definite. */
export function definiteTimesIn(text: string): readonly Deadline[] {
  return deadlinesIn(text).filter((deadline) => deadline.kind !== 'open' && !isBareYear(deadline));
}
