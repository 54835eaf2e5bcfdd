import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { Template } from '../model/template.ts';
import { templateRows } from './template-rows.ts';
import { unmatchedWords } from './words.ts';

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
