import type { LeftAloneRow, PlanRow, PlanView } from '#components/popup/model.ts';
import { fieldAt } from '#core/matching/fields.ts';
import { groupBy } from '#core/matching/group-by.ts';
import type { FormType } from '#core/model/form-type.ts';
import { shownText } from '#core/model/mask.ts';
import type {
  DescribedPage,
  DoneAct,
  FieldOutcome,
  FillPlan,
  LeftAlone,
  PlannedWrite,
} from '#core/model/page.ts';
import { parsePath, type Values } from '#core/model/values.ts';
import { reasonText } from '#locales/errors.ts';
import { actRows } from './act-view.ts';
import { worstOutcome } from '#core/report/by-field.ts';
import { lessonAbout } from './teach-view.ts';
import { isWaiting } from './rounds.ts';
import { whyNothing } from './why-nothing.ts';

export interface PlanState {
  plan: FillPlan;
  formType: FormType;
  /** The record's own values, to say whether a value comes from the record or the roster. */
  recordValues: Values;
  /** All values, and the pages: what can be taught depends on both. */
  values: Values;
  pages: readonly DescribedPage[];
  outcomes: ReadonlyMap<string, FieldOutcome>;
  acts: ReadonlyMap<string, DoneAct>;
  filled: boolean;
  revealed: boolean;
}

/** The plan in words, sensitive values masked unless revealed. */
export function planView(state: PlanState): PlanView {
  return {
    rows: [...groupBy(state.plan.writes, ({ path }) => path).values()].flatMap((boxes) =>
      rowOf(boxes, state),
    ),
    nothing: whyNothing(state.plan),
    leftAlone: leftAloneRows(state),
    acts: actRows(state.plan.acts ?? [], state.acts),
    follows: !state.filled && state.plan.leftAlone.some(({ path, reason }) => path && isWaiting(reason)),
    filled: state.filled,
  };
}

/** One row for all boxes of a field, which are ticked and filled together. */
function rowOf(boxes: readonly PlannedWrite[], state: PlanState): PlanRow[] {
  const [write] = boxes;
  if (!write) return [];
  const field = fieldAt(state.formType, write.path);
  const sensitive = field !== undefined && (field.sensitive || field.type === 'idNumber');
  const shown = (value: string | string[]): string => {
    const text = joined(value);
    return state.revealed ? text : shownText(text, field);
  };
  const told = boxes.flatMap(({ ref }) => state.outcomes.get(ref) ?? []);
  const outcome = told.length === boxes.length ? worstOutcome(told) : undefined;
  const row: PlanRow = {
    ref: write.ref,
    path: write.path,
    label: write.label.text,
    fieldLabel: fieldLabel(write, state.formType),
    now: shown(write.date?.now ?? write.now),
    next: shown(write.date?.next ?? write.next),
    sensitive,
    source: parsePath(write.path).field in state.recordValues ? 'record' : 'subject',
    evidence: write.label.evidence,
    ticked: write.ticked,
    note: write.note === undefined ? undefined : reasonText(write.note),
    outcome: outcome && {
      state: outcome.state,
      reason: outcomeReason(outcome, sensitive && !state.revealed),
    },
  };
  return [row];
}

/** What a field became, in words; what the page showed is masked with the field. */
function outcomeReason(outcome: FieldOutcome, mask: boolean): string | undefined {
  if (outcome.state === 'verified') return undefined;
  const { shown } = outcome.params;
  const params =
    mask && shown !== undefined
      ? { ...outcome.params, shown: shownText(shown, { sensitive: true, type: 'text' }) }
      : outcome.params;
  return reasonText(outcome.reason, params);
}

/** Boxes of one field that are left alone for one reason are one row; none at all beside boxes that will be filled. */
function leftAloneRows(state: PlanState): LeftAloneRow[] {
  const { plan } = state;
  const kept = plan.leftAlone.filter(
    ({ path, reason }) => reason !== 'alreadyThere' || !plan.writes.some((write) => write.path === path),
  );
  const boxes = groupBy(kept, ({ ref, path, label, reason }) =>
    path === undefined ? `${ref}` : JSON.stringify([path, label, reason]),
  );
  return [...boxes.values()].flatMap(([first]) => (first ? [leftAloneRow(first, state)] : []));
}

function leftAloneRow(left: LeftAlone, { formType, pages, values }: PlanState): LeftAloneRow {
  const { ref, path, label, reason, params } = left;
  const field = path === undefined ? undefined : fieldAt(formType, path);
  return {
    ref,
    path,
    label: label || (field?.label ?? ''),
    reason: reasonText(reason, params),
    lesson: lessonAbout(left, pages, values),
  };
}

/** The form's name for the field, with the row's number, where the page prints something else. */
function fieldLabel({ path, label }: PlannedWrite, formType: FormType): string | undefined {
  const { row } = parsePath(path);
  const name = fieldAt(formType, path)?.label ?? path;
  if (row) return `${name} ${row.index + 1}`;
  return bare(name) === bare(label.text) ? undefined : name;
}

function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s:*]/g, '');
}

function joined(value: string | string[]): string {
  return typeof value === 'string' ? value : value.join('、');
}
