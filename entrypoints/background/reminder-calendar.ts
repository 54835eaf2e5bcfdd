import { JiannuoError } from '#core/errors.ts';
import type { CalendarEntry } from '#core/model/calendar.ts';
import type { Pack } from '#core/model/pack.ts';
import type { Shelf } from '#core/packs/shelf.ts';
import type { Journal } from '#utils/journal/journal.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { stampOf } from '#utils/journal/event-queries.ts';

/** What reminders are about. */
export interface ReminderCalendar {
  pack: Pack | undefined;
  entries: readonly CalendarEntry[];
  /** `false` while the data is locked: there may be more, which is looked through once it is open. */
  isWhole: boolean;
}

interface Sources {
  journal: Pick<Journal, 'inspect' | 'calendar' | 'database'>;
  /** The packs of the program with those of the user; needs the key. */
  shelf: () => Promise<Pick<Shelf, 'packs'>>;
  programPacks: () => readonly Pack[];
  packId: string | undefined;
}

/**
 * The pack in use and the user's entries. Of locked data a pack of the program alone, and that only where nobody ever put another
 * in its place or set its numbers: whose dates it would tell is not known then.
 * @throws `journal.refused` where the store has lost something
 */
export async function readCalendar(sources: Sources): Promise<ReminderCalendar> {
  const { journal, packId } = sources;
  const { health, cause = '', locked } = await journal.inspect();
  if (isLoss(health)) throw new JiannuoError('journal.refused', { health, cause });
  const ofId = (packs: readonly Pack[]): Pack | undefined => packs.find(({ id }) => id === packId);
  if (!locked) {
    const [{ packs }, { entries }] = await Promise.all([sources.shelf(), journal.calendar()]);
    return { pack: ofId(packs), entries: entries.map(({ value }) => value), isWhole: true };
  }
  const [untouched, now] = await Promise.all([
    stampOf(journal.database, []),
    stampOf(journal.database, [`pack:${packId}`, `tuning:${packId}`]),
  ]);
  return { pack: untouched === now ? ofId(sources.programPacks()) : undefined, entries: [], isWhole: false };
}
