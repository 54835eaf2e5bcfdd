import { expect, test } from 'vitest';
import type { Draft, JournalEvent, Payload } from '../model/event.ts';
import { chain, EMPTY_HEAD, verifyChain } from '../model/journal.ts';
import { erase } from './erase.ts';
import { erasureMarks, LASTING, restoration } from './restore.ts';

const device = '00000000-0000-4000-8000-000000000001';
const id = (digit: number) => `00000000-0000-4000-8000-00000000001${digit}`;

/** The journal grown by these payloads; each is based on the entity's event before it. */
function grown(
  before: readonly JournalEvent[],
  entries: readonly (readonly [Draft['entity'], Payload])[],
  claimedAt: string,
): JournalEvent[] {
  const events = [...before];
  for (const [entity, payload] of entries) {
    const last = events.at(-1);
    const head = last ? { count: last.sequence, hash: last.hash } : EMPTY_HEAD;
    const base = events.findLast((event) => event.entity === entity)?.hash ?? null;
    events.push(...chain([{ entity, base, payload }], head, { device, counter: 0, claimedAt, who: '样一' }));
  }
  return events;
}

const person = (digit: number, name: string) =>
  [
    `subject:${id(digit)}`,
    { kind: 'subject.put', subject: { id: id(digit), kind: 'person', values: { name } } },
  ] as const;
const exported = (digit: number, kind: 'export.started' | 'export.done') =>
  [`export:${id(digit)}`, { kind, exportId: id(digit), file: '汇总.xlsx', rows: 2 }] as const;
const reveal = (digit: number, subject: number) =>
  [
    `reveal:${id(digit)}`,
    { kind: 'reveal.done', revealId: id(digit), field: 'idNumber', subjectId: id(subject) },
  ] as const;

const OLD = '2026-03-01T08:00:00.000Z';
const LATER = '2026-03-09T08:00:00.000Z';
const backup = grown(
  [],
  [person(0, '王样去'), person(1, '李样留'), exported(2, 'export.started'), reveal(7, 0)],
  OLD,
);
const lastingOf = (events: readonly JournalEvent[]) =>
  events.filter(({ payload }) => LASTING.has(payload.kind));

/** The journal as it went on: exports, a reveal, and one of its people erased. */
function wentOn(marks: string[] | undefined): JournalEvent[] {
  const later = grown(
    backup,
    [exported(2, 'export.done'), exported(3, 'export.started'), exported(3, 'export.done'), reveal(4, 1)],
    LATER,
  );
  const { events, counts } = erase(later, { subjects: new Set([id(0)]), reviews: new Set() });
  const done: Payload = { kind: 'erasure.done', ...counts, ...(marks ? { marks } : {}) };
  return grown(events, [[`erasure:${id(5)}`, done]], LATER);
}

test('exports and reveals since an older backup stay, with who and when; whoever was erased is erased anew', () => {
  const marks = erasureMarks({ subjects: new Set([id(0)]), reviews: new Set() });
  expect(JSON.stringify(marks)).not.toContain(id(0));
  const { events, counts } = restoration(backup, lastingOf(wentOn(marks)));
  expect(counts).toEqual({ kept: 3, people: 1, reviews: 0, unmarked: 0 });
  expect(verifyChain(events).count).toBe(events.length);
  expect(JSON.stringify(events)).not.toMatch(/王样去/);
  expect(JSON.stringify(events)).not.toContain(id(0));
  const since = events.filter(({ claimedAt }) => claimedAt === LATER);
  expect(since.map(({ payload, who }) => `${who} ${payload.kind}`)).toEqual([
    '样一 export.done',
    '样一 export.started',
    '样一 export.done',
    '样一 reveal.done',
    '样一 erasure.done',
  ]);
  const started = events.find(
    ({ entity, payload }) => entity.endsWith(id(2)) && payload.kind === 'export.started',
  );
  expect(since[0]?.base).toBe(started?.hash);
});

test('an erasure that left no marks is told by its number', () => {
  const { events, counts } = restoration(backup, lastingOf(wentOn(undefined)));
  expect(counts).toMatchObject({ people: 0, unmarked: 1 });
  expect(JSON.stringify(events)).toContain('王样去');
});

test('a second restore of the same backup erases again, and says nothing twice', () => {
  const marks = erasureMarks({ subjects: new Set([id(0)]), reviews: new Set() });
  const once = restoration(backup, lastingOf(wentOn(marks)));
  const twice = restoration(backup, lastingOf(once.events));
  expect(twice).toEqual(once);
  expect(restoration(once.events, lastingOf(once.events))).toEqual({
    events: once.events,
    counts: { kept: 0, people: 0, reviews: 0, unmarked: 0 },
  });
});

test('a backup that lacks nothing is as it was', () => {
  expect(restoration(backup, []).events).toEqual(backup);
});
