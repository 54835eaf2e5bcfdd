import { expect, test } from 'vitest';
import type { Draft, Payload } from '#core/model/event.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import { loadPinyin } from '../search.ts';
import { readEntries } from './entries.ts';

const [wang, li, record, fill, review] = Array.from({ length: 5 }, () => crypto.randomUUID());
const report = { fields: [], clicks: [], ms: 1 };
const target = { subjectName: '赵样三', formTypeId: 'member-pledge' };
const verdict = { criterionId: 'p/s/i', verdict: 'met', machine: 'pass', comment: '' } as const;
const page = 'http://portal.example/form';

function named(id: string, name: string): Payload {
  return { kind: 'subject.put', subject: { id, kind: 'person', values: { name } } };
}

const payloads: [entity: string, payload: Payload][] = [
  [`subject:${wang}`, named(wang ?? '', '王样一')],
  [`subject:${li}`, named(li ?? '', '李样二')],
  [
    `record:${record}`,
    {
      kind: 'record.put',
      recordId: record ?? '',
      formTypeId: 'member-pledge',
      subjectId: wang ?? '',
      values: {},
    },
  ],
  [`fill:${fill}`, { kind: 'fill.started', fillId: fill ?? '', recordId: record ?? '', page }],
  [`fill:${fill}`, { kind: 'fill.undone', fillId: fill ?? '', page, report }],
  [
    `review:${review}`,
    { kind: 'review.verdict', reviewId: review ?? '', packId: 'p', target, verdict: { ...verdict } },
  ],
  [
    `review:${review}`,
    { kind: 'review.withdrawn', reviewId: review ?? '', criterionId: verdict.criterionId },
  ],
  [`subject:${wang}`, named(wang ?? '', '王样甲')],
  [`record:${record}`, { kind: 'record.removed', recordId: record ?? '' }],
  [`subject:${wang}`, { kind: 'subject.removed', subjectId: wang ?? '' }],
];
const stamp = {
  device: crypto.randomUUID(),
  counter: 0,
  claimedAt: '2026-03-01T08:00:00.000Z',
  who: '周管理',
};
const events = chain(
  payloads.map(([entity, payload]) => ({ entity, base: null, payload }) as Draft),
  EMPTY_HEAD,
  stamp,
);
const readRows = async (from: number, limit: number) => events.slice(from - 1, from - 1 + limit);

test('every entry knows whom it is about, under the name of that time, also where its event names nobody', async () => {
  const { all } = await readEntries(readRows);
  expect(all.map(({ kind, person }) => [kind, person?.name])).toEqual([
    ['subject.put', '王样一'],
    ['subject.put', '李样二'],
    ['record.put', '王样一'],
    ['fill.started', '王样一'],
    ['fill.undone', '王样一'],
    ['review.verdict', '赵样三'],
    ['review.withdrawn', '赵样三'],
    ['subject.put', '王样甲'],
    ['record.removed', '王样甲'],
    ['subject.removed', '王样甲'],
  ]);
});

test('entries are found newest first, by kind, by any name a person has had, and by who did it', async () => {
  const entries = await readEntries(readRows);
  const pinyin = await loadPinyin();
  const sequences = (kind: Payload['kind'] | '', query: string) =>
    entries.find({ kind, query }, pinyin).map(({ sequence }) => sequence);
  expect(sequences('', '')).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(sequences('subject.put', '')).toEqual([8, 2, 1]);
  expect(sequences('', '王样甲')).toEqual([10, 9, 8, 5, 4, 3, 1]);
  expect(sequences('', 'zys')).toEqual([7, 6]);
  expect(sequences('subject.put', '周管理')).toEqual([8, 2, 1]);
  expect(sequences('', '钱')).toEqual([]);
});

test('a long journal is read to its end', async () => {
  const many = chain(
    Array.from({ length: 2001 }, (_, index): Draft => {
      const id = crypto.randomUUID();
      return { entity: `subject:${id}`, base: null, payload: named(id, `样例${index}`) };
    }),
    EMPTY_HEAD,
    stamp,
  );
  const entries = await readEntries(async (from, limit) => many.slice(from - 1, from - 1 + limit));
  expect(entries.all).toHaveLength(2001);
  expect(entries.sequenceOf(many[2000]?.hash ?? '')).toBe(2001);
});
