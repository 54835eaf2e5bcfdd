import type { CellBlock } from '#core/host/sheet-host.ts';
import { parseRange } from '#core/workbook/address.ts';
import type { HostBook, HostBookCell, OpenedHost } from './host-book.ts';

/** How a part of the contract gets at hosts; all of them are closed after each test. */
export interface Session {
  /** @param book `BOOK` where absent */
  start(book?: HostBook): Promise<OpenedHost>;
  /** Takes over one that was opened in another way. */
  keep(host: OpenedHost): OpenedHost;
}

export const SHEET = '人员';

/** What stands in one place of a block. */
export function at(block: CellBlock, cell: string) {
  const place = parseRange(cell);
  if (!place) throw new Error(`no cell: ${cell}`);
  const { top, left, right } = block.range;
  const index = (place.top - top) * (right - left + 1) + place.left - left;
  return {
    value: block.values[index],
    format: block.formats[block.format[index] ?? 0],
    flags: block.flags[index],
    struck: block.struck?.[index] ?? 0,
  };
}

export function whole(rows: number, columns: number, sheet = SHEET) {
  return { sheet, top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
}

export const CELLS: Record<string, HostBookCell> = {
  A1: { value: '姓名' },
  B1: { value: '身份证号' },
  C1: { value: '分数' },
  D1: { value: '日期' },
  A2: { value: '甲一' },
  B2: { value: '0010', format: '@' },
  C2: { value: 85.5, format: '0.0' },
  D2: { value: 46143, format: 'yyyy-mm-dd' },
  A3: { value: '甲二', struck: true },
  C3: { value: 171, formula: 'C2*2' },
  D3: { value: '#DIV/0!', formula: 'C2/0', error: true },
  A4: { value: true },
};

export const BOOK: HostBook = {
  name: '汇总表.xlsx',
  sheets: [
    {
      name: SHEET,
      cells: CELLS,
      merges: ['A6:B7'],
      fills: { A2: '#00FF00', B3: '#FFC000' },
      notes: { C2: '学校的批注' },
      lists: { 'A9:A12': ['优秀', '合格'] },
      hiddenColumns: ['F'],
      hiddenRows: [8],
    },
    { name: '说明', hidden: true, cells: { A1: { value: '说明' } } },
    { name: '锁定', protected: true, cells: { A1: { value: '甲' }, B2: { value: 1 } } },
  ],
  names: { 名单: `${SHEET}!$A$2:$A$4` },
};
