import type { CriterionSet } from '../model/pack.ts';
import type { Review, Verdict } from '../model/review.ts';

/** How far a review is. `done` counts every verdict but 待补 (`pending`), which still waits for material. */
export interface Progress {
  done: number;
  total: number;
  counts: Record<Verdict, number>;
}

export interface SetProgress extends Progress {
  setId: string;
}

/** Progress per criterion set, in the order given, and over all of them. */
export interface ReviewProgress {
  sets: SetProgress[];
  all: Progress;
}

/**
 * Progress of a review over the sets that apply to its form. Verdicts on criteria outside these sets do not count:
 * `done` never exceeds `total`.
 */
export function reviewProgress(sets: readonly CriterionSet[], review: Review | undefined): ReviewProgress {
  const verdicts = new Map(review?.verdicts.map(({ criterionId, verdict }) => [criterionId, verdict]));
  const perSet = sets.map((set) => {
    const ids = set.criteria.map((criterion) => criterion.id);
    return Object.assign(progressOf(ids, verdicts), { setId: set.id });
  });
  const all = progressOf(
    sets.flatMap((set) => set.criteria.map((criterion) => criterion.id)),
    verdicts,
  );
  return { sets: perSet, all };
}

function progressOf(criterionIds: readonly string[], verdicts: ReadonlyMap<string, Verdict>): Progress {
  const counts: Progress['counts'] = { met: 0, mostlyMet: 0, notMet: 0, notApplicable: 0, pending: 0 };
  let done = 0;
  for (const id of criterionIds) {
    const verdict = verdicts.get(id);
    if (verdict === undefined) continue;
    counts[verdict] += 1;
    if (verdict !== 'pending') done += 1;
  }
  return { done, total: criterionIds.length, counts };
}
