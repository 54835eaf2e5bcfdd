import { ID_COLUMN, leavingSheet } from '../../export/leaving.ts';
import type { SheetSpec } from '../../workbook/write.ts';
import type { GivenDecision } from '../fold.ts';
import type { ReviewedForm, ReviewWords, SheetCriterion } from './reviewed-form.ts';

/** A form that somebody has to change, by the decision that stands. */
export interface Returned {
  form: ReviewedForm;
  decision: GivenDecision;
}

/** Forms that stand at 退回 or 待补. */
export function returnedForms(forms: readonly ReviewedForm[]): Returned[] {
  return forms.flatMap((form) => {
    if (form.stage !== 'returned' && form.stage !== 'incomplete') return [];
    const decision = form.decisions.findLast((given) => given.decision === form.stage);
    return decision ? [{ form, decision }] : [];
  });
}

/** 退回清单: a row per criterion that is a reason, or one for the whole form: who has to change what, and why. */
export function returnsSheet(
  forms: readonly ReviewedForm[],
  criteria: readonly SheetCriterion[],
  words: ReviewWords,
): SheetSpec {
  const { headers } = words;
  const withIds = forms.some(({ idNumber }) => idNumber !== undefined);
  const rows = returnedForms(forms).flatMap((returned) => rowsOf(returned, criteria, words));
  return leavingSheet(
    {
      name: words.sheets.returns,
      columns: [
        { header: headers.number, type: 'number', width: 6 },
        { header: headers.name, type: 'text', width: 12 },
        ...(withIds ? [{ header: headers.idNumber, type: 'text' as const, width: 21 }] : []),
        { header: headers.unit, type: 'text', width: 24 },
        { header: headers.form, type: 'text', width: 20 },
        { header: headers.decision, type: 'text', width: 8 },
        { header: headers.criterion, type: 'text', width: 22 },
        { header: headers.reason, type: 'text', width: 36 },
        { header: headers.change, type: 'text', width: 44 },
        { header: headers.reviewer, type: 'text', width: 12 },
        { header: headers.updated, type: 'text', width: 17 },
      ],
      rows: rows.map(({ form, cells }, index) => [
        String(index + 1),
        form.name,
        ...(withIds ? [form.idNumber ?? ''] : []),
        form.unit,
        form.form,
        ...cells,
      ]),
      autoFilter: true,
      frozenColumns: 2,
      print: { orientation: 'landscape', header: words.sheets.returns },
    },
    withIds ? ID_COLUMN : undefined,
  );
}

function rowsOf(
  { form, decision }: Returned,
  criteria: readonly SheetCriterion[],
  words: ReviewWords,
): { form: ReviewedForm; cells: string[] }[] {
  const told = words.stages[decision.decision === 'incomplete' ? 'incomplete' : 'returned'];
  const said = [decision.who, words.time(decision.claimedAt)];
  const reasons = reasonsOf(form, decision);
  if (reasons.length === 0) {
    return [{ form, cells: [told, words.wholeForm, decision.comment, decision.comment, ...said] }];
  }
  return reasons.map((id) => {
    const criterion = criteria.find((each) => each.id === id);
    const comment = form.verdicts.find(({ criterionId }) => criterionId === id)?.comment.trim() ?? '';
    // What the reviewer wrote of the point says what to change; else what the criterion asks for does.
    const change = comment || criterion?.requirement || decision.comment;
    return { form, cells: [told, criterion?.name ?? id, decision.comment, change, ...said] };
  });
}

/** Criteria named with the decision; else those that were judged 不符合 or 待补. */
function reasonsOf({ verdicts }: ReviewedForm, { criterionIds }: GivenDecision): readonly string[] {
  if (criterionIds.length > 0) return criterionIds;
  return verdicts
    .filter(({ verdict }) => verdict === 'notMet' || verdict === 'pending')
    .map(({ criterionId }) => criterionId);
}
