import { expect, test } from 'vitest';
import { known as catalogued } from '#tests/fixtures/authoring.ts';
import type { AuthorShape } from '../checks/author.ts';
import { type CheckDefinition, defineCheck } from '../checks/check.ts';
import { AuthoredPack } from '../model/pack-example.ts';
import { z } from '../model/zod.ts';
import { openWorkbook } from '../workbook/open.ts';
import { authorable } from './authorable.ts';
import type { Known } from './context.ts';
import { lintPack } from './lint.ts';
import { readPackWorkbook } from './read.ts';
import { packRows, writePackWorkbook } from './write.ts';

/** A check that no author's shape describes, with parameters of every kind. */
const strange = defineCheck({
  id: 'strange',
  params: z.looseObject({}) as unknown as z.ZodMiniType<object>,
  run: () => [{ outcome: 'pass', code: 'fine' }],
});

/** A check that knows more of its parameters than their schema. */
const wordy = defineCheck({
  id: 'wordy',
  params: z.strictObject({ text: z.string() }),
  run: () => [{ outcome: 'pass', code: 'fine' }],
});

const messages = { fine: { zh: '好。', en: 'Fine.' } };
const words = [
  { id: 'strange', title: { zh: '奇怪的检查', en: 'Strange' }, messages },
  { id: 'wordy', title: { zh: '说明', en: 'Wordy' }, messages },
];

const shape: AuthorShape = {
  id: 'wordy',
  type: '自己说明',
  passesWhen: '怎样都合格',
  params: [{ key: 'text', column: '条件', label: '条件', kind: 'expression', required: true }],
  example: { 条件: '好' },
  lint: ({ text }: { text: string }, { formType }) =>
    text === '坏'
      ? [{ key: 'text', code: 'authoring.fieldNotOnForm', params: { word: text, form: formType.title } }]
      : [],
  describe: ({ text }: { text: string }) => `满足以下条件为合格：${text}`,
};

const known: Known = {
  ...catalogued,
  checks: [
    ...catalogued.checks,
    ...authorable([strange as CheckDefinition, wordy as CheckDefinition], words, [shape]),
  ],
};

const citation = { document: '另一份文件', section: '一、“三争”', readOn: '2025-12-31' };
const own = { document: '方案', section: '', readOn: '2026-01-02' };

