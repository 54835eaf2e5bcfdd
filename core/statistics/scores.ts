import type { Criterion, Pack } from '../model/pack.ts';
import { textOf } from '../model/values.ts';
import type { ReviewState } from '../review/fold.ts';
import { type Bin, evenBins, gradeBins } from './bins.ts';
import type { Unit } from './units.ts';

export interface Scores {
  bins: readonly Bin[];
  /** Scores in the bins and outside of all grades. */
  count: number;
  outside: number;
  /** Filled forms without a whole score, and forms whose score cannot be read as a number. */
  without: number;
  unreadable: number;
  /** Points, or the share of the points possible where those differ from form to form. */
  unit: 'points' | 'percent';
  /** 满分; `undefined` where none is known. */
  highest: number | undefined;
}

/** What a form scored: of several reviews the mean, all of them whole. */
interface Scored {
  points: number;
  highest: number;
}

/** 审核得分: the sum over the criteria that have a 满分, of reviews in which every one of them that applies was scored. */
export function reviewScores(units: readonly Unit[], pack: Pack): Scores {
  const scored = new Map(
    pack.sets.flatMap((set) => set.criteria.filter(hasPoints).map((each) => [each.id, each.maxScore])),
  );
  const filled = units.filter(({ state }) => state !== 'unfilled');
  const totals = filled.flatMap((unit) => meanOf(unit.reviews.map((review) => totalOf(review, scored))));
  const without = filled.length - totals.length;
  const [first] = totals;
  const isEven = totals.every(({ highest }) => highest === first?.highest);
  if (!isEven) {
    const shares = totals.map(({ points, highest }) => rounded((points / highest) * 100));
    return { ...binned(shares, [], 100), without, unreadable: 0, unit: 'percent', highest: 100 };
  }
  const points = totals.map((each) => each.points);
  return {
    ...binned(points, pack.grades, first?.highest),
    without,
    unreadable: 0,
    unit: 'points',
    highest: first?.highest,
  };
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

function hasPoints(criterion: Criterion): criterion is Criterion & { maxScore: number } {
  return criterion.maxScore !== undefined;
}

/** `undefined` where a score is still missing, disputed, or nothing is scored. */
function totalOf(
  { review, conflicts }: ReviewState,
  scored: ReadonlyMap<string, number>,
): Scored | undefined {
  const verdicts = new Map(review.verdicts.map((verdict) => [verdict.criterionId, verdict]));
  const open = new Set(conflicts.map(({ criterionId }) => criterionId));
  let [points, highest] = [0, 0];
  for (const [criterionId, most] of scored) {
    const verdict = verdicts.get(criterionId);
    if (verdict?.verdict === 'notApplicable') continue;
    if (verdict?.score === undefined || open.has(criterionId)) return undefined;
    points += verdict.score;
    highest += most;
  }
  return highest > 0 ? { points: rounded(points), highest: rounded(highest) } : undefined;
}

/** Reviewers of one form are taken together where they score out of the same; reviews that are not whole say nothing. */
function meanOf(totals: readonly (Scored | undefined)[]): Scored[] {
  const whole = totals.filter((total) => total !== undefined);
  const last = whole.at(-1);
  if (!last) return [];
  const alike = whole.filter(({ highest }) => highest === last.highest);
  const sum = alike.reduce((total, { points }) => total + points, 0);
  return [{ points: rounded(sum / alike.length), highest: last.highest }];
}

const PLAIN = /^-?\d{1,12}(?:\.\d+)?$/;

function numberIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s*(?:分|%)$/, '');
  return PLAIN.test(plain) ? Number(plain) : undefined;
}

/** Sums of decimals without their dust. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
