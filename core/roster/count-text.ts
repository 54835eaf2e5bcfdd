import { countIn, isNumberButNoCount } from '../checks/counts.ts';
import type { Field } from '../model/form-type.ts';
import { parseNumeral } from '../text/numeral.ts';

/** Units of what comes whole: people, ballots, copies. */
const WHOLE = /^[人票张名位份个]$/;
/** Years in which an appraisal can have been held; others are slips of the hand. */
const YEAR = /^(?:19|20)\d{2}$/;

/** Why a text is no number of this field; `undefined` where it is one, in figures or in words. */
export function numberProblem(
  text: string,
  { unit = '' }: Pick<Field, 'unit'>,
): 'numberShape' | 'numberNotWhole' | undefined {
  const figures = unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
  if (countIn(figures) !== undefined) return undefined;
  if (!isNumberButNoCount(figures)) return 'numberShape';
  return WHOLE.test(unit) ? 'numberNotWhole' : undefined;
}

/** A number without what it counts: `35人` is 35 in a field of people. What is no number in figures stays as it is. */
export function withoutUnit(text: string, { unit = '' }: Pick<Field, 'unit'>): string {
  const [, figures, counted] = /^(-?\d+(?:\.\d+)?)(\D+)$/.exec(text) ?? [];
  const isUnit = counted !== undefined && (counted === unit || (WHOLE.test(unit) && WHOLE.test(counted)));
  return isUnit ? (figures ?? text) : text;
}

/** A year as people write it (`2016年度`, `二〇一六年`) in four figures; `undefined` where it may be something else. */
export function yearIn(text: string): string | undefined {
  const written = text.replaceAll(/\s/g, '').replace(/年度?$/, '');
  if (YEAR.test(written)) return written;
  if (!/^[一二][〇零一二三四五六七八九]{3}$/.test(written)) return undefined;
  const year = String(parseNumeral(written)?.value);
  return YEAR.test(year) ? year : undefined;
}
