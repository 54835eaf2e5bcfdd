import { FormType, type FieldInput } from '../model/form-type.ts';
import { Pack } from '../model/pack.ts';
import type { Values } from '../model/values.ts';
import { compileCondition, type ConditionResult } from './condition.ts';

/** A small form for tests: one field of each kind, two that share a label, and rows. */
export const form = FormType.parse({
  id: 'sample',
  title: '样表',
  subjectKind: 'person',
  source: 'test',
  fields: [
    { id: 'name', label: '姓名', type: 'text' },
    {
      id: 'status',
      label: '政治面貌',
      aliases: ['面貌'],
      type: 'choice',
      options: [
        { value: '中共党员', aliases: ['党员'] },
        { value: '中共预备党员', aliases: ['预备党员'] },
        { value: '群众' },
      ],
    },
    {
      id: 'routes',
      label: '公示方式',
      type: 'choices',
      options: [
        { value: '公开栏', aliases: [] },
        { value: '网络', aliases: ['网上'] },
      ],
    },
    {
      id: 'grade',
      label: '考核等次',
      type: 'choice',
      options: [
        { value: '不合格' },
        { value: '合格', aliases: ['称职'] },
        { value: '良好' },
        { value: '优秀' },
      ],
    },
    { id: 'otherGrade', label: '上年等次', type: 'text' },
    { id: 'birthDate', label: '出生日期', type: 'date' },
    { id: 'joined', label: '入党(时间)', aliases: ['入党时间'], type: 'date' },
    { id: 'full', label: '转正时间', type: 'date' },
    { id: 'a', label: '甲数', type: 'number', unit: '票' },
    { id: 'b', label: '乙数', type: 'number' },
    { id: 'c', label: '丙数', type: 'number', unit: '票' },
    { id: 'rate', label: '满意率', type: 'number' },
    { id: 'summary', label: '个人总结', type: 'longText' },
    { id: 'idNumber', label: '身份证号', type: 'idNumber' },
    { id: 'twinOne', label: '所在单位', type: 'text' },
    { id: 'twinTwo', label: '所在单位', type: 'text' },
    { id: 'spaced', label: '是否 兼职', type: 'text' },
    {
      id: 'items',
      label: '承诺清单',
      type: 'rows',
      columns: [
        { id: 'item', label: '承诺事项', aliases: ['承诺'], type: 'longText' },
        { id: 'until', label: '完成时限', type: 'text' },
        { id: 'points', label: '分值', type: 'number' },
      ],
    },
  ] as FieldInput[],
});

export const pack = Pack.parse({
  id: 'sample',
  version: '1',
  title: '',
  issuer: '',
  source: { file: '', title: '', readOn: '2026-11-20' },
  parameters: [
    { id: 'days', label: '公示天数', value: 5 },
    { id: 'open', label: '未定的数' },
    { id: 'least', label: '最低等次', value: '良好' },
  ],
  sets: [],
  stages: [],
  routes: [],
  provisions: [],
  notes: [],
  checks: [],
  grades: ['优秀', '良好', '合格', '不合格'].map((name, at) => ({ id: `grade-${at}`, name })),
  wordLists: [
    { id: 'clean', name: '廉洁', entries: [{ word: '廉洁', synonyms: ['清廉'] }, { word: '家访' }] },
  ],
});

export const today = '2016-06-01';

export function run(text: string, values: Values = {}): ConditionResult {
  return compileCondition(text, { form, pack }).run({ values, today });
}

/** `true`, `false`, or `undefined` for what cannot be told. */
export function valueOf(text: string, values: Values = {}): boolean | undefined {
  return run(text, values).value;
}
