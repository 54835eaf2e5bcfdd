import { expect, test } from 'vitest';
import type { Draft, JournalEvent } from '../model/event.ts';
import { foldAll } from '../model/fold.ts';
import { chain, EMPTY_HEAD, verifyChain } from '../model/journal.ts';
import { foldReviews } from '../review/fold.ts';
import { erase } from './erase.ts';

const device = '00000000-0000-4000-8000-000000000001';
const id = (digit: number) => `00000000-0000-4000-8000-00000000001${digit}`;
const [gone, stays, goneRecord, keptRecord, fillId, reviewId, otherReview, runId, revealId] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
].map(id) as [string, string, string, string, string, string, string, string, string];

/** The journal that these payloads make; each is based on the entity's event before it. */
function journalOf(entries: readonly (readonly [Draft['entity'], Draft['payload']])[]): JournalEvent[] {
  const events: JournalEvent[] = [];
  const last = new Map<string, string>();
  for (const [entity, payload] of entries) {
    const head = events.at(-1);
    const from = head ? { count: head.sequence, hash: head.hash } : EMPTY_HEAD;
    const stamp = { device, counter: events.length, claimedAt: '2026-03-01T08:00:00.000Z', who: '样一' };
    const [event] = chain([{ entity, base: last.get(entity) ?? null, payload }], from, stamp);
    if (!event) throw new Error('one event');
    events.push(event);
    last.set(entity, event.hash);
  }
  return events;
}

const person = (subjectId: string, name: string) =>
  [
    `subject:${subjectId}`,
    { kind: 'subject.put', subject: { id: subjectId, kind: 'person', values: { name } } },
  ] as const;
const record = (recordId: string, subjectId: string) =>
  [
    `record:${recordId}`,
    { kind: 'record.put', recordId, formTypeId: 'member-pledge', subjectId, values: { post: '样职务' } },
  ] as const;
const verdict = (review: string, subjectName: string, recordId?: string) =>
  [
    `review:${review}`,
    {
      kind: 'review.verdict',
      reviewId: review,
      packId: 'pack',
      target: { subjectName, formTypeId: 'member-pledge', ...(recordId ? { recordId } : {}) },
      verdict: { criterionId: 'pack/set/item', verdict: 'met', machine: 'pass', comment: '' },
    },
  ] as const;

const events = journalOf([
  person(gone, '王样去'),
  person(stays, '李样留'),
  record(goneRecord, gone),
  record(keptRecord, stays),
  [`fill:${fillId}`, { kind: 'fill.started', fillId, recordId: goneRecord, page: 'http://p.test/王样去' }],
  [
    `fill:${fillId}`,
    { kind: 'fill.undone', fillId, page: 'http://p.test/王样去', report: { fields: [] } } as never,
  ],
  verdict(reviewId, '王样去', goneRecord),
  verdict(otherReview, '李样留', keptRecord),
  [
    `run:${runId}`,
    {
      kind: 'run.started',
      runId,
      formTypeId: 'member-pledge',
      entries: [
        { name: '王样去', subjectId: gone, key: '999***' },
        { name: '李样留', subjectId: stays },
      ],
    },
  ],
  [`run:${runId}`, { kind: 'run.step', runId, at: 0, subjectId: gone, state: 'saved' }],
  [
    `calibration:${runId}`,
    {
      kind: 'calibration.put',
      calibration: {
        id: runId,
        packId: 'pack',
        target: { subjectName: '王样去', formTypeId: 'member-pledge' },
      },
    },
  ],
  [`reveal:${revealId}`, { kind: 'reveal.done', revealId, field: 'idNumber', subjectId: gone }],
  person(stays, '李样留二'),
  person(gone, '王样去二'),
  [`subject:${gone}`, { kind: 'subject.removed', subjectId: gone, recordIds: [goneRecord] }],
]);

