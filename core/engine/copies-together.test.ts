import { expect, test } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { people } from '#tests/fixtures/people.ts';
import memberPledge from '../forms/member-pledge.ts';
import type { FormType } from '../model/form-type.ts';
import { Pack } from '../model/pack.ts';
import { checkBatch } from './check-batch.ts';
import { copiesTogether } from './copies-together.ts';

const today = '2026-11-20';
const use = (id: string, params: object, more: object = {}) => ({
  id,
  checkId: 'duplicate-pledges',
  formTypeIds: ['member-pledge'],
  params,
  ...more,
});
const packWith = (...uses: object[]): Pack =>
  Pack.parse({
    id: 'sample',
    version: '1',
    title: '',
    issuer: '',
    source: { file: '', title: '', readOn: today },
    parameters: [{ id: 'least', label: '最低相似度', kind: 'number', value: 0.95 }],
    sets: [],
    stages: [],
    routes: [],
    provisions: [],
    notes: [],
    checks: uses,
  });
const [one, other] = [
  '每周为留守儿童辅导数学两次，走访学生家庭二十户，并留下家访记录',
  '坚持每月上一次公开课，请同组老师评议，把意见贴在公示栏里',
];
const texts = [one, other, one.replace('二十', '三十'), '坚决服从学校安排', one, other];
const names = people(texts.length + 1).map(({ name }) => name);
const records = (formType: FormType = memberPledge, all = texts) =>
  all.map((pledgeText, at) => ({
    id: `r${at}`,
    label: names[at] ?? '',
    formType,
    values: { name: names[at] ?? '', pledgeText },
  }));
const found = (pack: Pack, formType?: FormType, all?: string[]) =>
  copiesTogether({ pack, records: records(formType, all), today, checks });

test('every text that a finding tells of stands once in a group, beside one before it', () => {
  const pack = packWith(use('alike', { path: 'pledgeText' }));
  const [copies, ...others] = found(pack);
  expect(others).toEqual([]);
  expect(
    copies?.report.groups.map(({ members }) => members.map(({ item, like }) => [item, like?.of])),
  ).toEqual([
    [
      [0, undefined],
      [2, 0],
      [4, 0],
    ],
    [
      [1, undefined],
      [5, 1],
    ],
  ]);
  const grouped = copies?.report.groups.flatMap(({ members }) =>
    members.map(({ item }) => copies.texts[item]?.recordId),
  );
  const { together } = checkBatch({ pack, records: records(), today, checks });
  const told = together.filter(({ outcome }) => outcome === 'review').map(({ recordId }) => recordId);
  expect(grouped?.toSorted()).toEqual(told.toSorted());
  expect(copies?.texts[4]?.label).toMatch(new RegExp(`^${names[4]} · `));
});

test('a pack’s bound holds, each use has its own groups, and what is off, broken or alike to nothing has none', () => {
  const pack = packWith(
    use('off', { path: 'pledgeText' }, { enabled: false }),
    use('broken', { path: 'pledgeText', threshold: 7 }),
    use('elsewhere', { path: 'remark' }),
    use('strict', { path: 'pledgeText', threshold: { $parameter: 'least' } }),
    use('usual', { path: 'pledgeText' }),
  );
  const more = [...texts, `${one}，听取家长意见并逐条回复`];
  const membersOf = found(pack, memberPledge, more).map(({ useId, threshold, report }) => [
    useId,
    threshold,
    report.groups.flatMap(({ members }) => members).length,
  ]);
  expect(membersOf).toEqual([
    ['strict', 0.95, 5],
    ['usual', undefined, 6],
  ]);
});

test('the clauses of a masked field do not stand side by side', () => {
  const fields = memberPledge.fields.map((field) =>
    field.id === 'pledgeText' ? { ...field, sensitive: true } : field,
  );
  expect(found(packWith(use('alike', { path: 'pledgeText' })), { ...memberPledge, fields })).toEqual([]);
});

test('says how far it is, over all uses', () => {
  const told: number[] = [];
  copiesTogether({
    pack: packWith(use('a', { path: 'pledgeText' }), use('b', { path: 'pledgeText' })),
    records: records(),
    today,
    checks,
    onProgress: (done, total) => told.push(done / total),
  });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect([told.at(-1), told.includes(0.5)]).toEqual([1, true]);
});
