import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { Template } from '../model/template.ts';
import { templateRows } from './template-rows.ts';
import { unmatchedWords } from './unmatched-words.ts';

const template: Template = {
  sheet: '导入',
  headerRow: 1,
  firstDataRow: 2,
  notes: [],
  columns: [
    { column: 'A', header: '姓名', path: 'name', evidence: 'label', required: true },
    {
      column: 'B',
      header: '文化程度',
      path: 'education',
      evidence: 'alias',
      required: false,
      allowed: ['本科以上', '本科以下', '研究生'],
    },
  ],
};
const of = (name: string, education: string) => ({ name, values: { name, education } });
const records = [
  of('甲一', '大学本科'),
  of('乙二', '研究生'),
  of('丙三', '大 学 本 科'),
  of('丁四', '中专'),
  of('戊五', ''),
];
const rows = (words: Parameters<typeof templateRows>[4]) =>
  templateRows(template, memberPledge, records, 'yyyy-MM-dd', words);

test('a value that equals no word is asked for once, however often it stands there', () => {
  expect(unmatchedWords(template, memberPledge, records)).toMatchObject([
    { column: 'B', header: '文化程度', value: '大学本科', records: 2 },
    { column: 'B', value: '中专', records: 1, words: template.columns[1]?.allowed },
  ]);
});

test('a confirmed word is written, a value confirmed to stay out is not missing, all else is', () => {
  const words = { B: { 大学本科: '本科以上', 中专: null } };
  const { rows: written, missing } = rows(words);
  expect(written.map((row) => row[1])).toEqual(['本科以上', '研究生', '本科以上', '', '']);
  expect(missing).toEqual([]);
  expect(unmatchedWords(template, memberPledge, records, words).map(({ confirmed }) => confirmed)).toEqual([
    '本科以上',
    null,
  ]);
  expect(rows({}).missing.map(({ name, reason }) => [name, reason])).toEqual([
    ['甲一', 'notAllowed'],
    ['丙三', 'notAllowed'],
    ['丁四', 'notAllowed'],
  ]);
});

test('a confirmed word that the template no longer has is not written', () => {
  const { rows: written, missing } = rows({ B: { 大学本科: '大专以上' } });
  expect(written[0]).toEqual(['甲一', '']);
  expect(missing).toMatchObject([{ reason: 'notAllowed' }, { reason: 'notAllowed' }, {}]);
});

test('what equals a word is never asked for, whatever was confirmed', () => {
  expect(rows({ B: { 研究生: '本科以下' } }).rows[1]).toEqual(['乙二', '研究生']);
});

test('words that depend on another column are looked for under its word alone', () => {
  const cascaded: Template = {
    ...template,
    columns: [
      { ...(template.columns[1] as Template['columns'][number]), path: 'education' },
      {
        column: 'C',
        header: '学位',
        path: 'post',
        evidence: 'user',
        required: false,
        cascade: { column: 'B', words: { 本科以上: ['学士', '硕士'], 本科以下: ['无'] } },
      },
    ],
  };
  const people = [
    { name: '甲一', values: { education: '大学本科', post: '学士' } },
    { name: '乙二', values: { education: '中专', post: '学士' } },
    { name: '丙三', values: { education: '高中', post: '无' } },
  ];
  const words = { B: { 大学本科: '本科以上', 中专: '本科以下' } };
  const { rows: written, missing } = templateRows(cascaded, memberPledge, people, 'yyyy-MM-dd', words);
  expect(written).toEqual([
    ['本科以上', '学士'],
    ['本科以下', ''],
    ['', ''],
  ]);
  expect(missing.map(({ name, column, reason }) => [name, column, reason])).toEqual([
    ['乙二', 'C', 'notAllowed'],
    ['丙三', 'B', 'notAllowed'],
    ['丙三', 'C', 'parentMissing'],
  ]);
  const open = unmatchedWords(cascaded, memberPledge, people, words).filter(({ column }) => column === 'C');
  expect(open).toMatchObject([{ value: '学士', parent: '本科以下', words: ['无'] }]);
  const confirmed = { ...words, C: { [open[0]?.key ?? '']: '无' } };
  const again = templateRows(cascaded, memberPledge, people, 'yyyy-MM-dd', confirmed);
  expect(again.rows.slice(0, 2)).toEqual([
    ['本科以上', '学士'],
    ['本科以下', '无'],
  ]);
});

/** A column whose words depend on another one. */
function circle(column: string, on: string): Template['columns'][number] {
  return {
    column,
    header: column,
    path: 'education',
    evidence: 'user',
    required: false,
    cascade: { column: on, words: { 甲: ['甲'] } },
  };
}

test('columns that depend on each other in a circle stay empty', () => {
  const { rows: written } = templateRows(
    { ...template, columns: [circle('A', 'B'), circle('B', 'A')] },
    memberPledge,
    [of('甲', '甲')],
    'yyyy-MM-dd',
  );
  expect(written).toEqual([['', '']]);
});

test('a word that is called like something that every object has is no key of a list', () => {
  const [first] = template.columns;
  if (!first) throw new Error('no column');
  const cascade = { column: 'A', words: { 甲: ['一'] } };
  const column: Template['columns'][number] = { ...first, column: 'B', required: false, cascade };
  const made = templateRows(
    { ...template, columns: [first, column] },
    memberPledge,
    [{ name: 'constructor', values: { name: 'constructor' } }],
    'yyyy-MM-dd',
  );
  expect(made.rows).toEqual([['constructor', '']]);
  expect(made.missing).toMatchObject([{ column: 'B', reason: 'notAllowed' }]);
});

test.each([
  ['a declared spelling', '大学本科', ['大专', '本科'], '本科'],
  ['the same behind a code', '本科', ['1-大专', '2-本科'], '2-本科'],
])('%s is suggested, and written once it is confirmed', (_of, education, allowed, word) => {
  const [, column] = template.columns;
  if (!column) throw new Error('no column');
  const coded = { ...template, columns: [{ ...column, allowed }] };
  const people = [of('甲一', education)];
  const write = (words?: Parameters<typeof templateRows>[4]) =>
    templateRows(coded, memberPledge, people, 'yyyy-MM-dd', words);
  expect(write().rows).toEqual([['']]);
  expect(write().missing).toMatchObject([{ reason: 'notAllowed', value: education }]);
  expect(unmatchedWords(coded, memberPledge, people)).toMatchObject([{ value: education, suggested: word }]);
  expect(write({ B: { [education]: word } }).rows).toEqual([[word]]);
});

test('of two words that differ in their width alone, the one that is the same letter by letter is meant', () => {
  const [, column] = template.columns;
  if (!column) throw new Error('no column');
  const twins = { ...template, columns: [{ ...column, allowed: ['A类', 'Ａ类'] }] };
  const people = ['Ａ类', 'a类'].map((word) => of('甲一', word));
  const { rows: written } = templateRows(twins, memberPledge, people, 'yyyy-MM-dd');
  expect(written).toEqual([['Ａ类'], ['']]);
});
