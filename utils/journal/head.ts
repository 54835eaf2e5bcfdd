import type { Draft, JournalEvent } from '#core/model/event.ts';
import { chain, GENESIS } from '#core/model/journal.ts';
import type { Meta } from './rows.ts';

/** Who claims to act, and when. */
export type Stamp = Pick<JournalEvent, 'who' | 'claimedAt'>;

/** Head row of a journal without events: a new life gets a new device id, so no counter is ever used twice. */
export function emptyMeta(generation: number): Meta {
  return {
    id: 'head',
    generation,
    count: 0,
    headHash: GENESIS,
    device: crypto.randomUUID(),
    counter: 0,
  };
}

/** The drafts as the events that follow a head. */
export function chained(before: Meta, drafts: readonly Draft[], stamp: Stamp): JournalEvent[] {
  const head = { count: before.count, hash: before.headHash };
  return chain(drafts, head, { device: before.device, counter: before.counter, ...stamp });
}

/** The head once these events follow it. */
export function advance(before: Meta, added: readonly JournalEvent[]): Meta {
  const last = added.at(-1);
  if (!last) return before;
  return { ...before, count: last.sequence, headHash: last.hash, counter: before.counter + added.length };
}
