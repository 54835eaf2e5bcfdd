import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { JiannuoError } from '../errors.ts';
import { type Draft, type JournalEvent, originOf } from './event.ts';

/** `previous` of the first event. */
export const GENESIS = '0'.repeat(64);

/** Where a journal ends. */
export interface JournalHead {
  count: number;
  hash: string;
}

/** Who writes, on which device, when its clock claims it is; `counter` is that of the device's last event. */
export interface Stamp {
  device: string;
  counter: number;
  claimedAt: string;
  who: string;
}

export const EMPTY_HEAD: JournalHead = { count: 0, hash: GENESIS };

/**
 * JSON with members in code-unit order and without spaces, so that equal data has equal bytes. Members that are
 * `undefined` are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** An event's identity: everything it says but its place in this store. */
export function eventHash(event: Omit<JournalEvent, 'hash'>): string {
  const { sequence: _place, hash: _hash, ...said } = event as JournalEvent;
  return sha256Hex(canonicalJson(said));
}

/**
 * Turns drafts into events that continue the journal at `head`, in the order given. A draft that was made from an event of another store
 * which is merged before it in the same batch names that by its origin, as it has no hash here yet: it gets the one of the merged event.
 */
export function chain(drafts: readonly Draft[], head: JournalHead, stamp: Stamp): JournalEvent[] {
  const events: JournalEvent[] = [];
  let { hash: previous, count: sequence } = head;
  let { counter } = stamp;
  const merged = new Map<string, string>();
  const here = (hash: string): string => merged.get(hash) ?? hash;
  const baseHere = (base: string | null): string | null => (base === null ? null : here(base));
  for (const { after, ...draft } of drafts) {
    sequence += 1;
    counter += 1;
    const { device, claimedAt, who } = stamp;
    const made = {
      ...draft,
      base: after === undefined ? baseHere(draft.base) : baseIn(events, after),
      ...(draft.settles ? { settles: draft.settles.map(here) } : {}),
    };
    const said = { ...made, sequence, previous, device, counter, claimedAt, who };
    const event: JournalEvent = { ...said, hash: eventHash(said) };
    events.push(event);
    const origin = originOf(event.payload);
    if (origin) merged.set(origin.hash, event.hash);
    previous = event.hash;
  }
  return events;
}

function baseIn(events: readonly JournalEvent[], after: number): string {
  const base = events[after];
  if (!base) throw new RangeError(`a draft follows one that does not stand before it: ${after}`);
  return base.hash;
}

/**
 * Checks that the events continue the journal at `from` without a gap and that each hash is that of its content.
 * @returns the journal's new head
 * @throws `journal.gap` or `journal.altered` with the sequence number
 */
export function verifyChain(events: Iterable<JournalEvent>, from: JournalHead = EMPTY_HEAD): JournalHead {
  let head = from;
  for (const event of events) {
    const expected = head.count + 1;
    if (event.sequence !== expected) {
      throw new JiannuoError('journal.gap', { expected, found: event.sequence });
    }
    if (event.previous !== head.hash || eventHash(event) !== event.hash) {
      throw new JiannuoError('journal.altered', { sequence: event.sequence });
    }
    head = { count: event.sequence, hash: event.hash };
  }
  return head;
}
