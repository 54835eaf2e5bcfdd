import { Dexie, type Table } from 'dexie';
import { z } from '#core/model/zod.ts';
import { JournalEvent, Payload } from '#core/model/event.ts';
import { type EntityState, foldAll, foldEvent } from '#core/model/fold.ts';
import { canonicalJson, GENESIS } from '#core/model/journal.ts';

/** The journal's last line and who writes it; one row, updated with every batch. */
const Meta = z.object({
  id: z.literal('head'),
  generation: z.int().check(z.positive()),
  count: z.int().check(z.nonnegative()),
  headHash: z.string(),
  device: z.uuid(),
  counter: z.int().check(z.nonnegative()),
});
export type Meta = z.infer<typeof Meta>;

/** A projected entity state with what its indexes find it by: the subject of a record, the kind of entity. */
const StateRow = z.object({
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
type StateRow = z.infer<typeof StateRow>;

/** States read at once: few enough that the window can draw and answer in between. */
const BATCH = 1000;

/**
 * The journal's IndexedDB. `events` is only ever added to; `states` is what the events fold to and is written in the
 * same transaction. Strict durability: a batch counts as saved when the disk has it.
 */
export class JournalDatabase extends Dexie {
  declare readonly events: Table<unknown, number>;
  declare readonly states: Table<unknown, string>;
  declare readonly meta: Table<unknown, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ events: 'sequence,entity,payload.kind', states: 'entity,subject', meta: 'id' });
    // Fills are looked up by their page, verdicts by page and person: a long journal must not slow a window's start.
    this.version(2).stores({
      events: 'sequence,entity,payload.kind,payload.page,[payload.target.page+payload.target.subjectName]',
    });
    // The first rows of a long list are read by themselves, in the order of the roster.
    this.version(3)
      .stores({ states: 'entity,subject,[kind+first]' })
      .upgrade((transaction) =>
        transaction
          .table<{ entity: string; kind?: string }>('states')
          .toCollection()
          .modify((row) => {
            row.kind = kindOf(row.entity);
          }),
      );
  }

  /** The journal's head row; a new one, not yet written, where the store is empty. */
  async head(): Promise<Meta> {
    const row = await this.meta.get('head');
    if (row !== undefined) return Meta.parse(row);
    return emptyMeta(1);
  }

  /** All events, or those from a sequence number on, each parsed. */
  async readEvents(from = 1): Promise<JournalEvent[]> {
    const rows = await this.events.where('sequence').aboveOrEqual(from).sortBy('sequence');
    return rows.map((row) => JournalEvent.parse(row));
  }

  /** At most `limit` rows of events from a sequence number on, as they are, in journal order. */
  async eventRows(from: number, limit: number): Promise<unknown[]> {
    return this.events
      .where('sequence')
      .between(from, from + limit, true, false)
      .toArray();
  }

  /** Events by their sequence numbers; those that are not there are left out. */
  async eventsAt(sequences: readonly number[]): Promise<JournalEvent[]> {
    const rows = await this.events.bulkGet([...sequences]);
    return rows.filter((row) => row !== undefined).map((row) => JournalEvent.parse(row));
  }

  /** Whatever rows can still be read, as they are; nothing where the store cannot be opened. */
  async rescue(): Promise<unknown[]> {
    try {
      return await this.events.toArray();
    } catch (error) {
      if (error instanceof Dexie.DexieError) return [];
      throw error;
    }
  }

  async eventsOf(entity: string): Promise<JournalEvent[]> {
    const rows = await this.events.where('entity').equals(entity).sortBy('sequence');
    return rows.map((row) => JournalEvent.parse(row));
  }

  async eventsOfKind(kind: Payload['kind']): Promise<JournalEvent[]> {
    const rows = await this.events.where('payload.kind').equals(kind).sortBy('sequence');
    return rows.map((row) => JournalEvent.parse(row));
  }

  /** The latest `limit` events of a kind, the latest first. */
  async latestOfKind(kind: Payload['kind'], limit: number): Promise<JournalEvent[]> {
    const rows = await this.events.where('payload.kind').equals(kind).reverse().limit(limit).toArray();
    return rows.map((row) => JournalEvent.parse(row));
  }

  /** The latest `limit` events about fills of a page, oldest first. */
  async fillEvents(page: string, limit: number): Promise<JournalEvent[]> {
    const rows = await this.events.where('payload.page').equals(page).reverse().limit(limit).toArray();
    return rows.reverse().map((row) => JournalEvent.parse(row));
  }

  /** Verdicts about a person on a page, oldest first. */
  async verdictsAbout(page: string, subjectName: string): Promise<JournalEvent[]> {
    const key = '[payload.target.page+payload.target.subjectName]';
    const rows = await this.events.where(key).equals([page, subjectName]).sortBy('sequence');
    return rows.map((row) => JournalEvent.parse(row));
  }

  /** Projected states whose entity begins with the prefix, e.g. `subject:`. */
  async readStates(prefix: string): Promise<EntityState[]> {
    const rows = await this.states.where('entity').startsWith(prefix).toArray();
    return inOrder(rows);
  }

  /** All states of one kind of entity, e.g. `subject`, in the order of the roster. */
  async statesOfKind(kind: string): Promise<EntityState[]> {
    const states: EntityState[] = [];
    for (;;) {
      const read = await this.firstStates(kind, BATCH, states.at(-1)?.first);
      states.push(...read);
      if (read.length < BATCH) return states;
    }
  }

  /** At most `limit` states of one kind that came in after a place in the journal, in the order of the roster. */
  async firstStates(kind: string, limit: number, after = 0): Promise<EntityState[]> {
    const rows = await this.states
      .where('[kind+first]')
      .between([kind, after], [kind, Dexie.maxKey], false)
      .limit(limit)
      .toArray();
    return rows.map(toState);
  }

  /** States of these entities, in the order of the roster; those that are not there are left out. */
  async statesOf(entities: readonly string[]): Promise<EntityState[]> {
    const rows = await this.states.bulkGet([...entities]);
    return inOrder(rows.filter((row) => row !== undefined));
  }

  /**
   * Another text once anything was appended to the entities that begin with the prefixes, or the store began a new life. Only
   * keys of an index are read, and nothing of what the events hold: they may be whole packs.
   */
  async stampOf(prefixes: readonly string[]): Promise<string> {
    return this.transaction('r', this.events, this.meta, async () => {
      const { generation } = await this.head();
      const sequences = await this.events
        .where('entity')
        .startsWithAnyOf([...prefixes])
        .primaryKeys();
      return JSON.stringify([generation, ...sequences]);
    });
  }

  /** States of the records of one subject. */
  async statesOfSubject(subjectId: string): Promise<EntityState[]> {
    const rows = await this.states.where('subject').equals(subjectId).toArray();
    return inOrder(rows);
  }

  /** Writes events and what they fold to. Call inside a read-write transaction over all tables. */
  async add(events: readonly JournalEvent[], meta: Meta): Promise<void> {
    const entities = [...new Set(events.map((event) => event.entity))];
    const rows = await this.states.bulkGet(entities);
    const states = new Map(
      rows.filter((row) => row !== undefined).map((row) => [toState(row).entity, toState(row)]),
    );
    for (const event of events) states.set(event.entity, foldEvent(states.get(event.entity), event));
    await this.events.bulkAdd([...events]);
    await this.states.bulkPut([...states.values()].map(toRow));
    await this.meta.put(meta);
  }

  /** Replaces the projected states by what these events, all of the store's, fold to. Answers whether that differed. */
  async projectAnew(events: readonly JournalEvent[]): Promise<boolean> {
    const rows = [...foldAll(events).values()].map(toRow);
    rows.sort((a, b) => (a.entity < b.entity ? -1 : 1));
    return this.transaction('rw', this.states, async () => {
      // By primary key, and so in the order of the rows.
      const stored = await this.states.toArray();
      if (canonicalJson(stored) === canonicalJson(rows)) return false;
      await this.states.clear();
      await this.states.bulkAdd(rows);
      return true;
    });
  }
}

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

/** In the order of the roster, as the first events came in. */
function inOrder(rows: readonly unknown[]): EntityState[] {
  const states = rows.map(toState);
  states.sort((a, b) => a.first - b.first);
  return states;
}

function toState(row: unknown): EntityState {
  const { subject: _subject, kind: _kind, ...state } = StateRow.parse(row);
  return state as EntityState;
}

function toRow(state: EntityState): StateRow {
  const payload = state.heads.at(-1)?.payload;
  const subject = payload?.kind === 'record.put' ? payload.subjectId : undefined;
  const row = { ...state, kind: kindOf(state.entity) };
  return subject === undefined ? row : { ...row, subject };
}

function kindOf(entity: string): string {
  return entity.slice(0, entity.indexOf(':'));
}
