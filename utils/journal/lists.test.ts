import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import type { Draft, JournalEvent, Payload } from '#core/model/event.ts';
import { recoveryCode } from '#core/vault/recovery-code.ts';
import { erase } from '#core/retention/erase.ts';
import { ownFormPack } from '#tests/fixtures/own-form.ts';
import { type Random, seeded } from '#tests/fixtures/random.ts';

import { type Cipher, makeCipher } from '../vault/cipher.ts';
import { newVault } from '../vault/header-keys.ts';
import { JournalDatabase } from './database.ts';
import { Journal } from './journal.ts';
import type { JournalChange } from './ports.ts';
import { JournalLists, type Lists } from './lists.ts';
import { readEvents } from './event-queries.ts';

const uuid = (of: number): string => `00000000-0000-4000-8000-${String(of).padStart(12, '0')}`;

/** A store with two windows that show it; all tests of this file together have one clock. */
class Office {
  readonly #name = `lists-${crypto.randomUUID()}`;
  readonly #databases: JournalDatabase[] = [];
  #witness: unknown;
  #cipher: Cipher | undefined;
  #clock = Date.parse('2026-03-01T08:00:00.000Z');
  /** What was announced and no window has heard yet. */
  readonly changes: JournalChange[] = [];
  readonly windows = [this.window(), this.window()] as const;