/** Every member of the model, with values that a cell could get wrong. */
const authored = AuthoredPack.parse({
  pack: {
    id: 'every-part',
    version: '1.10',
    title: '“三争”=标准包',
    issuer: '',
    extends: ['three-compare-2016'],
    source: { file: '', title: '方案', issuedOn: '2010年6月', readOn: '2026-01-02' },
    parameters: [
      { id: 'days', label: '公示天数', unit: '天', value: 5, citation: own },
      { id: 'text', label: '年份', value: '2026' },
      { id: 'blank', label: '没有值', unit: '', citation },
      { id: 'days-2', label: '公示天数', value: 0.5 },
    ],
    sets: [
      { id: 'every-part/one', name: '五好', appliesTo: ['member', 'office'], citation, criteria: [] },
      {
        id: 'three-compare-2016/compare',
        name: '五好',
        appliesTo: [],
        citation: own,
        criteria: [
          {
            id: 'three-compare-2016/compare/a',
            name: '同名',
            requirement: '',
            checkability: 'machine',
            lexicon: ['甲、乙', '"丙"', ' 丁'],
            weight: 0,
            maxScore: 0.5,
            citation: own,
          },
          {
            id: 'every-part/one/b',
            name: '同名',
            requirement: ' 前后空格 ',
            checkability: 'person',
            citation,
          },
        ],
      },
    ],
    stages: [
      { id: '01', name: '阶段，一', from: '2026-03-01', tasks: ['第一\n第二', '"引"', ''], citation },
      { id: 'x', name: '阶段，一', to: '2026-12-31', citation: own },
    ],
    routes: [
      { id: 'r', roles: ['甲、乙', '丙'], formTypeId: 'own-form', to: '', kind: 'keep', citation },
      { id: 's', roles: ['甲'], document: '总结', to: '区', kind: 'report', citation: own },
    ],
    provisions: [{ id: 'p', kind: 'theme', name: '=1+1', text: '', citation: own }],
    notes: [{ id: 'n', about: '条数', defect: '标题五条', decision: '照录', citation }],
    forms: [
      {
        id: 'own-form',
        group: 'honour',
        kindOf: 'member-pledge',
        title: '自己的表',
        titleAliases: ['表，又名', '表'],
        subjectKind: 'organisation',
        fallback: true,
        source: '附件',
        fields: [
          { id: 'name', label: '姓名', type: 'text', required: true },
          { id: 'from', label: '起', type: 'date', span: { until: 'to', labels: ['起止', '自、至'] } },
          { id: 'to', label: '止', type: 'date', orElse: { field: 'from' } },
          {
            id: 'grade',
            label: '等次',
            type: 'choice',
            options: [{ value: '1', aliases: ['优，秀'] }, { value: '-' }],
          },
          { id: 'ways', label: '途径', type: 'choices', options: [{ value: '公开栏' }, { value: '电子屏' }] },
          {
            id: 'items',
            label: '事项',
            type: 'rows',
            maxRows: 3,
            answer: 'what',
            columns: [
              { id: 'what', label: '姓名', type: 'longText', hint: '写"事"', maxLength: 10, sensitive: true },
              { id: 'level', label: '档', type: 'choice', unit: '', options: [{ value: '高' }] },
            ],
          },
          { id: 'all', label: '全部', aliases: ['合并'], type: 'longText', joins: 'items' },
        ],
      },
    ],
    wordLists: [
      { id: 'w', name: '禁语', entries: [{ word: '甲', synonyms: ['乙；丙'] }, { word: ' ' }] },
      { id: 'v', name: '空表', entries: [] },
    ],
    grades: [
      { id: 'g', name: '优秀', from: 90, capPercent: { $parameter: 'days-2' }, rounding: 'up' },
      { id: 'h', name: '合格', from: 0, below: 90.5, capPercent: 12.5 },
    ],
    comments: [{ id: 'c', verdict: 'partly', criterionIds: ['every-part/one/b'], text: '“{标准}”请补' }],
    exports: [
      {
        id: 'e',
        name: '汇总',
        formTypeId: 'own-form',
        columns: [
          { header: '姓名', path: 'name' },
          { header: '第一项', path: 'items[0].what' },
          { header: '每项', path: 'items[].what' },
          { header: '全部', path: 'items' },
        ],
      },
      { id: 'f', name: '空的', formTypeId: 'member-pledge', columns: [] },
    ],
    checks: [
      {
        id: 'u',
        checkId: 'strange',
        formTypeIds: ['own-form'],
        params: {
          votes: [
            { grade: '是', path: 'x' },
            { grade: '空', n: 1e21 },
          ],
          list: [],
          nested: {
            deep: { none: null, yes: true, text: '参数：公示天数', quoted: 'a;"b"\n' },
            local: { $parameter: 'days-2' },
          },
        },
        enabled: false,
        worst: 'fail',
        criterionIds: ['three-compare-2016/compare/a'],
      },
      {
        id: 'wordy',
        name: '话',
        checkId: 'wordy',
        formTypeIds: ['own-form', 'general'],
        params: { text: ' 姓名 = "甲；乙" ' },
      },
      {
        id: 'limit',
        checkId: 'word-limit',
        formTypeIds: ['own-form'],
        params: { path: 'items[].what', max: { $parameter: 'days' } },
      },
      {
        id: 'left',
        checkId: 'required',
        formTypeIds: ['own-form'],
        params: { paths: ['name', 'items[].level'], allowNone: false },
      },
      {
        id: 'chain',
        checkId: 'opinion-chain',
        formTypeIds: ['own-form'],
        params: { steps: [{ opinion: 'name', date: 'from' }, { opinion: 'all' }] },
      },
    ],
  },
  examples: [
    {
      name: '同名的示例',
      formTypeId: 'own-form',
      today: '2026-05-01',
      values: {
        name: ' 甲 ',
        from: '2026-3-1',
        ways: ['公开栏', '电、子'],
        grade: ['不该是列表'],
        items: [{ what: 'JSON:甲', level: '高' }, { what: '' }],
        all: '第一行\n\u200b第二行',
      },
      expect: [
        { useId: 'wordy', outcome: 'pass', code: 'fine' },
        { useId: 'left', outcome: 'fail', path: 'items[1].level' },
      ],
    },
    {
      name: '同名的示例',
      formTypeId: 'own-form',
      today: '2026-05-02',
      values: { name: '甲', ways: '是文字', items: [{}, { what: '只有第二行' }] },
      expect: [
        { useId: 'limit', outcome: 'fail' },
        { useId: 'coverage-pledge', outcome: 'pass', criterionId: 'every-part/one/b' },
      ],
    },
    {
      name: '几份表',
      today: '2026-05-02',
      records: [
        { formTypeId: 'own-form', values: { name: '甲；乙', all: '第一行\n第二行' } },
        { formTypeId: 'own-form', values: { name: '"甲"', from: '2026-05-01', ways: ['公开栏'] } },
        {
          formTypeId: 'member-pledge',
          values: { name: '丙', pledges: [{ item: '第1条' }, { item: '第2条' }] },
        },
        { formTypeId: 'own-form', values: {} },
        { formTypeId: 'own-form', values: { name: '', all: 'x='.repeat(80) } },
      ],
      expect: [
        { useId: 'wordy', outcome: 'pass', record: 4 },
        { useId: 'limit', outcome: 'fail', record: 2, path: 'items[0].level' },
      ],
    },
  ],
});

test('every member of the model comes back', async () => {
  const workbook = await openWorkbook(writePackWorkbook(authored, known), 'pack.xlsx');
  const { authored: back, problems } = readPackWorkbook(workbook, known);
  const examplesOnly = problems.filter(
    ({ level, code }) => level === 'error' && !code.startsWith('authoring.example'),
  );
  expect(examplesOnly).toEqual([]);
  expect(back).toEqual(authored);
});

test('what a check says of its own parameters stands in the row, in words and in problems', () => {
  const row = packRows(authored, known).checks.find(({ id }) => id === 'wordy');
  expect(row?.['passes']).toBe('满足以下条件为合格： 姓名 = "甲；乙" ');
  const spoilt = structuredClone(authored);
  spoilt.pack.checks[1]!.params['text'] = '坏';
  const { problems } = lintPack(spoilt, known);
  const told = problems.filter(({ code }) => code === 'authoring.fieldNotOnForm');
  expect(told.map(({ sheet, row: line, header, params }) => [sheet, line, header, params['form']])).toEqual([
    ['检查', 4, '条件', '自己的表'],
    ['检查', 4, '条件', '通用表单'],
  ]);
});
