import { expect, test } from 'vitest';
import { writeWorkbook } from '#core/workbook/write.ts';
import { writeXls } from '#core/workbook/xls/write-xls.ts';
import { decodeXstring } from '#core/workbook/xlsx/xstring.ts';
import { AWKWARD, awkwardSheet } from './awkward.ts';
import { readByPoi } from './poi.ts';

const FIRST_ROW = 4;

test.each(['xlsx', 'xls'] as const)('Apache POI reads every cell of an .%s as it was given', (extension) => {
  const bytes = extension === 'xlsx' ? writeWorkbook([awkwardSheet]) : writeXls([awkwardSheet]);
  const { cells, sheets } = readByPoi(bytes, extension);
  const at = (column: string, n: number) =>
    cells.find(({ sheet, cell }) => sheet === awkwardSheet.name && cell === `${column}${FIRST_ROW + n}`);

  // POI decodes these escapes in the class of rich texts, which Debian's POI cannot load.
  const shown = (text = '') => (extension === 'xlsx' ? decodeXstring(text) : text);
  expect(AWKWARD.map((_, n) => shown(at('A', n)?.value))).toEqual(AWKWARD);
  expect(AWKWARD.map((_, n) => at('A', n)?.type)).toEqual(AWKWARD.map(() => 'STRING'));
  expect(AWKWARD.map((_, n) => at('A', n)?.format)).toEqual(AWKWARD.map(() => '@'));
  expect(AWKWARD.map((_, n) => at('C', n)?.type)).toEqual(AWKWARD.map(() => 'DATE'));
  expect(at('C', 1)?.value).toBe('2016-05-01T00:00');
  expect(AWKWARD.map((_, n) => Number(at('D', n)?.value))).toEqual(AWKWARD.map((_, n) => n / 2));
  expect(Number(at('E', 3)?.value)).toBe(0.035);
  expect(AWKWARD.map((_, n) => at('F', n)?.type)).toEqual(AWKWARD.map(() => 'BLANK'));
  const starts = AWKWARD.filter((_, n) => at('A', n)?.quoted);
  expect(starts).toEqual(['=1+1', '+86 199', '-乙', '@甲', '\n首尾换行\n', '\t制表\t']);

  if (extension === 'xlsx') return;
  expect(sheets).toEqual([
    {
      sheet: awkwardSheet.name,
      hidden: false,
      width: 33,
      frozen: 3,
      merges: ['A1:F1', 'A2:B2', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3'],
    },
  ]);
});
