import { useState } from 'preact/hooks';
import { JiannuoError } from '#core/errors.ts';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import {
  decisionDraft,
  decisionDrafts,
  machineKept,
  reviewFor,
  type RowDecision,
  stepsTo,
} from '#core/review/sheet/decide.ts';
import type { Former } from '#core/review/sheet/former.ts';
import type { JudgedRow } from '#core/review/sheet/judge.ts';
import type { SheetRow } from '#core/review/sheet/rows.ts';
import type { Store } from '../store.ts';

interface About {
  file: string;
  packId: string;
  formers: ReadonlyMap<string, Former>;
}

/** Decisions about rows, each of them in the journal before it is shown. */
export interface Decisions {
  decide: (row: SheetRow, said: RowDecision) => Promise<void>;
  takeBack: (row: SheetRow) => Promise<void>;
  /** One batch for all of them. */
  decideAll: (rows: readonly JudgedRow[], decision: 'passed' | 'resubmitted') => Promise<void>;
  /** Takes the latest passing of many back; answers how many. */
  undo: () => Promise<number>;
  undoable: number;
}

export function useDecisions(store: Store, { file, packId, formers }: About): Decisions {
  const [passed, setPassed] = useState<readonly { row: SheetRow; reviewId: string; base: string }[]>([]);
  const draftOf = (row: SheetRow, at: { reviewId: string; base: string | null }, said: RowDecision): Draft =>
    decisionDraft(row, at, said, { file, packId });

  const decide = async (row: SheetRow, said: RowDecision): Promise<void> => {
    const former = formers.get(row.id);
    if ((former?.state.standing.length ?? 0) > 1) throw new JiannuoError('review.disputedFirst');
    const at = reviewFor(former, () => crypto.randomUUID());
    const steps = stepsTo(former, said.decision);
    if (steps.length === 0)
      throw new JiannuoError('review.notNow', {
        stage: former?.state.stage ?? 'open',
        decision: said.decision,
      });
    await store.append(decisionDrafts(row, at, steps, said, { file, packId }));
  };
  const takeBack = async (row: SheetRow): Promise<void> => {
    const former = formers.get(row.id);
    if (!former) return;
    if (former.state.standing.length > 1) throw new JiannuoError('review.disputedFirst');
    await store.append([
      draftOf(
        row,
        reviewFor(former, () => ''),
        bare('reopened'),
      ),
    ]);
  };
  const decideAll = async (rows: readonly JudgedRow[], decision: 'passed' | 'resubmitted'): Promise<void> => {
    const places = rows.map((judged) => ({
      judged,
      row: judged.row,
      ...reviewFor(formers.get(judged.row.id), () => crypto.randomUUID()),
    }));
    const events = await store.append(
      places.map(({ judged, row, ...at }) =>
        draftOf(row, at, { ...bare(decision), machine: machineKept(judged) }),
      ),
    );
    setPassed(
      decision === 'passed'
        ? places.flatMap(({ row, reviewId }, index) => placed(row, reviewId, events[index]))
        : [],
    );
  };
  // What was decided about one of them since stands: taking it back would be about something else.
  const unchanged = passed.filter(({ row, base }) => formers.get(row.id)?.state.head === base);
  const undo = async (): Promise<number> => {
    await store.append(unchanged.map(({ row, ...at }) => draftOf(row, at, bare('reopened'))));
    setPassed([]);
    return unchanged.length;
  };
  return { decide, takeBack, decideAll, undo, undoable: unchanged.length };
}

function placed(row: SheetRow, reviewId: string, event: JournalEvent | undefined) {
  return event ? [{ row, reviewId, base: event.hash }] : [];
}

function bare(decision: RowDecision['decision']): RowDecision {
  return { decision, comment: '', criterionIds: [] };
}
