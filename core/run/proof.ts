import type { JournalEvent } from '../model/event.ts';
import type { FilledField } from '../model/page.ts';
import type { Run, RunPerson } from './fold.ts';

/** What became of one field of one person: the proof that a run leaves. */
export interface Proof {
  person: RunPerson;
  field: FilledField;
  /** When the fill had ended. */
  at: string;
}

/**
 * Every field that the run's fills tried, by person in the order of the list; of several fills of a person all count, the
 * later below.
 * @param fills events of those fills, in any order
 */
export function proofsOf({ people }: Pick<Run, 'people'>, fills: readonly JournalEvent[]): Proof[] {
  const ended = new Map(
    fills.flatMap(({ payload, claimedAt }) =>
      payload.kind === 'fill.finished' ? [[payload.fillId, { report: payload.report, at: claimedAt }]] : [],
    ),
  );
  return people.flatMap((person) =>
    person.fillIds.flatMap((id) => {
      const fill = ended.get(id);
      return fill ? fill.report.fields.map((field) => ({ person, field, at: fill.at })) : [];
    }),
  );
}
