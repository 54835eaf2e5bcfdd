import { expect, test } from 'vitest';
import { checkRecord } from '#core/engine/check-record.ts';
import { FormType } from '#core/model/form-type.ts';
import { Pack } from '#core/model/pack.ts';
import { checks } from './checks.ts';
import { formIdsOf, packsFor, shownFinding, shownTogether } from './checking.ts';
import { packs } from './packs.ts';

const form = FormType.parse({
  id: 'sample-form',
  title: '示例表',
  subjectKind: 'person',
  source: 'sample',
  fields: [
    { id: 'name', label: '姓名', type: 'text' },
    { id: 'idNumber', label: '身份证号', type: 'idNumber' },
    { id: 'phone', label: '联系电话', type: 'phone', sensitive: true },
  ],
});
const [first] = packs;
const use = (checkId: string, params: object) => ({
  id: checkId,
  checkId,
  formTypeIds: [form.id],
  params,
  criterionIds: [],
});
const pack = Pack.parse({
  ...first,
  checks: [
    use('id-number', { path: 'idNumber' }),
    use('phone', { path: 'phone' }),
    use('required', { paths: ['name', 'idNumber', 'phone'] }),
  ],
});

function shown(values: Record<string, string>) {
  const { findings } = checkRecord({ pack, formType: form, values, today: '2026-11-20', checks });
  expect(findings.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  return (['zh-CN', 'en'] as const).flatMap((locale) =>
    findings.map((finding) => shownFinding(finding, { form, values }, locale)),
  );
}

test('a pack of criteria that people judge is offered for any form of the kind of subject of which it speaks', () => {
  const people = Pack.parse({ ...pack, id: 'people-only', checks: [], routes: [] });
  const bodies = { ...people, sets: people.sets.map((set) => ({ ...set, appliesTo: ['school' as const] })) };
  expect(packsFor(form.id, { packs: [people, pack], forms: [form] }).map(({ id }) => id)).toEqual([
    'people-only',
    pack.id,
  ]);
  expect(packsFor(form.id, { packs: [bodies], forms: [form] })).toEqual([]);
  expect(formIdsOf(people, [form.id, 'gone', form.id], [form])).toEqual([form.id]);
  expect(formIdsOf(bodies, [form.id], [form])).toEqual([]);
  // Of a form that is no longer there nobody knows whom it is about.
  expect(packsFor(form.id, { packs: [people, pack], forms: [] }).map(({ id }) => id)).toEqual([pack.id]);
});

test.each([
  ['a valid number', '11010519491231002X', '19900001234'],
  ['a wrong number', '110105194912310021', '1990000123'],
  ['two numbers in one field', '440524188001010014', '19900001234、1990000567'],
])('nothing shown of a finding holds %s in full', (_, idNumber, phone) => {
  const values = { name: `示例甲 11010519491231002X`, idNumber, phone };
  const all = JSON.stringify(shown(values));
  expect(all).toContain('***');
  for (const secret of [idNumber, ...phone.split('、'), '11010519491231002X']) {
    expect(all).not.toContain(secret);
  }
});

test('other words stay as they are, quotes keep their order', () => {
  const texts = shown({ name: '示例甲', idNumber: '11010519491231002X', phone: '123' });
  expect(texts.flatMap(({ quotes }) => quotes)).toContain('示例甲');
  expect(texts.map(({ text }) => text).join('')).toContain('身份证号');
});

test('of several records each quote is hidden by its own, and words by all of them', () => {
  const finding = {
    ...checkRecord({ pack, formType: form, values: { name: '示例甲' }, today: '2026-11-20', checks })
      .findings[0]!,
    checkId: 'unique',
    code: 'repeated',
    outcome: 'fail' as const,
    params: { field: '身份证号', first: '示例甲 19900001234' },
    evidence: [
      { recordId: 'a', path: 'name', quote: '示例甲', start: 0, end: 3 },
      { recordId: 'b', path: 'phone', quote: '19900001234', start: 0, end: 11 },
    ],
  };
  const records = new Map([
    ['a', { form, values: { name: '示例甲' } }],
    ['b', { form, values: { phone: '19900001234' } }],
  ]);
  const { text, quotes } = shownTogether(finding, records, 'zh-CN');
  expect(quotes).toEqual(['示例甲', '199****1234']);
  expect(text).toContain('199****1234');
});

test('a pack is offered for the forms that it checks, routes or brings; one for people to judge alone for every form', () => {
  const plain = { ...pack, checks: [], routes: [], forms: [] };
  const offered = (...several: Pack[]) =>
    packsFor(form.id, { packs: several, forms: [form] }).map(({ id }) => id);
  expect(offered(pack)).toEqual([pack.id]);
  expect(offered({ ...pack, forms: [form], checks: [] })).toEqual([pack.id]);
  expect(offered(plain)).toEqual([pack.id]);
  expect(offered({ ...plain, sets: [] })).toEqual([]);
  expect(packsFor('another-form', { packs: [pack, { ...plain, forms: [form] }], forms: [] })).toEqual([]);
});
