import { allOf } from '../engine/combine.ts';
import type { Finding, Outcome } from '../model/finding.ts';
import type { Criterion, CriterionSet } from '../model/pack.ts';
import type { CriterionVerdict, Review } from '../model/review.ts';

/**
 * How a person's verdict stands to the machine's outcome: `open` without a verdict (or 待补), `personOnly` where the
 * machine could not tell, else `agree` or `differ`. Nothing is merged (law 5).
 */
export type Agreement = 'open' | 'personOnly' | 'agree' | 'differ';

/** One criterion with both answers. */
export interface CriterionRow {
  setId: string;
  criterion: Criterion;
  /** Findings that speak of the criterion. */
  findings: Finding[];
  /** All findings together (`allOf`); `null` where no check speaks of the criterion. */
  machine: Outcome | null;
  person: CriterionVerdict | null;
  agreement: Agreement;
  /** True when the machine answered otherwise at the time of the verdict: the form was edited since. */
  changedSince: boolean;
}

/** Machine and person side by side, one row per criterion, in the order of the sets. */
export function sideBySide(
  sets: readonly CriterionSet[],
  findings: readonly Finding[],
  review: Review | undefined,
): CriterionRow[] {
  const verdicts = new Map(review?.verdicts.map((verdict) => [verdict.criterionId, verdict]));
  return sets.flatMap((set) =>
    set.criteria.map((criterion) => {
      const spoken = findings.filter((finding) => finding.criterionIds.includes(criterion.id));
      const machine = spoken.length === 0 ? null : allOf(spoken.map((finding) => finding.outcome));
      const person = verdicts.get(criterion.id) ?? null;
      return {
        setId: set.id,
        criterion,
        findings: spoken,
        machine,
        person,
        agreement: agreementOf(machine, person),
        changedSince: person !== null && machine !== null && person.machine !== machine,
      };
    }),
  );
}

/** How the two stand to each other. */
export function agreementOf(machine: Outcome | null, person: CriterionVerdict | null): Agreement {
  if (person === null || person.verdict === 'pending') return 'open';
  if (machine !== 'pass' && machine !== 'fail') return 'personOnly';
  const personSays =
    person.verdict === 'notMet' ? 'fail' : person.verdict === 'notApplicable' ? 'na' : 'pass';
  return personSays === machine ? 'agree' : 'differ';
}
