import type { RunPerson } from '#core/run/fold.ts';
import type { RunNote } from '#utils/run-journal.ts';

export type StepNote = Extract<RunNote, { kind: 'run.step' }>;
export type StepMore = Omit<StepNote, 'kind' | 'at' | 'subjectId'>;

/** What the journal is told of one person's step. */
export function stepNote(
  { at, entry: { subjectId } }: Pick<RunPerson, 'at' | 'entry'>,
  more: StepMore,
): StepNote {
  return { kind: 'run.step', at, ...(subjectId === undefined ? {} : { subjectId }), ...more };
}
