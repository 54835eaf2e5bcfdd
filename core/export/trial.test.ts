import { describe, expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import autopoi from '../importers/autopoi/index.ts';
import ruoyi from '../importers/ruoyi/index.ts';
import { reasonText } from '#locales/errors.ts';
import { readWorkbook } from '../workbook/xlsx/read.ts';
import { readTemplate } from '../workbook/template/read.ts';
import { writeWorkbook } from '../workbook/write.ts';
import { alikeReadings, groupDifferences } from './difference-groups.ts';
import { matchTemplate } from './match-template.ts';
import { tryTemplate, type TrialRequest } from './trial.ts';

const HEADERS = ['姓名', '身份证号', '学历', '承诺日期'];
const bytes = writeWorkbook([
  { name: '导入', columns: HEADERS.map((header) => ({ header, type: 'text' })), rows: [] },
]);
const record = (name: string, signedOn = '2016-05-03') => ({
  name,
  values: { name, idNumber: '11010519491231002X', signedOn, pledges: [{ item: '听课' }] },
});

function request(names: readonly string[], more: Partial<TrialRequest> = {}): TrialRequest {
  return {
    bytes,
    template: matchTemplate(readTemplate(bytes), memberPledge),
    formType: memberPledge,
    records: names.map((name) => record(name)),
    contracts: [ruoyi, autopoi],
    dateFormat: 'yyyy-MM-dd',
    ...more,
  };
}

test('records come back as they are through every contract that is asked', () => {
  const trial = tryTemplate(request(['甲一', '乙二']));
  expect(trial).toMatchObject({ rows: 2, columns: 4, sensitive: true, dense: [] });
  expect(trial.readings).toEqual([
    { contractId: 'ruoyi', differences: [] },
    { contractId: 'autopoi', differences: [] },
  ]);
  expect(trial.files.map(({ first, rows }) => [first, rows])).toEqual([[0, 2]]);
});

test('a difference names cell, field, record and file', () => {
  const template = matchTemplate(readTemplate(bytes), memberPledge);
  const wrong = { dateFormat: 'yyyy年MM月dd日', limits: { rows: 1 }, template };
  const [reading] = tryTemplate(request(['甲一', '乙二'], wrong)).readings;
  expect(reading?.differences).toMatchObject([
    { file: 0, row: 2, cell: 'D2', path: 'signedOn', record: 0, name: '甲一', why: 'importers.dateUnread' },
    { file: 1, row: 2, cell: 'D2', path: 'signedOn', record: 1, name: '乙二', wrote: '2016年05月03日' },
  ]);
});

test('differences of one column and reason are one group', () => {
  const template = matchTemplate(readTemplate(bytes), memberPledge);
  const [reading] = tryTemplate(
    request(['甲一', '乙二', '丙三'], { dateFormat: 'yyyy年MM月dd日', template }),
  ).readings;
  const groups = groupDifferences(reading?.differences ?? []);
  expect(groups.map(({ letter, why, differences }) => [letter, why, differences.length])).toEqual([
    ['D', 'importers.dateUnread', 3],
  ]);
});

test('two reasons in one column are two groups', () => {
  const template = matchTemplate(readTemplate(bytes), memberPledge);
  const [reading] = tryTemplate(
    request(['甲一', '乙二', '丙三'], { dateFormat: 'yyyy年MM月dd日', template }),
  ).readings;
  const [first, second, third] = reading?.differences ?? [];
  if (!first || !second || !third) throw new Error('three were expected');
  const groups = groupDifferences([first, { ...second, why: 'importers.readDifferently' }, third]);
  expect(groups.map(({ why, differences }) => [why, differences.map(({ name }) => name)])).toEqual([
    ['importers.dateUnread', ['甲一', '丙三']],
    ['importers.readDifferently', ['乙二']],
  ]);
});

test('contracts that read the very same are told together, faithful ones not at all', () => {
  const template = matchTemplate(readTemplate(bytes), memberPledge);
  const twin = { ...ruoyi, id: 'twin' };
  const { readings } = tryTemplate(
    request(['甲一'], { dateFormat: 'yyyy年MM月dd日', template, contracts: [ruoyi, autopoi, twin] }),
  );
  const alike = alikeReadings([...readings, { contractId: 'faithful', differences: [] }]);
  expect(alike.map(({ contractIds }) => contractIds)).toEqual([['ruoyi', 'twin']]);
});

test('the rows that the portal skips may be others than the template’s', () => {
  const { readings } = tryTemplate(request(['甲一'], { portal: { titleRows: 1 } }));
  expect(readings[0]?.differences).not.toEqual([]);
});

/** What stands in the first column, below the header. */
function namesIn(file: Uint8Array): (string | undefined)[] {
  const sheet = readWorkbook(file).sheets[0];
  return Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, n) => sheet?.cell(n + 1, 0)?.text);
}

