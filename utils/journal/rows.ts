import { z } from '#core/model/zod.ts';
import { JournalEvent, Payload } from '#core/model/event.ts';
import type { EntityState } from '#core/model/fold.ts';
import { GENESIS } from '#core/model/journal.ts';
import type { Bytes, Cipher } from '../vault/cipher.ts';
import { isPlainState } from './plain-state.ts';

/** The journal's last line and who writes it. */
export const Meta = z.object({
  id: z.literal('head'),
  generation: z.int().check(z.positive()),
  count: z.int().check(z.nonnegative()),
  headHash: z.string(),
  device: z.uuid(),
  counter: z.int().check(z.nonnegative()),
});
export type Meta = z.infer<typeof Meta>;

/** What can be said of a store without its key; in an encrypted one `headHash` is the mark of the hash. */
export const RawHead = z.object({
  generation: z.int().check(z.positive()),
  count: z.int().check(z.nonnegative()),
  headHash: z.string(),
});
export type RawHead = z.infer<typeof RawHead>;

/** An empty store. */
export const NOWHERE: RawHead = { generation: 1, count: 0, headHash: GENESIS };

/** A projected entity state with what its indexes find it by: the subject of a record, the kind of entity. */
export const StateRow = z.object({
  entity: z.string(),
  kind: z.string(),
  subject: z.optional(z.string()),
  first: z.int().check(z.positive()),
  versions: z.int().check(z.positive()),
  heads: z.array(
    z.object({
      hash: z.string(),
      sequence: z.int().check(z.positive()),
      claimedAt: z.string(),
      who: z.string(),
      payload: Payload,
    }),
  ),
});
export type StateRow = z.infer<typeof StateRow>;

/** A row of an encrypted store: what is needed to find it, and the rest sealed. */
export type SealedRow = Record<string, unknown> & { sealed: Bytes };

export function isSealed(row: unknown): row is SealedRow {
  return typeof row === 'object' && row !== null && 'sealed' in row && ArrayBuffer.isView(row.sealed);
}

/**
 * An event as an encrypted store keeps it. In clear stand its place, entity and kind; hash, page and name as marks: from a hash
 * itself, guesses of what was hashed could be tried out.
 */
export async function sealEvent(event: JournalEvent, cipher: Cipher): Promise<SealedRow> {
  const { sequence, entity, hash, payload } = event;
  const clear = {
    sequence,
    hash: cipher.mark('hash', hash),
    entity,
    payload: { kind: payload.kind, ...indexed(payload, cipher) },
  };
  return { ...clear, sealed: await cipher.seal(placeOf('events', clear), event) };
}

/** What pages and people are looked up by, at the same paths as in an event in clear. */
function indexed(payload: Payload, cipher: Cipher): object {
  const page = 'page' in payload ? payload.page : undefined;
  const target = 'target' in payload ? payload.target : undefined;
  return {
    ...(page === undefined ? {} : { page: cipher.mark('page', page) }),
    ...(target === undefined
      ? {}
      : {
          target: {
            ...(target.page === undefined ? {} : { page: cipher.mark('page', target.page) }),
            subjectName: cipher.mark('name', target.subjectName),
          },
        }),
  };
}

export async function sealState(row: StateRow, cipher: Cipher): Promise<SealedRow> {
  const { heads, ...clear } = row;
  return { ...clear, sealed: await cipher.seal(placeOf('states', clear), heads) };
}

export async function sealMeta(meta: Meta, cipher: Cipher): Promise<SealedRow> {
  const { id, generation, count, headHash, ...rest } = meta;
  const clear = { id, generation, count, headHash: cipher.mark('hash', headHash) };
  return { ...clear, sealed: await cipher.seal(placeOf('meta', clear), { headHash, ...rest }) };
}

export async function openEvent(row: unknown, cipher: Cipher | undefined): Promise<JournalEvent> {
  if (!isSealed(row) || !cipher) return JournalEvent.parse(row);
  const { sealed, ...clear } = row;
  return JournalEvent.parse(await cipher.open(placeOf('events', clear), sealed));
}

export async function openState(row: unknown, cipher: Cipher | undefined): Promise<StateRow> {
  if (!isSealed(row) || !cipher) return parseState(row);
  const { sealed, ...clear } = row;
  return parseState({ ...clear, heads: await cipher.open(placeOf('states', clear), sealed) });
}

function parseState(row: unknown): StateRow {
  return isPlainState(row) ? row : StateRow.parse(row);
}

export async function openMeta(row: unknown, cipher: Cipher | undefined): Promise<Meta> {
  if (!isSealed(row) || !cipher) return Meta.parse(row);
  const { sealed, ...clear } = row;
  const rest = z.looseObject({}).parse(await cipher.open(placeOf('meta', clear), sealed));
  return Meta.parse({ ...clear, ...rest });
}

export function toState(row: StateRow): EntityState {
  const { subject: _subject, kind: _kind, ...state } = row;
  return state as EntityState;
}

export function toRow(state: EntityState): StateRow {
  const payload = state.heads.at(-1)?.payload;
  const subject = payload?.kind === 'record.put' ? payload.subjectId : undefined;
  const row = { ...state, kind: kindOf(state.entity) };
  return subject === undefined ? row : { ...row, subject };
}

/** What an entity is, e.g. `record`. */
export function kindOf(entity: string): string {
  return entity.slice(0, entity.indexOf(':'));
}

/** Rows of events and states, sealed where there is a key. */
export async function rowsOf(
  events: readonly JournalEvent[],
  states: readonly EntityState[],
  cipher: Cipher | undefined,
): Promise<{ events: object[]; states: object[] }> {
  const stateRows = states.map(toRow);
  if (!cipher) return { events: [...events], states: stateRows };
  return {
    events: await Promise.all(events.map((event) => sealEvent(event, cipher))),
    states: await Promise.all(stateRows.map((row) => sealState(row, cipher))),
  };
}

/** Where a row stands and what stands beside the sealed part: neither can be changed, nor two rows exchanged. */
function placeOf(table: 'events' | 'states' | 'meta', clear: object): unknown {
  return { table, ...clear };
}
