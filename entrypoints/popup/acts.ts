import type { PlannedAct } from '#core/model/act.ts';
import { JiannuoError } from '#core/errors.ts';
import type { DoneAct, FieldOutcome, FillReport } from '#core/model/page.ts';
import { withHeld } from '#utils/fill-report.ts';
import type { PageClient } from '#utils/page-client.ts';

export type { DoneAct } from '#core/model/page.ts';

/** Outcomes after which the page is no longer what the plan was made for: nothing more is done to it. */
const ELSEWHERE: ReadonlySet<string> = new Set(['actMoves', 'actOpensDialog']);

/**
 * Presses an act as often as the plan says, each time only when the press before has brought what it is for.
 * @param ended why nothing is to be pressed any more, if anything ended the run before
 */
export async function pressAll(
  act: PlannedAct,
  client: Pick<PageClient, 'act'>,
  assertSubject: () => Promise<void>,
  report: FillReport,
  ended: unknown,
): Promise<{ done: DoneAct; stopped: unknown }> {
  const { ref, kind, label, times } = act;
  let outcome: FieldOutcome = { state: 'verified' };
  let stopped: unknown;
  let done = 0;
  if (ended !== undefined) outcome = { state: 'skipped', reason: 'stopped', params: {} };
  while (done < times && outcome.state === 'verified') {
    try {
      await assertSubject();
      const pressed = await client.act(ref);
      report.clicks.push(...pressed.clicks);
      withHeld(report, pressed.held);
      outcome = pressed.outcome;
      if (outcome.state === 'verified') done += 1;
      else if (ELSEWHERE.has(outcome.reason)) stopped = new JiannuoError('page.actElsewhere', { label });
    } catch (error) {
      stopped = error;
      outcome = { state: 'failed', reason: 'actInterrupted', params: {} };
    }
  }
  return { done: { ref, kind, label, times, done, outcome }, stopped };
}
