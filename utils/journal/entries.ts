import { z } from '#core/model/zod.ts';
import { EntityId, PAYLOAD_KINDS } from '#core/model/event.ts';
import { textOf, Values } from '#core/model/values.ts';
import { type PinyinMatch, searchSubjects } from '../search.ts';

/**
 * What a list of events needs of each to order and find it. A journal has thousands, and a fill's report is long: the
 * whole event is read only for the lines in sight.
 */
const Row = z.object({
  sequence: z.int(),
  hash: z.string(),
  base: z.nullable(z.string()),
  entity: EntityId,
  claimedAt: z.string(),
  who: z.string(),
  payload: z.object({
    kind: z.enum(PAYLOAD_KINDS),
    subjectId: z.optional(z.string()),
    recordId: z.optional(z.string()),
    subject: z.optional(z.object({ id: z.string(), values: Values })),
    target: z.optional(z.object({ subjectName: z.string() })),
  }),
});
type Row = z.infer<typeof Row>;

export interface JournalEntry extends Omit<Row, 'payload'> {
  kind: Row['payload']['kind'];
  /** Whom it is about. */
  person: EntryPerson | undefined;
}

export interface EntryPerson {
  /** A subject's id; a review on a portal page knows the name alone. */
  id: string | undefined;
  /** The name at that time. */
  name: string;
}

export interface EntryFilter {
  /** `''` for all. */
  kind: JournalEntry['kind'] | '';
  /** Name, or initials, of the person it is about or of whoever did it. */
  query: string;
}

const BATCH = 2000;

/** @param readRows at most `limit` events from a sequence number on, unparsed, in journal order */
export async function readEntries(
  readRows: (from: number, limit: number) => Promise<unknown[]>,
): Promise<JournalEntries> {
  const entries = new JournalEntries();
  for (;;) {
    const rows = await readRows((entries.all.at(-1)?.sequence ?? 0) + 1, BATCH);
    for (const row of rows) entries.add(row);
    if (rows.length < BATCH) return entries;
  }
}

/** The journal's entries, oldest first. */
export class JournalEntries {
  readonly all: JournalEntry[] = [];
  readonly #sequences = new Map<string, number>();
  readonly #latest = new Map<string, number>();
  readonly #people = new Map<string, EntryPerson>();

  /** Adds the next row of the journal. */
  add(stored: unknown): void {
    const { payload, ...row } = Row.parse(stored);
    const person = this.#personOf(row.entity, payload);
    if (person) this.#people.set(row.entity, person);
    this.#sequences.set(row.hash, row.sequence);
    this.#latest.set(row.entity, row.sequence);
    this.all.push({ ...row, kind: payload.kind, person });
  }

  /** Sequence number of the event with this hash. */
  sequenceOf(hash: string | null): number | undefined {
    return hash === null ? undefined : this.#sequences.get(hash);
  }

  /** Whether nothing later was said of its entity. */
  isLatest({ entity, sequence }: JournalEntry): boolean {
    return this.#latest.get(entity) === sequence;
  }

  /** Entries that the filter finds, newest first. */
  find({ kind, query }: EntryFilter, pinyin: PinyinMatch | undefined): JournalEntry[] {
    const named = query.trim() === '' ? undefined : this.#named(query, pinyin);
    const found = this.all.filter(
      (entry) =>
        (kind === '' || entry.kind === kind) &&
        (!named || named.has(actorKey(entry.who)) || (entry.person && named.has(personKey(entry.person)))),
    );
    return found.reverse();
  }

  /** Later events of a record, fill or review name nobody: it is whoever the first one was about. */
  #personOf(entity: EntityId, payload: Row['payload']): EntryPerson | undefined {
    const { subject, subjectId, recordId, target } = payload;
    if (subject) return { id: subject.id, name: textOf(subject.values, 'name') ?? '' };
    if (subjectId !== undefined) {
      return this.#people.get(`subject:${subjectId}`) ?? { id: subjectId, name: '' };
    }
    if (target) return { id: undefined, name: target.subjectName };
    const known = this.#people.get(entity) ?? this.#people.get(`record:${recordId}`);
    return known?.id === undefined ? known : (this.#people.get(`subject:${known.id}`) ?? known);
  }

  /** People and actors whose name, or any earlier name, the query finds. */
  #named(query: string, pinyin: PinyinMatch | undefined): Set<string> {
    const items = new Map<string, { id: string; name: string; organisation: string; homonym: boolean }>();
    const add = (id: string, name: string): unknown =>
      items.set(`${id} ${name}`, { id, name, organisation: '', homonym: false });
    for (const { who, person } of this.all) {
      add(actorKey(who), who);
      if (person) add(personKey(person), person.name);
    }
    return new Set(searchSubjects([...items.values()], query, pinyin).map((item) => item.id));
  }
}

function personKey({ id, name }: EntryPerson): string {
  return id === undefined ? `name:${name}` : `id:${id}`;
}

function actorKey(who: string): string {
  return `who:${who}`;
}