test('nothing of the erased is left, the rest says what it said, and the chain verifies', () => {
  const { events: left, counts } = erase(events, { subjects: new Set([gone]), reviews: new Set() });
  expect(counts).toEqual({ subjects: 1, records: 1, reviews: 1, events: 9 });
  expect(JSON.stringify(left)).not.toMatch(/王样去|999/);
  expect(JSON.stringify(left)).not.toContain(gone);
  expect(verifyChain(left).count).toBe(6);
  const states = foldAll(left);
  expect(states.get(`subject:${stays}`)).toMatchObject({ versions: 2, heads: [{ who: '样一' }] });
  expect(states.get(`subject:${stays}`)?.heads).toHaveLength(1);
  expect(foldReviews(left).get(otherReview)?.review.verdicts).toHaveLength(1);
  expect(left.map(({ claimedAt }) => claimedAt)).toEqual(left.map(() => '2026-03-01T08:00:00.000Z'));
});

test('a review goes alone, and nothing erased changes nothing', () => {
  const alone = erase(events, { subjects: new Set(), reviews: new Set([otherReview]) });
  expect(alone.counts).toEqual({ subjects: 0, records: 0, reviews: 1, events: 1 });
  expect(verifyChain(alone.events).count).toBe(events.length - 1);
  expect(erase(events, { subjects: new Set(), reviews: new Set() }).events).toEqual(events);
});

const named = (subjectId: string, name: string, more: Record<string, string>) =>
  [
    `subject:${subjectId}`,
    { kind: 'subject.put', subject: { id: subjectId, kind: 'person', values: { name, ...more } } },
  ] as const;

test('lines of runs without a subject lose the name too; a namesake who stays keeps theirs where the key does not say', () => {
  const entries = [
    { name: '王 样去', unfit: 'missing' as const },
    { name: '王样去', key: '不是他的', unfit: 'missing' as const },
    { name: '赵样同', key: 'G1', unfit: 'homonym' as const },
    { name: '赵样同', key: '131****0011', unfit: 'homonym' as const },
    { name: '赵样同', key: 'G2', unfit: 'homonym' as const },
    { name: '赵样同', unfit: 'homonym' as const },
    { name: '赵样同', key: 'G1', subjectId: stays },
    { name: '孙样外', unfit: 'missing' as const },
    { name: '赵样旧', key: 'G1', unfit: 'missing' as const },
  ];
  const journal = journalOf([
    named(gone, '王样去', {}),
    named(goneRecord, '赵样旧', { employeeNumber: 'G1', phone: '13100000011' }),
    named(goneRecord, '赵样同', { employeeNumber: 'G9' }),
    named(stays, '赵样同', { employeeNumber: 'G2' }),
    [`run:${runId}`, { kind: 'run.started', runId, formTypeId: 'member-pledge', entries }],
  ]);
  const { events: left } = erase(journal, { subjects: new Set([gone, goneRecord]), reviews: new Set() });
  const [run] = left.flatMap(({ payload }) => (payload.kind === 'run.started' ? [payload.entries] : []));
  const blank = { name: '', unfit: 'missing' };
  expect(run).toEqual([blank, blank, blank, blank, ...entries.slice(4, 8), blank]);
  expect(JSON.stringify(left)).not.toMatch(/王 ?样去|赵样旧/);
  expect(verifyChain(left).count).toBe(2);
});

function keptLayout(layoutId: string, headers: string[]): [Draft['entity'], Draft['payload']] {
  const kept = { id: layoutId, layout: { headers, columns: [] } };
  return [`layout:${layoutId}`, { kind: 'layout.put', kept }];
}

test('what was kept of the headers of a sheet goes where they name who is erased', () => {
  const journal = journalOf([
    named(gone, '万俟样', { phone: '13100000011' }),
    keptLayout(id(9), ['万 俟样', '语文组']),
    keptLayout(runId, ['电话 13100000011', '语文组']),
    [`layout:${id(9)}`, { kind: 'layout.removed', layoutId: id(9) }],
    keptLayout(stays, ['姓名', '得分']),
  ]);
  const { events: left, counts } = erase(journal, { subjects: new Set([gone]), reviews: new Set() });
  expect(left.map(({ entity }) => entity)).toEqual([`layout:${stays}`]);
  expect(counts.events).toBe(4);
});
