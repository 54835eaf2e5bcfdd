import type { JournalEvent } from '#core/model/event.ts';

/**
 * How many of a backup's events a journal still has that was written anew. An event keeps its device and counter when its hash
 * changes.
 * @param held the backup holds so many events from the first on
 */
export function stillHeld(
  before: readonly JournalEvent[],
  after: readonly JournalEvent[],
  held: number,
): number {
  const known = new Set(before.slice(0, held).map(said));
  return after.filter((event) => known.has(said(event))).length;
}

function said({ device, counter }: JournalEvent): string {
  return `${device} ${counter}`;
}
