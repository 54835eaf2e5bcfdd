import { expect, test } from 'vitest';
import { findingText } from '../../engine/words.ts';
import { checkBatch } from '../../engine/check-batch.ts';
import { FormType } from '../../model/form-type.ts';
import { Pack } from '../../model/pack.ts';
import check from './index.ts';
import words from './words.ts';

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
  checks: [{ id: 'u', checkId: check.id, formTypeIds: ['form'], params: { path: 'pledge' } }],
});
const formType = FormType.parse({
  id: 'form',
  title: '',
  subjectKind: 'person',
  source: '',
  fields: [{ id: 'pledge', label: '承诺事项', type: 'longText' }],
});

test('records have no date, so that the first of the list is never called the earliest', () => {
  const pledge = '每周为留守儿童辅导数学两次，走访学生家庭20户，留下家访记录';
  const records = ['甲', '乙', '丙'].map((label) => ({ id: label, label, formType, values: { pledge } }));
  const { together } = checkBatch({ pack, records, today: '2016-06-01', checks: [check] });
  expect(together.map((finding) => findingText(finding, [words], 'zh-CN'))).toEqual([
    '“承诺事项”与列在后面的“乙”雷同，文字相同（这一组共3份，这是列在最前的一份），请人工判断。',
    '“承诺事项”与“甲”文字相同（这一组共3份，列在最前的是“甲”），请人工判断。',
    '“承诺事项”与“甲”文字相同（这一组共3份，列在最前的是“甲”），请人工判断。',
  ]);
  expect(JSON.stringify(words.messages)).not.toMatch(/最早|earliest/);
});

test('a text is told with the place where it stands, and numbers alone with no share of likeness', () => {
  const records = ['甲', '乙'].map((label, at) => ({
    id: label,
    label: `${label} 第3行`,
    labels: new Map([['pledge', `${label} 第36行`]]),
    formType,
    values: { pledge: `每周为留守儿童辅导数学两次，走访学生家庭${20 + at}户，留下家访记录` },
  }));
  const { together } = checkBatch({ pack, records, today: '2016-06-01', checks: [check] });
  expect(together.map((finding) => findingText(finding, [words], 'zh-CN'))).toEqual([
    '“承诺事项”与列在后面的“乙 第36行”雷同，只有数字或姓名不同（这一组共2份，这是列在最前的一份），请人工判断。',
    '“承诺事项”与“甲 第36行”只有数字或姓名不同（这一组共2份，列在最前的是“甲 第36行”），请人工判断。',
  ]);
});
