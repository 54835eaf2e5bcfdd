import type { Grade, Parameter } from '../../model/pack.ts';
import { Rational } from './rational.ts';
import type { Rank } from './ranking.ts';

/** One who is graded, with a score; `undefined`: no score yet, or none is due. */
export interface Graded {
  id: string;
  score: Rational | undefined;
  /** Not to be graded at all, as the form does not apply: leaves the number that the share is taken of. */
  exempt?: boolean;
}

/** A grade's share with its arithmetic. */
export interface Cap {
  grade: Grade;
  /** Those the share is taken of, whether they have a score yet or not. */
  total: number;
  /** Of them without a score: until they have one, nothing tells that the quota holds. */
  unscored: number;
  /** Left out of it as exempt. */
  exempt: number;
  percent: Rational;
  /** total × percent ÷ 100, exact. */
  exact: Rational;
  rounding: 'down' | 'nearest' | 'up';
  quota: number;
  /** Whose score gives the grade, the best first. */
  holders: string[];
  /** Beyond the quota for certain: ranked behind it, and equal to nobody within. */
  over: string[];
  /** Equal to each other across the line of the quota: who of them stays is for people to say. */
  atLine: string[];
}

/** The first grade whose lines hold the score; without an upper line a grade reaches to the better one above it. */
export function gradeOf(score: Rational, grades: readonly Grade[]): Grade | undefined {
  return grades.find(({ from, below }) => {
    if (from === undefined && below === undefined) return false;
    const reached = from === undefined || score.compare(Rational.of(from)) >= 0;
    return reached && (below === undefined || score.compare(Rational.of(below)) < 0);
  });
}

/** A cap of a grade; `undefined` where it has none, or the parameter it stands in has no value (law 7). */
export function capPercentOf({ capPercent }: Grade, parameters: readonly Parameter[]): number | undefined {
  if (capPercent === undefined || typeof capPercent === 'number') return capPercent;
  const value = parameters.find(({ id }) => id === capPercent.$parameter)?.value;
  const number = value === undefined || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The shares of the grades that have one. Sources that say 不超过 leave no room upwards: without a word on it quotas are rounded down. */
export function capsOf(
  people: readonly Graded[],
  ranks: readonly Rank[],
  grades: readonly Grade[],
  parameters: readonly Parameter[],
): Cap[] {
  const counted = people.filter(({ exempt }) => !exempt);
  const gradeById = new Map(
    counted.map(({ id, score }) => [id, score && gradeOf(score, grades)?.id] as const),
  );
  return grades.flatMap((grade) => {
    const percent = capPercentOf(grade, parameters);
    if (percent === undefined) return [];
    const share = Rational.of(percent);
    const exact = share.times(Rational.ratio(counted.length, 100));
    const rounding = grade.rounding ?? 'down';
    const quota = exact.whole(rounding);
    const holding = ranks.filter(({ id }) => gradeById.get(id) === grade.id);
    return [
      {
        grade,
        total: counted.length,
        unscored: counted.filter(({ score }) => score === undefined).length,
        exempt: people.length - counted.length,
        percent: share,
        exact,
        rounding,
        quota,
        holders: holding.map(({ id }) => id),
        ...beyond(holding, quota),
      },
    ];
  });
}

/** Equals stand together on one side of the line, or are told as standing across it: chance cuts nobody off. */
function beyond(holding: readonly Rank[], quota: number): Pick<Cap, 'over' | 'atLine'> {
  const over: string[] = [];
  const atLine: string[] = [];
  for (const [at, { id, place }] of holding.entries()) {
    const first = holding.findIndex((other) => other.place === place);
    const last = holding.findLastIndex((other) => other.place === place);
    if (first < quota && last >= quota) atLine.push(id);
    else if (at >= quota) over.push(id);
  }
  return { over, atLine };
}
