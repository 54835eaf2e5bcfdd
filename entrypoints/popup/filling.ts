import { JiannuoError } from '#core/errors.ts';
import { matchForm } from '#core/matching/match.ts';
import { planFill } from '#core/matching/plan.ts';
import { isUnset } from '#core/matching/option.ts';
import { sameWriting } from '#core/matching/same-writing.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { ControlKind, DescribedPage, FilledField, FillReport, PlannedWrite } from '#core/model/page.ts';
import type { Values } from '#core/model/values.ts';
import { withTaught } from '#core/teaching/apply.ts';
import type { Known } from '#core/teaching/find.ts';
import { otherPersonOn } from '#core/teaching/person.ts';
import { withHeld } from '#utils/fill-report.ts';
import { frameOf } from '#utils/frame-of.ts';
import type { PageClient } from '#utils/page-client.ts';

/** Fields per request: few enough for the screen to follow, enough to share the cost of asking. */
const BATCH = 6;

/** These hold nothing where they are off. */
const TICKS: ReadonlySet<ControlKind> = new Set(['checkbox', 'switch']);

/** Result of writing into the page; `stopped` is what ended it early. */
export interface FillRun {
  report: FillReport;
  stopped: unknown;
}

/**
 * Writes the ticked fields in order, a few at a time, and tells each outcome once it has been read back. When the page
 * cannot be reached any more, the fields just asked for may have been written and count as failed; the rest was never
 * tried and counts as skipped. Every field ends with an outcome (law 3).
 * @param assertSubject throws when the page shows somebody else by now; asked before each request, and after the last
 */
export async function fillFields(
  client: Pick<PageClient, 'fill'>,
  writes: readonly PlannedWrite[],
  onField: (field: FilledField) => void,
  assertSubject: () => Promise<void>,
): Promise<FillRun> {
  const report: FillReport = { fields: [], clicks: [], ms: 0 };
  let stopped: unknown;
  const add = (field: FilledField) => {
    report.fields.push(field);
    onField(field);
  };
  for (const batch of batches(writes)) {
    if (stopped !== undefined) {
      for (const write of batch) add(unfilled(write, 'skipped', 'stopped'));
      continue;
    }
    let asked = false;
    try {
      await assertSubject();
      asked = true;
      const answer = await client.fill(batch);
      report.clicks.push(...answer.clicks);
      withHeld(report, answer.held);
      report.ms += answer.ms;
      const told = new Map(answer.fields.map((field) => [field.ref, field]));
      for (const write of batch) add(told.get(write.ref) ?? unfilled(write, 'failed', 'unexpected'));
    } catch (error) {
      stopped = error;
      const unreached = !asked || neverBegan(error);
      for (const write of batch) {
        add(unreached ? unfilled(write, 'skipped', 'stopped') : unfilled(write, 'failed', 'interrupted'));
      }
    }
  }
  if (stopped === undefined) {
    try {
      await assertSubject();
    } catch (error) {
      stopped = error;
    }
  }
  return { report, stopped };
}

/**
 * A portal may load somebody else's record after the preview, or between two requests.
 * @throws JiannuoError `page.otherPerson`
 */
export async function assertStillSubject(
  client: Pick<PageClient, 'glance'>,
  formType: FormType,
  values: Values,
  taught: readonly Known[] = [],
): Promise<void> {
  const pages = await client.glance();
  const read = matchForm(pages, formType);
  const other = otherPersonOn(pages, read, withTaught(pages, read, formType, values, taught), values);
  if (other) throw new JiannuoError('page.otherPerson', { shown: other.shown });
}

/** Neighbours in one frame, a few at a time, in the order given; boxes of one field stay together. */
function batches(writes: readonly PlannedWrite[]): PlannedWrite[][] {
  const all: PlannedWrite[][] = [];
  for (const write of writes) {
    const last = all.at(-1);
    const before = last?.at(-1);
    const room = last !== undefined && (last.length < BATCH || before?.path === write.path);
    if (room && before && frameOf(before.ref) === frameOf(write.ref)) last.push(write);
    else all.push([write]);
  }
  return all;
}

/**
 * A second look once everything is written: a field that was right when it was read back may have been changed by
 * what came after it, as linked selects do. Answers the fields with such outcomes corrected.
 */
export function secondLook(
  fields: readonly FilledField[],
  pages: readonly DescribedPage[],
  formType: FormType,
  values: Values,
  taught: readonly Known[] = [],
): FilledField[] {
  const { writes } = planFill(pages, formType, values, taught);
  const stillWanted = new Map(writes.map((write) => [write.ref, write]));
  const controls = new Map(pages.flatMap((page) => page.controls).map((control) => [control.ref, control]));
  return fields.map((field) => {
    const [write, control] = [stillWanted.get(field.ref), controls.get(field.ref)];
    if (field.outcome.state !== 'verified' || !control) return field;
    // One that was emptied may be locked, or have lost its option, as well: then nothing is planned for it.
    const emptied = !TICKS.has(control.kind) && field.new.length > 0 && isUnset(control.value, control.kind);
    if (!emptied && write?.path !== field.path) return field;
    const shown = [control.value].flat().join('、');
    if (control.kind === 'text' && sameWriting(shown, [field.new].flat().join('、'))) return field;
    return { ...field, outcome: { state: 'failed', reason: 'changedAfterwards', params: { shown } } };
  });
}

/** Whether the page, or the browser for it, turned the request down as a whole. A page that went away may have begun. */
function neverBegan(error: unknown): boolean {
  if (!(error instanceof JiannuoError)) return false;
  const { code, params } = error;
  if (code === 'page.refused')
    return params['reason'] === 'notDescribed' || params['reason'] === 'otherOrigin';
  return ['page.noAccess', 'page.errorPage', 'page.browserPage', 'page.otherPerson'].includes(code);
}

function unfilled(write: PlannedWrite, state: 'skipped' | 'failed', reason: string): FilledField {
  return {
    ref: write.ref,
    path: write.path,
    label: write.label.text,
    old: write.now,
    new: write.next,
    outcome: { state, reason, params: {} },
    ms: 0,
  };
}