  window(): { journal: Journal; lists: JournalLists } {
    const database = new JournalDatabase(this.#name, async () => this.#cipher);
    this.#databases.push(database);
    const journal = new Journal(database, {
      witness: {
        read: async () => this.#witness,
        write: async (witness) => void (this.#witness = structuredClone(witness)),
      },
      who: async () => '填报员',
      now: () => new Date((this.#clock += 1000)),
      announce: (change) => void this.changes.push(change),
    });
    return { journal, lists: new JournalLists(journal) };
  }

  async encrypt(): Promise<void> {
    const { header, dataKey } = await newVault('山高水长 2026', recoveryCode(new Uint8Array(20)));
    this.#cipher = await makeCipher(header.vaultId, dataKey);
    const vault = { header, cipher: this.#cipher, open: async () => undefined };
    await this.windows[0].journal.rewrite(vault, (events) => ({ events, drafts: [] }));
  }

  close(): void {
    for (const database of this.#databases) database.close();
  }
}

let office: Office | undefined;
afterEach(() => office?.close());

function opened(): Office {
  office = new Office();
  return office;
}

/** What a window would show that has just been opened. */
async function readAnew(of: Office): Promise<Lists> {
  const { journal, lists } = of.window();
  const read = await lists.read();
  journal.database.close();
  return read;
}

/** Which payload an entity of each kind can have next; `of` says which of a few entities. */
const SAYINGS: Readonly<Record<string, (of: number, random: Random) => Payload>> = {
  subject: (of, random) =>
    random.next() < 0.25
      ? { kind: 'subject.removed', subjectId: uuid(of) }
      : {
          kind: 'subject.put',
          subject: {
            id: uuid(of),
            kind: 'person',
            values: { name: `样例${random.integer(1, 3)}`, employeeNumber: `A100${random.integer(1, 3)}` },
          },
        },
  record: (of, random) =>
    random.next() < 0.25
      ? { kind: 'record.removed', recordId: uuid(of) }
      : {
          kind: 'record.put',
          recordId: uuid(of),
          formTypeId: 'member-pledge',
          subjectId: uuid(random.integer(1, 5)),
          values: { post: `样职务${random.integer(1, 99)}` },
        },
  review: (of, random) => {
    const subjectKeys = { employeeNumber: `A100${of}` };
    const target = { subjectName: `样例${of}`, subjectKeys, formTypeId: 'member-pledge' };
    const about = { reviewId: uuid(of), packId: 'sample-scoring', target };
    const criterionId = `sample-scoring/main/${random.pick(['duty', 'service'])}`;
    const mergeId = uuid(random.integer(700, 702));
    const origin = {
      hash: random.integer(0, 15).toString(16).repeat(64),
      device: uuid(9),
      claimedAt: '2026-01-01T00:00:00.000Z',
      who: '外单位',
      mergeId,
    };
    const merged = random.next() < 0.3 ? { origin } : {};
    const verdict = { criterionId, verdict: 'met', machine: 'review', comment: '' } as const;
    return random.pick<Payload>([
      { kind: 'review.verdict', ...about, verdict, ...merged },
      { kind: 'review.verdict', ...about, verdict: { ...verdict, verdict: 'notMet', comment: '缺材料' } },
      { kind: 'review.withdrawn', reviewId: uuid(of), criterionId, ...merged },
      { kind: 'review.decided', ...about, decision: 'passed', comment: '', criterionIds: [] },
      { kind: 'review.unmerged', reviewId: uuid(of), mergeId },
    ]);
  },
  sample: (of, random) =>
    random.next() < 0.5
      ? { kind: 'sample.removed', sampleId: uuid(of) }
      : {
          kind: 'sample.added',
          sample: { id: uuid(of), subjectIds: [uuid(1)], recordIds: [uuid(2)], reviewIds: [uuid(of)] },
        },
  pack: (_, random) =>
    random.next() < 0.4
      ? { kind: 'pack.removed', packId: ownFormPack.pack.id }
      : {
          kind: 'pack.put',
          authored: {
            ...ownFormPack,
            pack: { ...ownFormPack.pack, version: String(random.integer(1, 9)) },
          },
        },
  tuning: (of, random) => ({
    kind: 'pack.tuned',
    tuning: { packId: `pack-${of}`, parameters: { count: random.integer(1, 9) }, checks: {} },
  }),
  calendar: (of, random) =>
    random.pick<Payload>([
      { kind: 'calendar.removed', entryId: uuid(of) },
      { kind: 'calendar.required', requirement: { packId: `pack-${of}`, count: 2, per: 'month' } },
      {
        kind: 'calendar.put',
        entry: { id: uuid(of), kind: 'meeting', date: '2026-05-01', title: '联席会议', note: '' },
      },
    ]),
  calibration: (of, random) =>
    random.next() < 0.3
      ? { kind: 'calibration.removed', calibrationId: uuid(of) }
      : {
          kind: 'calibration.put',
          calibration: {
            id: uuid(of),
            packId: 'sample-scoring',
            target: { subjectName: `样例${of}`, formTypeId: 'member-pledge' },
          },
        },
  backup: () => ({ kind: 'backup.saved', file: '样例.json', events: 1 }),
};

/** Some drafts, made from what was seen last, from something older, or from nothing: conflicts and what settles them. */
function someDrafts(random: Random, said: ReadonlyMap<string, readonly string[]>): Draft[] {
  return Array.from({ length: random.integer(1, 4) }, (): Draft => {
    const kind = random.pick(Object.keys(SAYINGS));
    const of = random.integer(1, 5);
    const entity = `${kind}:${kind === 'pack' ? ownFormPack.pack.id : uuid(of)}`;
    const hashes = said.get(entity) ?? [];
    const base = hashes.length > 0 && random.next() < 0.9 ? random.pick(hashes.slice(-2)) : null;
    const settles = random.next() < 0.3 ? hashes.filter((hash) => hash !== base) : [];
    const payload = SAYINGS[kind]?.(of, random);
    if (!payload) throw new Error(`nothing to say of ${kind}`);
    return { entity, base, ...(settles.length > 0 ? { settles } : {}), payload };
  });
}

/** Hashes of what was said of each entity. */
function hashesOf(events: readonly JournalEvent[]): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const { entity, hash } of events) said.set(entity, [...(said.get(entity) ?? []), hash]);
  return said;
}

/** Each list that says the same as before is the very same: no life of the store began in between. */
function expectKept(before: Lists, after: Lists): void {
  for (const name of Object.keys(before) as (keyof Lists)[]) {
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) {
      expect(after[name], name).toBe(before[name]);
    }
  }
}

async function eraseOne(journal: Journal, random: Random): Promise<void> {
  const erased = { subjects: new Set([uuid(random.integer(1, 5))]), reviews: new Set([uuid(2)]) };
  await journal.rewrite('asItIs', (events) => ({
    events: erase(events, erased).events,
    drafts: [],
  }));
}

test.each(Array.from({ length: 8 }, (_, seed) => seed))(
  'after any history two windows show what a new one reads (%i)',
  async (seed) => {
    const of = opened();
    const random = seeded(seed);
    let last: readonly (Lists | undefined)[] = [undefined, undefined];
    let isRewritten = true;
    for (let step = 0; step < 26; step += 1) {
      const { journal } = of.windows[random.integer(0, 1)] ?? of.windows[0];
      const said = hashesOf(await readEvents(journal.database));
      if (step === 16 && seed % 4 < 3) {
        isRewritten = true;
        if (seed % 4 === 0) await eraseOne(journal, random);
        else if (seed % 4 === 1) await of.encrypt();
        else await journal.replaceAll((await readEvents(journal.database)).slice(0, -3));
      } else await journal.append(someDrafts(random, said));
      // The one window reads at once, the other after several.
      if (random.next() < 0.4) continue;
      const shown = await Promise.all(
        of.windows.map(({ lists }, at) => (at === 0 || random.next() < 0.5 ? lists.read() : last[at])),
      );
      const whole = await readAnew(of);
      expect(shown[0]).toEqual(whole);
      if (last[0] && shown[0] && !isRewritten) expectKept(last[0], shown[0]);
      last = shown;
      isRewritten = false;
    }
    const whole = await readAnew(of);
    for (const { lists } of of.windows) expect(await lists.read()).toEqual(whole);
  },
);

test('only what is new is read: a state that was altered behind the back of both is not looked at again', async () => {
  const of = opened();
  const [{ journal, lists }] = of.windows;
  const drafts = Array.from({ length: 3 }, (_, at): Draft => ({
    entity: `subject:${uuid(at)}`,
    base: null,
    payload: { kind: 'subject.put', subject: { id: uuid(at), kind: 'person', values: { name: `样${at}` } } },
  }));
  await journal.append(drafts);
  const before = await lists.read();
  await journal.database.states.update(`subject:${uuid(0)}`, { 'heads.0.payload.subject.values.name': '改' });
  await journal.append([
    { ...drafts[2]!, entity: `subject:${uuid(7)}`, payload: named(uuid(7), '新') },
    { ...drafts[1]!, base: before.subjects[1]!.head, payload: named(uuid(1), '改了') },
  ]);
  const after = await lists.read();
  const names = (): unknown[] => after.subjects.map(({ value }) => value.values['name']);
  expect(names()).toEqual(['样0', '改了', '样2', '新']);
  expect(after.subjects[0]).toBe(before.subjects[0]);
  expect(after.records).toBe(before.records);
  expect(after.verdicts).toBe(before.verdicts);
  expect(await lists.read()).toBe(after);

  // The audit mends it and tells so; then all of it is read.
  of.changes.length = 0;
  await of.windows[1].journal.audit();
  expect(of.changes).toEqual(['mended']);
  lists.forget();
  expect((await lists.read()).subjects[0]!.value.values['name']).toBe('样0');
});

test('the first save in an empty store leaves every other list as it is', async () => {
  const [{ journal, lists }] = opened().windows;
  const before = await lists.read();
  expect(await lists.read()).toBe(before);
  await journal.append([{ entity: `subject:${uuid(1)}`, base: null, payload: named(uuid(1), '样') }]);
  const after = await lists.read();
  expect(after.subjects).toHaveLength(1);
  expect({ ...after, subjects: before.subjects }).toEqual(before);
  expectKept(before, after);
});

test('what a mended journal is told of while it is read is read after that', async () => {
  const of = opened();
  const [{ journal, lists }] = of.windows;
  await journal.append([{ entity: `subject:${uuid(1)}`, base: null, payload: named(uuid(1), '样') }]);
  const first = lists.read();
  lists.forget();
  await first;
  await journal.database.states.update(`subject:${uuid(1)}`, { 'heads.0.payload.subject.values.name': '改' });
  expect((await lists.read()).subjects[0]!.value.values['name']).toBe('改');
});

test('a journal whose last event is another one is read whole', async () => {
  const of = opened();
  const [{ journal, lists }] = of.windows;
  await journal.append([{ entity: `subject:${uuid(1)}`, base: null, payload: named(uuid(1), '样') }]);
  await lists.read();
  await journal.database.states.update(`subject:${uuid(1)}`, { 'heads.0.payload.subject.values.name': '改' });
  await journal.database.events.update(1, { hash: 'a'.repeat(64) });
  expect((await lists.read()).subjects[0]!.value.values['name']).toBe('改');
});

function named(id: string, name: string): Payload {
  return { kind: 'subject.put', subject: { id, kind: 'person', values: { name } } };
}
