import { expect, test } from 'vitest';
import { openWorkbook } from '#core/workbook/open.ts';
import { openPane } from '#tests/harness/pane.ts';
import { bookBytes } from '#tests/hosts/book-bytes.ts';
import type { HostBookCell } from '#tests/hosts/host-book.ts';

/** One column of a sheet as people type it: each cell is repaired as seen before, or a sentence says why not; nothing is guessed. */
interface Column {
  header: string;
  cells: readonly (string | number)[];
  /** What would stand there, unmasked; a text of the sentence where it is left; `undefined`: it is right. */
  next: readonly (string | RegExp | undefined)[];
}

const ID = '11010519491231002X';
const LOST = /数字已经丢失，不能恢复/;
const NO_DAY = /看不出是哪一天，没有改/;
const NO_NUMBER = /不是数字，没有改/;

const COLUMNS: Column[] = [
  {
    header: '姓名',
    cells: ['张 三', '李　四', ' 王五 ', 'Anna Li', '赵六'],
    next: ['张三', '李四', '王五', undefined, undefined],
  },
  {
    header: '身份证号',
    cells: [
      '１１０１０５１９４９１２３１００２Ｘ',
      `'${ID}`,
      ' 110105 19491231 002x ',
      110_105_194_912_310_016,
      110_105_491_231_002,
      '1.10105E+17',
    ],
    next: [ID, ID, ID, LOST, '110105491231002', LOST],
  },
  {
    header: '联系电话',
    cells: ['１９９００００００１', 19_900_000_001, '199 0000 0001', "'19900000001", '0731-2222222'],
    next: ['1990000001', '19900000001', '19900000001', '19900000001', undefined],
  },
  {
    header: '入党时间',
    cells: [
      '2026.3.5',
      '20260305',
      20_260_305,
      '2026年3月',
      '2026/3/5',
      '26.3.5',
      '3月5日',
      '2026-13-05',
      46_086,
      '2026-03-05',
      '无',
    ],
    next: [
      '2026-03-05',
      '2026-03-05',
      '2026-03-05',
      '2026-03',
      '2026-03-05',
      NO_DAY,
      NO_DAY,
      /不是日历上有的日子/,
      /可能是没有设成日期格式的日期/,
      undefined,
      undefined,
    ],
  },
  {
    header: '优秀票数',
    cells: ['27票', '27 票', '２７', '27。', '27人', '约27', '1,200', '二十七', '27', 27],
    next: ['27', '27', '27', '27', NO_NUMBER, NO_NUMBER, NO_NUMBER, NO_NUMBER, undefined, undefined],
  },
];

/** A sheet with the column beside what every row needs. */
function sheetOf({ header, cells }: Column, date1904: boolean): Uint8Array<ArrayBuffer> {
  const headers =
    header === '姓名' ? ['姓名', '评议年度', '支部评定等次'] : ['姓名', '评议年度', '支部评定等次', header];
  const rows = cells.map((cell, n) => {
    const name = `示例${'甲乙丙丁戊己庚辛壬癸子'[n] ?? ''}`;
    return header === '姓名' ? [cell, '2025', '合格'] : [name, '2025', '合格', cell];
  });
  const all: Record<string, HostBookCell> = {};
  for (const [row, values] of [headers, ...rows].entries()) {
    for (const [column, value] of values.entries()) all[`${'ABCD'[column] ?? ''}${row + 1}`] = { value };
  }
  return bookBytes({ name: '登记.xlsx', date1904, sheets: [{ name: '民主评议党员登记', cells: all }] });
}

const CASES = COLUMNS.flatMap((column) => [false, true].map((date1904) => ({ ...column, date1904 })));

test.each(CASES)('$header (1904: $date1904)', async (column) => {
  const { header, cells, next, date1904 } = column;
  expect(next).toHaveLength(cells.length);
  const { session, host } = await openPane(sheetOf(column, date1904), { today: '2026-12-20' });
  const letter = header === '姓名' ? 'A' : 'D';
  const at = (n: number): string => `${letter}${n + 2}`;
  const values = async (): Promise<unknown[]> => {
    const sheet = (await openWorkbook(await host.file(), 'a.xlsx')).sheets[0];
    return cells.map((_, n) => sheet?.cell(n + 1, letter.charCodeAt(0) - 65)?.value);
  };
  await session.fixing.offer();
  const { refused = [] } = session.state.now.fixes ?? {};
  // The format of the other cells of a column of numbers is a repair of the column.
  const contents = () => (session.state.now.fixes?.fixes ?? []).filter(({ now }) => now !== '');
  const fixes = contents();
  for (const [n, wanted] of next.entries()) {
    const offered = fixes.find(({ cell }) => cell === at(n));
    const left = refused.find(({ cell }) => cell === at(n));
    expect(offered !== undefined, at(n)).toBe(typeof wanted === 'string');
    expect(left?.text, at(n)).toEqual(wanted instanceof RegExp ? expect.stringMatching(wanted) : undefined);
  }
  await session.fixing.apply(fixes.map(({ id }) => id));
  expect(session.state.now.fixes?.failed).toEqual([]);
  expect(await values()).toEqual(cells.map((cell, n) => (typeof next[n] === 'string' ? next[n] : cell)));
  // Repaired once, no cell is left to repair.
  expect(contents()).toEqual([]);
  await session.fixing.undo();
  expect(await values()).toEqual([...cells]);
});

test.each([false, true])('a date in a format of its own is left as it is (1904: %s)', async (date1904) => {
  const bytes = bookBytes({
    name: '登记.xlsx',
    date1904,
    sheets: [
      {
        name: '民主评议党员登记',
        cells: {
          A1: { value: '姓名' },
          B1: { value: '入党时间' },
          C1: { value: '支部评定等次' },
          A2: { value: '示例甲' },
          B2: { value: 44_000, format: 'yyyy-mm-dd' },
          C2: { value: '合格' },
        },
      },
    ],
  });
  const { session } = await openPane(bytes);
  await session.fixing.offer();
  expect(session.state.now.fixes).toMatchObject({ fixes: [], refused: [] });
});
