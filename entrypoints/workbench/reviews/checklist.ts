import { criteriaOf, findingView, type Surroundings } from '#catalog/criteria.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Criterion, Pack } from '#core/model/pack.ts';
import { machineSaid } from '#core/review/fold.ts';
import type { ReviewItem } from '#core/review/items.ts';
import type { ChecklistCriterion, ChecklistFinding } from '#core/review/shown.ts';
import { flatten } from '#core/roster/changes.ts';
import { currentLocale } from '#locales/index.ts';

export interface Checklist {
  criteria: ChecklistCriterion[];
  /** Findings that speak of no criterion. */
  formFindings: ChecklistFinding[];
}

/** The criteria of the item's pack for its form, machine and person side by side; places in the form stand as `ref`s. */
export function checklistOf(
  item: ReviewItem,
  { pack, form, forms }: Pick<Surroundings, 'pack' | 'form' | 'forms'>,
  findings: readonly Finding[] | undefined,
): Checklist {
  const known = findings ?? [];
  const refs = new Map([...flatten(item.values).keys()].map((path) => [path, path]));
  const about = { pack, form, forms, values: item.values, refs, locale: currentLocale() };
  const shown = known.map((finding, index) => findingView(finding, index, about));
  const criteria = criteriaOf(about, known, shown, item.state).map((criterion) => ({
    ...criterion,
    ...machineKept(item, criterion),
  }));
  return { criteria, formFindings: shown.filter((_, index) => known[index]?.criterionIds.length === 0) };
}

/** Of a portal page or a workbook, what the machine said when the form was decided about, or when the point was judged. */
function machineKept(
  { record, state }: ReviewItem,
  { id, machine, verdict }: ChecklistCriterion,
): Pick<ChecklistCriterion, 'machine' | 'machineLost'> {
  if (record || machine) return { machine };
  const said = state && machineSaid(state);
  const kept = said?.outcomes[id] ?? verdict?.machine;
  return kept || said ? { machine: kept } : { machine: undefined, machineLost: true };
}

/** Set and name of each criterion of a pack, by its id. */
export function criterionNames({ sets }: Pick<Pack, 'sets'>): Map<string, string> {
  return new Map(
    sets.flatMap(({ criteria }) => criteria.map(({ id, name }: Criterion) => [id, name] as const)),
  );
}
