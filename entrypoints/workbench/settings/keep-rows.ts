import type { KeepRow } from '#components/settings/KeepSection.tsx';
import { subjectOf } from '#core/model/fold.ts';
import { dueBefore, yearsBefore } from '#core/retention/due.ts';
import { foldReviews } from '#core/review/fold.ts';
import type { JournalDatabase } from '#utils/journal/database.ts';
import { nameOf, timeText } from '../labels.ts';
import type { Store } from '../store.ts';
import { eventsOf } from '#utils/journal/event-queries.ts';
import { readStates } from '#utils/journal/state-queries.ts';

/** Somebody no page shows any more, whom the journal still has. */
export interface RemovedPerson {
  id: string;
  name: string;
  removedAt: string;
}

/** People whom every version says to be removed, with the name they had last. */
export async function readRemoved(database: JournalDatabase): Promise<RemovedPerson[]> {
  const states = await readStates(database, 'subject:');
  const gone = states.filter((state) => subjectOf(state) === undefined);
  return Promise.all(
    gone.map(async ({ entity, heads }) => {
      const puts = (await eventsOf(database, entity)).flatMap(({ payload }) =>
        payload.kind === 'subject.put' ? [payload.subject] : [],
      );
      const name = nameOf(puts.at(-1)?.values ?? {});
      return { id: entity.slice('subject:'.length), name, removedAt: heads.at(-1)?.claimedAt ?? '' };
    }),
  );
}

/** What is past the years, and who was removed. Without a number of years nothing is past anything. */
export function keepRows(
  { subjects, records, verdicts }: Pick<Store, 'subjects' | 'records' | 'verdicts'>,
  removed: readonly RemovedPerson[],
  years: number | undefined,
  now: Date,
): KeepRow[] {
  const gone = removed.map(({ id, name, removedAt }): KeepRow => ({
    key: `subject:${id}`,
    kind: 'removed',
    name,
    records: 0,
    last: timeText(removedAt),
  }));
  if (years === undefined) return gone;
  const reviews = foldReviews(verdicts).values();
  const due = dueBefore({ subjects, records, reviews }, yearsBefore(now.toISOString(), years));
  return [
    ...due.people.map(({ subject, records: own, last }): KeepRow => ({
      key: subject.entity,
      kind: 'person',
      name: nameOf(subject.value.values),
      records: own.length,
      last: timeText(last),
    })),
    ...due.reviews.map(({ review, last }): KeepRow => ({
      key: `review:${review.id}`,
      kind: 'review',
      name: review.target.subjectName,
      records: 0,
      last: timeText(last),
    })),
    ...gone,
  ];
}
