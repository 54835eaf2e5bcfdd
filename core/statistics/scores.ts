import type { Pack } from '../model/pack.ts';
import { textOf } from '../model/values.ts';
import { formScore, judgedCriteria } from '../review/form-score.ts';
import { panelReviews, type PanelReview } from '../review/panel.ts';
import { NO_TRIMMING, trimmingOf } from '../review/scoreboard.ts';
import { Rational } from '../review/statistics/rational.ts';
import { totalOf } from '../review/statistics/total.ts';
import { type Bin, evenBins, gradeBins } from './bins.ts';
import type { Unit } from './units.ts';

export interface Scores {
  bins: readonly Bin[];
  /** Scores in the bins and outside of all grades. */
  count: number;
  outside: number;
  /** Filled forms without a score by the pack's rules, and forms whose score cannot be read as a number. */
  without: number;
  unreadable: number;
  /** Points, or the share of the points possible where those differ from form to form. */
  unit: 'points' | 'percent';
  /** 满分; `undefined` where none is known. */
  highest: number | undefined;
}

/** What a form scored, and whether everything that is scored applied to it. */
interface Scored {
  score: Rational;
  outOf: Rational;
  isFull: boolean;
}

/**
 * 审核得分, as the board of the panel has it: weighted, trimmed and judged by what the pack says. Where something does not apply to some
 * forms their shares are compared, and no grade is given, as grades are made for the full marks.
 * @param all forms of which the judged criteria are known, those that are not shown among them
 */
export function reviewScores(units: readonly Unit[], pack: Pack, all: readonly Unit[] = units): Scores {
  const scoreOf = scorer(pack, all);
  const filled = units.filter(({ state }) => state !== 'unfilled');
  const scored = filled.flatMap((unit) => scoreOf(unit) ?? []);
  const without = filled.length - scored.length;
  const [first] = scored;
  const isEven = scored.every(({ outOf }) => first && outOf.equals(first.outOf));
  if (!isEven) {
    const shares = scored.map(({ score, outOf }) => score.times(HUNDRED).over(outOf).toNumber());
    return { ...binned(shares, [], 100), without, unreadable: 0, unit: 'percent', highest: 100 };
  }
  const highest = first?.outOf.toNumber();
  const grades = scored.every(({ isFull }) => isFull) ? pack.grades : [];
  const points = scored.map(({ score }) => score.toNumber());
  return { ...binned(points, grades, highest), without, unreadable: 0, unit: 'points', highest };
}

const HUNDRED = Rational.ratio(100);

function scorer(pack: Pack, all: readonly Unit[]): (unit: Unit) => Scored | undefined {
  const trimming = trimmingOf(pack) ?? NO_TRIMMING;
  const given = new Map<string | undefined, PanelReview[]>();
  for (const unit of all) {
    const own = given.get(unit.formTypeId);
    if (own) own.push(...said(unit));
    else given.set(unit.formTypeId, said(unit));
  }
  const criteria = new Map([...given].map(([formTypeId, of]) => [formTypeId, judgedCriteria(of, pack)]));
  return (unit) => {
    const own = criteria.get(unit.formTypeId) ?? [];
    const { result, outOf } = formScore(said(unit), own, trimming);
    if (!result.mean || !outOf) return undefined;
    return { score: result.mean, outOf, isFull: outOf.equals(totalOf(own, []).outOf) };
  };
}

/** What each reviewer says of a form. */
function said({ reviews }: Unit): PanelReview[] {
  return [...panelReviews(reviews).values()];
}

/** Numbers that stand in a field of the forms. */
export function fieldScores(units: readonly Unit[], fieldId: string, grades: Pack['grades']): Scores {
  const texts = units.flatMap(({ record, values }) =>
    record ? [textOf(values, fieldId)?.trim() ?? ''] : [],
  );
  const given = texts.filter((text) => text !== '');
  const numbers = given.map(numberIn).filter((number) => number !== undefined);
  return {
    ...binned(numbers, grades),
    without: texts.length - given.length,
    unreadable: given.length - numbers.length,
    unit: 'points',
    highest: undefined,
  };
}

function binned(
  values: readonly number[],
  grades: Pack['grades'],
  highest?: number,
): Pick<Scores, 'bins' | 'count' | 'outside'> {
  const graded = gradeBins(grades, values);
  return { ...(graded ?? { bins: evenBins(values, highest), outside: 0 }), count: values.length };
}

const PLAIN = /^-?\d{1,12}(?:\.\d+)?$/;

function numberIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s*(?:分|%)$/, '');
  return PLAIN.test(plain) ? Number(plain) : undefined;
}
