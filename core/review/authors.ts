import type { CriterionVerdict } from '../model/review.ts';
import type { GivenVerdict } from './fold.ts';

/** What one person said in a review, whoever began it and whatever others have said there since. */
export interface Said {
  /** `''` is somebody who has given no name. */
  who: string;
  /** What stands of it, without the criteria in `disputed`, in the order in which they were first judged. */
  verdicts: CriterionVerdict[];
  /** Criteria that they judged twice without seeing the one in the other. */
  disputed: string[];
  /** When they said the latest of it. */
  claimedAt: string;
}

/**
 * Who said what in a review. Whoever judges a criterion anew replaces what stands there for the form; what a colleague had said of it
 * stays theirs, so that nobody's verdict is counted as another's.
 */
export class Authors {
  readonly #said = new Map<string, Map<string, GivenVerdict[]>>();

  /** @param seen what its author had seen */
  note(criterionId: string, given: GivenVerdict, seen: ReadonlySet<string>): void {
    const own = this.#said.get(given.who) ?? new Map<string, GivenVerdict[]>();
    this.#said.set(given.who, own);
    const standing = (own.get(criterionId) ?? []).filter(({ hash }) => !seen.has(hash));
    own.set(criterionId, [...standing, given]);
  }

  /** Those of whom anything stands, in the order in which they first judged. */
  all(): Said[] {
    return [...this.#said]
      .map(([who, criteria]) => saidOf(who, criteria))
      .filter(({ verdicts, disputed }) => verdicts.length + disputed.length > 0);
  }
}

function saidOf(who: string, criteria: ReadonlyMap<string, readonly GivenVerdict[]>): Said {
  const times = [...criteria.values()].flat().map(({ claimedAt }) => claimedAt);
  return {
    who,
    verdicts: [...criteria.values()].flatMap((heads) =>
      heads.length === 1 ? (heads[0]?.verdict ?? []) : [],
    ),
    disputed: [...criteria].flatMap(([criterionId, heads]) => (heads.length > 1 ? [criterionId] : [])),
    claimedAt: times.reduce((latest, each) => (each > latest ? each : latest), ''),
  };
}
