import { expect, test } from 'vitest';
import ruoyi from '../importers/ruoyi/index.ts';
import memberPledge from '../forms/member-pledge.ts';
import type { TemplateColumn } from '../model/template.ts';
import { readTemplate } from '../workbook/template/read.ts';
import { readWorkbook } from '../workbook/xlsx/read.ts';
import { type ColumnSpec, writeWorkbook } from '../workbook/write.ts';
import { withExtraColumns } from './extra-columns.ts';
import { matchTemplate } from './match-template.ts';
import { tryTemplate } from './trial.ts';
import { unmatchedWords } from './unmatched-words.ts';

const text = (header: string): ColumnSpec => ({ header, type: 'text' });
const person = (name: string, ...extra: [string, string][]) => ({
  name,
  values: { name, extra: extra.map(([label, value]) => ({ label, value })) },
});

function filling(columns: ColumnSpec[], records: ReturnType<typeof person>[], choices = {}) {
  const bytes = writeWorkbook([{ name: '导入', columns, rows: [] }]);
  const template = matchTemplate(readTemplate(bytes), memberPledge, { paths: choices });
  return { bytes, template, formType: memberPledge, records };
}

const pathsOf = ({ columns }: { columns: readonly TemplateColumn[] }) => columns.map(({ path }) => path);

test('a column that no field is for takes what the records hold under its very header', () => {
  const request = filling(
    [text('姓名'), text('学 时：'), text('等级')],
    [person('甲一', ['学时', '48'], ['校车', '二号线']), person('乙二', ['等级', '优'])],
  );
  const trial = tryTemplate({ ...request, contracts: [ruoyi], dateFormat: 'yyyy-MM-dd' });
  const [sheet] = readWorkbook(trial.files[0]?.bytes ?? new Uint8Array()).sheets;
  expect([1, 2].map((row) => [0, 1, 2].map((column) => sheet?.cell(row, column)?.text ?? ''))).toEqual([
    ['甲一', '48', ''],
    ['乙二', '', '优'],
  ]);
  expect(trial.readings).toEqual([{ contractId: 'ruoyi', differences: [] }]);
  expect(trial.leftOut).toEqual([{ label: '校车', places: [], records: 1 }]);
  expect(trial.sensitive).toBe(false);
});

test('the words of such a column are looked for as those of any other', () => {
  const validation = { kind: 'list', values: ['优秀', '合格'] } as const;
  const request = filling([text('姓名'), { ...text('等级'), validation }], [person('甲一', ['等级', '优'])]);
  const { template, formType, records } = withExtraColumns(request);
  expect(unmatchedWords(template, formType, records)).toMatchObject([{ column: 'B', value: '优' }]);
});

test.each([
  ['the user leaves empty', [text('姓名'), text('学时')], { B: null }, [['学时', '48']]],
  ['is called like another', [text('姓名'), text('学时'), text('学时 ')], {}, [['学时', '48']]],
] as const)(
  'a column that %s is not filled, and what it would hold is told',
  (_of, columns, choices, extra) => {
    const request = filling(
      [...columns],
      [person('甲一', ...extra.map(([a, b]): [string, string] => [a, b]))],
      choices,
    );
    expect(pathsOf(withExtraColumns(request).template).slice(1)).toEqual(columns.slice(1).map(() => null));
  },
);

test('a record that says two things is not decided, and numbers of people want a purpose', () => {
  const records = [
    person('甲一', ['证件', '11010519491231002X']),
    person('乙二', ['证件', '甲'], ['证件', '乙']),
  ];
  const request = filling([text('姓名'), text('证件')], records);
  const trial = tryTemplate({ ...request, contracts: [ruoyi], dateFormat: 'yyyy-MM-dd' });
  expect(trial.leftOut).toEqual([{ label: '证件', places: [], records: 1 }]);
  expect(trial.sensitive).toBe(true);
  const once = withExtraColumns(request);
  expect(withExtraColumns(once).template).toEqual(once.template);
});
