import { randomUUID } from 'node:crypto';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import { foldAll } from '#core/model/fold.ts';
import type { Draft } from '#core/model/event.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { Values } from '#core/model/values.ts';
import type { RunningExtension } from './extension.ts';

export interface SeededPerson {
  values: Values;
  /** Form type id → the record's own values, or those of several records. */
  records?: Readonly<Record<string, Values | readonly Values[]>>;
}

/**
 * Gives a new profile a journal with these people, as an import would have left it, so that a test of another screen
 * need not walk through the import. Works only before the extension first opened its store.
 */
export async function seedPeople(
  extension: RunningExtension,
  people: readonly SeededPerson[],
): Promise<string[]> {
  const ids = people.map(() => randomUUID());
  const drafts = people.flatMap(({ values, records = {} }, index): Draft[] => {
    const id = ids[index] ?? '';
    const subject = { id, kind: 'person' as const, values };
    return [
      { entity: `subject:${id}`, base: null, payload: { kind: 'subject.put', subject } },
      ...Object.entries(records).flatMap(([formTypeId, own]) =>
        [own].flat().map((each) => recordDraft(id, formTypeId, each)),
      ),
    ];
  });
  await seedJournal(extension, drafts);
  return ids;
}

function recordDraft(subjectId: string, formTypeId: string, values: Values): Draft {
  const recordId = randomUUID();
  return {
    entity: `record:${recordId}`,
    base: null,
    payload: { kind: 'record.put', recordId, formTypeId, subjectId, values },
  };
}

/** Gives a new profile a journal with packs of the user's own, as an import of theirs would have left it. */
export async function seedPacks(extension: RunningExtension, packs: readonly AuthoredPack[]): Promise<void> {
  await seedJournal(
    extension,
    packs.map((authored): Draft => ({
      entity: `pack:${authored.pack.id}`,
      base: null,
      payload: { kind: 'pack.put', authored },
    })),
  );
}

/**
 * The same of any events. Works only before the extension first opened its store.
 * @param claimedAt when they were made, as an ISO time
 */
export async function seedJournal(
  extension: Pick<RunningExtension, 'open'>,
  drafts: readonly Draft[],
  claimedAt = new Date().toISOString(),
): Promise<void> {
  const device = randomUUID();
  const stamp = { device, counter: 0, claimedAt, who: '测试' };
  const events = chain(drafts, EMPTY_HEAD, stamp);
  const headHash = events.at(-1)?.hash ?? EMPTY_HEAD.hash;
  const meta = { id: 'head', generation: 1, count: events.length, headHash, device, counter: events.length };
  const states = [...foldAll(events).values()].map((state) => {
    const payload = state.heads.at(-1)?.payload;
    const kind = state.entity.slice(0, state.entity.indexOf(':'));
    return Object.assign(
      state,
      { kind },
      payload?.kind === 'record.put' ? { subject: payload.subjectId } : {},
    );
  });
  // A page of the extension that runs none of its scripts.
  const page = await extension.open('manifest.json');
  await page.evaluate(putRows, { events, states, meta });
  await page.close();
}

interface Rows {
  events: readonly object[];
  states: readonly object[];
  meta: { generation: number; count: number; headHash: string };
}

/** Runs in the extension's page: writes the rows as the journal's database keeps them, and the witness beside it. */
async function putRows({ events, states, meta }: Rows): Promise<void> {
  /* oxlint-disable unicorn/consistent-function-scoping -- nothing from outside exists in the page */
  const settled = (target: IDBRequest | IDBTransaction, event: string) =>
    new Promise<void>((resolve, reject) => {
      target.addEventListener(event, () => resolve());
      target.addEventListener('error', () => reject(new Error('the journal could not be seeded')));
    });
  /* oxlint-enable unicorn/consistent-function-scoping */
  // As the newest version has it (Dexie counts in tens), so that no test waits for an old store to be made new.
  const request = indexedDB.open('jiannuo', 30);
  request.addEventListener('upgradeneeded', () => {
    const store = request.result.createObjectStore('events', { keyPath: 'sequence' });
    store.createIndex('entity', 'entity');
    store.createIndex('payload.kind', 'payload.kind');
    store.createIndex('payload.page', 'payload.page');
    const target = ['payload.target.page', 'payload.target.subjectName'];
    store.createIndex('[payload.target.page+payload.target.subjectName]', target);
    const folded = request.result.createObjectStore('states', { keyPath: 'entity' });
    folded.createIndex('subject', 'subject');
    folded.createIndex('[kind+first]', ['kind', 'first']);
    request.result.createObjectStore('meta', { keyPath: 'id' });
  });
  await settled(request, 'success');
  const transaction = request.result.transaction(['events', 'states', 'meta'], 'readwrite');
  for (const event of events) transaction.objectStore('events').add(event);
  for (const state of states) transaction.objectStore('states').add(state);
  transaction.objectStore('meta').add(meta);
  await settled(transaction, 'complete');
  request.result.close();
  const { generation, count, headHash } = meta;
  await chrome.storage.local.set({ witness: { generation, count, headHash } });
}