test('several words of a cell are written and read with the portal’s own separator', () => {
  const columns = ['姓名', '公示途径'].map((header) => ({ header, type: 'text' as const }));
  const validation = { kind: 'list', values: ['公示栏', '网络媒体'] } as const;
  const blank = writeWorkbook([
    {
      name: '导入',
      columns: columns.map((each, at) => (at === 1 ? { ...each, validation } : each)),
      rows: [],
    },
  ]);
  const template = matchTemplate(readTemplate(blank), memberPledge, { paths: { B: 'publicityRoutes' } });
  const values = { name: '甲一', publicityRoutes: ['公开栏', '网络媒体'] };
  const { files, readings } = tryTemplate(
    request([], {
      bytes: blank,
      template,
      records: [{ name: '甲一', values }],
      contracts: [ruoyi],
      portal: { separator: '、' },
      words: { B: { 公开栏: '公示栏' } },
    }),
  );
  const sheet = readWorkbook(files[0]?.bytes ?? new Uint8Array()).sheets[0];
  expect(sheet?.cell(1, 1)?.text).toBe('公示栏、网络媒体');
  expect(readings).toEqual([{ contractId: 'ruoyi', differences: [] }]);
});

describe('splitting', () => {
  const names = Array.from({ length: 7 }, (_, n) => `样例${n + 1}`);

  test('by records: every record in one file, in order', () => {
    const { files } = tryTemplate(request(names, { limits: { rows: 3 } }));
    expect(files.map(({ first, rows }) => [first, rows])).toEqual([
      [0, 3],
      [3, 3],
      [6, 1],
    ]);
    expect(files.flatMap((file) => namesIn(file.bytes))).toEqual(names);
  });

  test('by size: no file is above the limit, and none is lost', () => {
    const many = Array.from({ length: 300 }, (_, n) => `样例${n * 7919}`);
    const whole = tryTemplate(request(many)).files[0]?.bytes.length ?? 0;
    const limit = Math.round(whole * 0.6);
    const { files } = tryTemplate(request(many, { limits: { bytes: limit } }));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(file.bytes.length).toBeLessThanOrEqual(limit);
    expect(files.flatMap((file) => namesIn(file.bytes))).toEqual(many);
  });

  test('a limit below a single record is refused', () => {
    expect(() => tryTemplate(request(names, { limits: { bytes: 100 } }))).toThrow(
      expect.objectContaining({ code: 'export.partTooLarge' }),
    );
  });
});

test('no records make one file with none in it', () => {
  expect(tryTemplate(request([])).files.map(({ first, rows }) => [first, rows])).toEqual([[0, 0]]);
});

const columnsOf = (...headers: string[]) => headers.map((header) => ({ header, type: 'text' as const }));
const blank = { name: '导入', columns: columnsOf(...HEADERS), rows: [] };
const dictionary = { name: '字典', columns: columnsOf('学历') };

test('a row of another sheet is told with that sheet, is nobody’s, and no sheet is simply to be deleted', () => {
  const book = writeWorkbook([blank, { ...dictionary, rows: [['本科'], ['专科']] }]);
  const template = matchTemplate(readTemplate(book), memberPledge);
  const [reading] = tryTemplate(
    request(['甲一', '乙二'], { bytes: book, template, contracts: [autopoi] }),
  ).readings;
  expect(reading?.differences.map(({ sheet, row, name }) => [sheet, row, name])).toEqual([
    ['字典', 2, ''],
    ['字典', 3, ''],
  ]);
  expect(reading?.differences.every((difference) => difference.record === undefined)).toBe(true);
  const [first] = reading?.differences ?? [];
  expect(reasonText(first?.why ?? '', first?.params)).toContain('下拉列表的选项在这张表里的不要删去');
});

test.each([
  [false, 'importers.firstSheetRead'],
  [true, 'importers.hiddenSheetRead'],
])(
  'where the portal reads the first sheet (hidden: %s) and the template is another, that is why',
  (hidden, why) => {
    const book = writeWorkbook([{ ...dictionary, rows: [], hidden }, blank]);
    const template = matchTemplate(readTemplate(book, '导入'), memberPledge);
    const [reading] = tryTemplate(request(['甲一'], { bytes: book, template, contracts: [ruoyi] })).readings;
    expect(reading?.differences).toMatchObject([{ why, params: { first: '字典', sheet: '导入' } }]);
  },
);
