import { shownFinding } from '#catalog/checking.ts';
import type { ChecklistCriterion, ChecklistFinding } from '#components/overlay/model.ts';
import type { Finding } from '#core/model/finding.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Criterion, Pack } from '#core/model/pack.ts';
import { setsFor } from '#core/review/criteria-for.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { sideBySide } from '#core/review/side-by-side.ts';
import { currentLocale } from '#locales/index.ts';

/** A criterion as the card shows it. */
export interface JudgedCriterion extends ChecklistCriterion {
  maxScore: number | undefined;
}

export interface Checklist {
  criteria: JudgedCriterion[];
  /** Findings that speak of no criterion. */
  formFindings: ChecklistFinding[];
}

/** The criteria of the item's pack for its form, machine and person side by side; places in the form stand as `ref`s. */
export function checklistOf(
  item: ReviewItem,
  pack: Pack,
  form: FormType,
  findings: readonly Finding[] | undefined,
): Checklist {
  const sets = setsFor(pack, form);
  const names = new Map(sets.map((set) => [set.id, set.name]));
  const known = findings ?? [];
  const shown = known.map((finding, index) => findingView(finding, index, form, item));
  const standing = new Map(item.state?.judged.map(({ criterionId, heads }) => [criterionId, heads]));
  const criteria = sideBySide(sets, known, item.state?.review).map((row): JudgedCriterion => {
    const { id, name, requirement, citation, maxScore } = row.criterion;
    return {
      id,
      set: names.get(row.setId) ?? '',
      name,
      requirement,
      citation: { document: citation.document, section: citation.section },
      maxScore,
      // On a portal page the machine was asked when the point was judged.
      machine: row.machine ?? (item.record ? undefined : row.person?.machine),
      findings: row.findings.flatMap((finding) => shown[known.indexOf(finding)] ?? []),
      verdict: row.person ?? undefined,
      standing: standing.get(id) ?? [],
    };
  });
  return { criteria, formFindings: shown.filter((_, index) => known[index]?.criterionIds.length === 0) };
}

/** Set and name of each criterion of a pack, by its id. */
export function criterionNames({ sets }: Pick<Pack, 'sets'>): Map<string, string> {
  return new Map(
    sets.flatMap(({ criteria }) => criteria.map(({ id, name }: Criterion) => [id, name] as const)),
  );
}

function findingView(finding: Finding, index: number, form: FormType, item: ReviewItem): ChecklistFinding {
  const { text, quotes } = shownFinding(finding, { form, values: item.values }, currentLocale());
  const evidence = finding.evidence.map(({ path, quote }, at) => ({
    quote: quotes[at] ?? '',
    marked: quote,
    ref: path,
  }));
  return {
    key: `${finding.useId} ${index}`,
    outcome: finding.outcome,
    text,
    evidence,
    ref: finding.path ?? evidence[0]?.ref,
  };
}
