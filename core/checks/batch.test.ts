import { expect, test } from 'vitest';
import { FormType } from '../model/form-type.ts';
import { Pack } from '../model/pack.ts';
import { groupsOf } from './batch.ts';

const pack = Pack.parse({
  id: 'sample',
  version: '1',
  title: '',
  issuer: '',
  source: { file: '', title: '', readOn: '2026-11-20' },
  parameters: [],
  sets: [],
  stages: [],
  routes: [],
  provisions: [],
  notes: [],
  checks: [],
});

function groups(sensitive: boolean, values: readonly string[]) {
  const formType = FormType.parse({
    id: 'form',
    title: '',
    subjectKind: 'person',
    source: '',
    fields: [{ id: 'phone', label: '联系电话', type: 'text', sensitive }],
  });
  const records = values.map((phone, at) => ({ id: `${at}`, label: `${at}`, formType, values: { phone } }));
  return groupsOf({ pack, records, today: '2016-06-01', progress: () => undefined }, 'phone');
}

test('a group of a sensitive field has no readable name', () => {
  expect(groups(true, ['19900001234']).groups).toMatchObject([{ name: '199****1234' }]);
  expect(groups(false, ['19900001234']).groups).toMatchObject([{ name: '19900001234' }]);
});

test('masked names do not put groups together', () => {
  expect(groups(true, ['19900001234', '19911111234']).groups).toHaveLength(2);
});

test('records that leave it blank are of no group', () => {
  const { groups: named, blank } = groups(false, ['一支部', ' ', '待定', '一支部']);
  expect(named.map(({ records }) => records.length)).toEqual([2]);
  expect(blank.map(({ id }) => id)).toEqual(['1', '2']);
});
