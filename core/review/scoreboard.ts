import type { Criterion, Grade, Pack } from '../model/pack.ts';
import type { Panel, PanelRow } from './panel.ts';
import { type Cap, capsOf, gradeOf } from './statistics/caps.ts';
import { type Rank, type Ranked, rank } from './statistics/ranking.ts';
import { Rational } from './statistics/rational.ts';
import { type FormScore, formScore, judgedCriteria } from './form-score.ts';
import { scoredCriteria, totalOf } from './statistics/total.ts';
import { type Trimming, trimmedMean } from './statistics/trimmed-mean.ts';

/** What a pack says of scores. */
export type ScoringPack = Pick<Pack, 'sets' | 'grades' | 'parameters'>;

/** What the user or the pack asks for. */
export interface Scoring {
  trimming: Trimming;
  /** Criteria whose mean tells equals apart, in order. */
  breakers: readonly string[];
}

export interface ScoredRow extends Omit<FormScore, 'differ'> {
  row: PanelRow;
  rank: Rank | undefined;
  grade: Grade | undefined;
  /** Why there is no place: the word for it is the view's. */
  unranked: 'noScore' | 'tooFew' | 'differentFull' | 'otherFull' | 'exempt' | undefined;
}

export interface Scoreboard {
  /** Whether the pack scores anything at all. */
  scored: boolean;
  /** The most that can be reached where everything applies. */
  full: Rational;
  /** Those with a place first, in their order; the rest as in the panel. */
  rows: ScoredRow[];
  caps: Cap[];
}

/** The means, places, grades and caps of a panel. Everything is exact; the view rounds once. */
export function scoreboardOf(panel: Panel, pack: ScoringPack, { trimming, breakers }: Scoring): Scoreboard {
  const criteria = criteriaOf(panel, pack);
  const full = totalOf(criteria, []).outOf;
  const rows = panel.rows.map((row) => scoreRow(row, criteria, full, trimming));
  const ranks = rank(
    rows.flatMap((scored): Ranked[] => {
      const { mean } = scored.result;
      if (scored.unranked !== undefined || !mean) return [];
      return [
        { id: scored.row.key, score: mean, breakers: breakers.map((id) => meanOf(scored.row, id, trimming)) },
      ];
    }),
  );
  const placed = new Map(ranks.map((each) => [each.id, each]));
  const order = new Map(ranks.map(({ id }, at) => [id, at]));
  const graded = rows.map((scored) => ({ ...scored, rank: placed.get(scored.row.key) }));
  const last = rows.length;
  graded.sort((a, b) => (order.get(a.row.key) ?? last) - (order.get(b.row.key) ?? last));
  const people = rows.map(({ row, result, unranked, exempt }) => ({
    id: row.key,
    score: unranked === undefined ? result.mean : undefined,
    exempt,
  }));
  return {
    scored: !full.equals(Rational.zero),
    full,
    rows: graded.map((scored) => ({
      ...scored,
      grade: scored.rank && scored.result.mean ? gradeOf(scored.result.mean, pack.grades) : undefined,
    })),
    caps: capsOf(people, ranks, pack.grades, pack.parameters),
  };
}

/** The criteria that the panel's forms are judged by. */
export function criteriaOf(panel: Panel, pack: Pick<Pack, 'sets'>): Criterion[] {
  return judgedCriteria(
    panel.rows.flatMap(({ reviews }) => [...reviews.values()]),
    pack,
  );
}

function scoreRow(
  row: PanelRow,
  criteria: readonly Criterion[],
  full: Rational,
  trimming: Trimming,
): ScoredRow {
  const { differ, ...score } = formScore([...row.reviews.values()], criteria, trimming);
  const { exempt, outOf, result } = score;
  const unranked = reasonOf({ exempt, differ, outOf, full, result });
  return { row, ...score, rank: undefined, grade: undefined, unranked };
}

/** Scores out of different full marks are not to be compared: 85 of 90 is neither more nor less than 90 of 100. */
function reasonOf({
  exempt,
  differ,
  outOf,
  full,
  result,
}: {
  exempt: boolean;
  differ: boolean;
  outOf: Rational | undefined;
  full: Rational;
  result: ScoredRow['result'];
}): ScoredRow['unranked'] {
  if (exempt) return 'exempt';
  if (differ) return 'differentFull';
  if (!outOf) return 'noScore';
  if (!outOf.equals(full)) return 'otherFull';
  return result.mean ? undefined : 'tooFew';
}

/** The mean of the scores of one criterion, with as many left out as in the whole. */
function meanOf(row: PanelRow, criterionId: string, trimming: Trimming): Rational | undefined {
  const scores = [...row.reviews].map(([who, { verdicts }]) => {
    const score = verdicts.find((verdict) => verdict.criterionId === criterionId)?.score;
    return { who, score: score === undefined ? undefined : Rational.of(score) };
  });
  return trimmedMean(scores, trimming).mean;
}

/** Criteria that equals may be told apart by. */
export function breakerChoices(panel: Panel, pack: Pick<Pack, 'sets'>): Criterion[] {
  return scoredCriteria(criteriaOf(panel, pack));
}

/** Every score counts: where a pack says nothing of trimming. */
export const NO_TRIMMING: Trimming = { by: 'count', each: 0 };

/** How the pack says to trim: parameters `trim-count` or `trim-percent`; `undefined` where it says nothing. */
export function trimmingOf({ parameters }: Pick<Pack, 'parameters'>): Trimming | undefined {
  const numberOf = (name: string): number | undefined => {
    const value = parameters.find(({ id }) => id === name)?.value;
    const number = value === undefined || value === '' ? Number.NaN : Number(value);
    return Number.isFinite(number) && number >= 0 ? number : undefined;
  };
  const count = numberOf('trim-count');
  if (count !== undefined) return { by: 'count', each: Math.trunc(count) };
  const percent = numberOf('trim-percent');
  return percent === undefined ? undefined : { by: 'percent', each: percent };
}
