import { expect, test } from 'vitest';
import autopoi from '../importers/autopoi/index.ts';
import ruoyi from '../importers/ruoyi/index.ts';
import memberPledge from '../forms/member-pledge.ts';
import { writeWorkbook } from '../workbook/write.ts';
import { readWorkbook } from '../workbook/xlsx/read.ts';
import { readTemplate } from '../workbook/template/read.ts';
import { matchTemplate, type SaidOfColumns } from './match-template.ts';
import { tryTemplate } from './trial.ts';

const DAY = '1995-01-05';
const MONTH = '1995-01';

function tried(header: string, dates: readonly string[], said: SaidOfColumns = {}, dateFormat = '') {
  const columns = ['姓名', header].map((each) => ({ header: each, type: 'text' as const }));
  const bytes = writeWorkbook([{ name: '导入', columns, rows: [] }]);
  const trial = tryTemplate({
    bytes,
    template: matchTemplate(readTemplate(bytes), memberPledge, said),
    formType: memberPledge,
    records: dates.map((joinPartyDate, n) => ({
      name: `样例${n}`,
      values: { name: `样例${n}`, joinPartyDate },
    })),
    contracts: [ruoyi, autopoi],
    dateFormat,
  });
  const sheet = readWorkbook(trial.files[0]?.bytes ?? new Uint8Array()).sheets[0];
  return {
    written: dates.map((_, row) => sheet?.cell(row + 1, 1)?.text ?? ''),
    missing: trial.missing.map(({ reason }) => reason),
    differences: trial.readings.flatMap(({ differences }) => differences),
  };
}

test('dates are written as they are recorded where nothing says otherwise, days and months alike', () => {
  expect(tried('入党时间', [DAY, MONTH])).toEqual({ written: [DAY, MONTH], missing: [], differences: [] });
  expect(tried('入党时间', [DAY])).toEqual({ written: [DAY], missing: [], differences: [] });
});

test('what is no date is not written as one', () => {
  expect(tried('入党时间', ['不详'])).toMatchObject({ written: [''], missing: ['notADate'] });
  expect(tried('入党时间', ['2026-02-30'])).toMatchObject({ written: [''], missing: ['noSuchDay'] });
});

test.each([
  ['入党时间(yyyyMMdd)', '19950105'],
  ['入党时间（格式：YYYY年MM月）', '1995年01月'],
  ['入党时间\n格式：19900101', '19950105'],
  ['入党时间如1990.01', '1995.01'],
])('%j is written as its header says, and read back so', (header, text) => {
  expect(tried(header, [DAY])).toEqual({ written: [text], missing: [], differences: [] });
});

test('a month is told where the template wants days, and nowhere else', () => {
  expect(tried('入党时间(yyyyMMdd)', [MONTH])).toMatchObject({ written: [''], missing: ['dayMissing'] });
  expect(tried('入党时间（格式：1990.01）', [MONTH])).toMatchObject({ written: ['1995.01'], missing: [] });
});

test('what the user says of a column goes before the template, and that before what is said of all', () => {
  const header = '入党时间(yyyyMMdd)';
  expect(tried(header, [DAY], {}, 'yyyy/M/d').written).toEqual(['19950105']);
  expect(tried(header, [DAY], { dates: { B: 'yyyy-MM' } })).toMatchObject({
    written: [MONTH],
    differences: [],
  });
  expect(tried(header, [MONTH], { dates: { B: '' } }).written).toEqual([MONTH]);
});
