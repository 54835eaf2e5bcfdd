import { expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { importers } from '#catalog/importers.ts';
import { readSheet } from '#core/roster/workbook.ts';
import { cleanCopy } from '#core/upload/clean-copy.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { messy, messyBytes } from '#tests/fixtures/messy.ts';
import { office } from './office.fixture.ts';

const { jiannuo, write } = office();

test('a clean copy is read by the command that reads as a portal does, where the sheet itself is not', async () => {
  const bytes = messyBytes(messy());
  const workbook = await openWorkbook(bytes, '汇总表.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const read = readSheet(sheet, workbook.date1904, forms, {});
  const contracts = importers.filter(({ id }) => id === 'ruoyi');
  const copy = cleanCopy({ workbook, bytes, fileName: '汇总表.xlsx', read, contracts });
  write('sheet.xlsx', bytes);
  write('copy.xlsx', copy.bytes);
  const before = await jiannuo('simulate', '--contract', 'ruoyi', 'sheet.xlsx');
  expect(before).toMatchObject({ code: 1 });
  const { code, json } = await jiannuo('simulate', '--contract', 'ruoyi', 'copy.xlsx');
  const rows = [2, 3, 4, 5, 6, 7].map((row) => ({ row, accepted: true, problems: [] }));
  expect({ code, json }).toMatchObject({ code: 0, json: { aborted: null, rows } });
  expect(json.rows[0]).toMatchObject({ values: { joinPartyDate: '2016-05-01', department: '语文组' } });
});
