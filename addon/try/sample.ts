import type { BookToOpen, CellToOpen, SheetToOpen } from '#adapters/hosts/univer/snapshot.ts';
import type { CellValue } from '#core/model/workbook.ts';
import type { Values } from '#core/model/values.ts';
import { samplePeople } from '#core/sample/people.ts';
import { type Random, seeded } from '#core/sample/random.ts';
import { sampleRecords } from '#core/sample/records.ts';
import { checkCharacter } from '#core/text/gb11643.ts';
import { isoToSerial } from '#core/workbook/format/serial.ts';

const SEED = 20_167;
const ROWS = 60;
const TODAY = '2026-03-02';
const HEADER_ROW = 1;
const FIRST_ROW = 2;

interface Column {
  title: string;
  /** In pixels. */
  width: number;
  format?: string;
}

const COLUMNS: readonly Column[] = [
  { title: '序号', width: 46 },
  { title: '姓名', width: 76 },
  { title: '性别', width: 46 },
  { title: '身份证号', width: 184, format: '@' },
  { title: '所在党支部', width: 160 },
  { title: '入党时间', width: 104, format: 'yyyy-mm-dd' },
  { title: '联系电话', width: 120, format: '@' },
  { title: '承诺事项', width: 210 },
  { title: '具体措施', width: 260 },
  { title: '完成时限', width: 104, format: 'yyyy-mm-dd' },
  { title: '责任人', width: 76 },
  { title: '承诺日期', width: 104, format: 'yyyy-mm-dd' },
];
const AT = Object.fromEntries(COLUMNS.map(({ title }, column) => [title, column]));

/** A row as it would be without mistakes; a day is `YYYY-MM-DD`. */
type SampleRow = Record<string, string | number>;

/** What a cell holds instead: a value, and how it is formatted. */
interface Mistake {
  value: CellValue;
  format?: string;
}

/** Mistakes that every office knows, by the row of the table, 0-based, and the column. */
const MISTAKES: Readonly<Record<number, Readonly<Record<string, (text: string) => Mistake>>>> = {
  // A digit of the number is wrong: the last one no longer fits.
  3: { 身份证号: (id) => ({ value: `${id.slice(0, 16)}${(Number(id[16]) + 2) % 10}${id.slice(17)}` }) },
  // Digits of full width, as a Chinese keyboard types them.
  6: {
    联系电话: (digits) => ({
      value: digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    }),
  },
  9: { 姓名: (name) => ({ value: ` ${name}　` }) },
  11: { 姓名: (name) => ({ value: `${name.slice(0, 1)} ${name.slice(1)}` }) },
  13: { 入党时间: (day) => ({ value: day.replaceAll('-', '.') }) },
  15: { 入党时间: (day) => ({ value: day.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日') }) },
  18: { 完成时限: (day) => ({ value: Number(day.replaceAll('-', '')), format: 'General' }) },
  // A number of 18 digits that was kept as one: the last three are lost.
  20: { 身份证号: (id) => ({ value: Number(`${id.slice(0, 15)}000`), format: '0' }) },
  22: { 联系电话: (digits) => ({ value: Number(digits), format: 'General' }) },
  25: { 所在党支部: () => ({ value: null }) },
  28: { 承诺日期: () => ({ value: null }) },
  31: { 入党时间: () => ({ value: '2013-02-30' }) },
};
/** This row says word for word what that one says. */
const COPIED: ReadonlyMap<number, number> = new Map([
  [40, 5],
  [41, 5],
]);

/**
 * 汇总表 of a school: a title, a header, pledges of invented people with mistakes of every common kind, a line of totals; a sheet of
 * remarks, and one that is hidden. The same each time.
 */
export function sampleBook(): BookToOpen {
  const rows = sampleRows();
  return {
    name: '党员公开承诺汇总表.xlsx',
    sheets: [pledgeSheet(rows), remarkSheet(), hiddenSheet()],
  };
}

function sampleRows(): SampleRow[] {
  const random = seeded(SEED);
  const people = samplePeople(random);
  const extras = people.map((person) => ({ id: idNumber(random, person), phone: phone(random) }));
  return sampleRecords(people, random, TODAY)
    .filter(({ formTypeId }) => formTypeId === 'member-pledge')
    .flatMap(({ person, values }) => {
      const whose = people[person] ?? {};
      const pledges = Array.isArray(values['pledges']) ? values['pledges'] : [];
      return pledges.map((row): SampleRow => ({
        姓名: textIn(whose, 'name'),
        性别: textIn(whose, 'gender'),
        身份证号: extras[person]?.id ?? '',
        所在党支部: textIn(whose, 'partyBranch'),
        入党时间: textIn(whose, 'joinPartyDate'),
        联系电话: extras[person]?.phone ?? '',
        承诺事项: textIn(row, 'item'),
        具体措施: textIn(row, 'measure'),
        完成时限: textIn(row, 'deadline'),
        责任人: textIn(row, 'person'),
        承诺日期: textIn(values, 'signedOn'),
      }));
    })
    .slice(0, ROWS)
    .map((row, index) => ({ 序号: index + 1, ...row }));
}

function textIn(values: unknown, field: string): string {
  const value = (values as Values)[field];
  return typeof value === 'string' ? value : '';
}

/** Region 999999 is nowhere; the check character is right. */
function idNumber(random: Random, person: Values): string {
  const birth = `${textIn(person, 'birthDate').replace('-', '')}${String(random.integer(1, 28)).padStart(2, '0')}`;
  const order = random.integer(0, 49) * 2 + (textIn(person, 'gender') === '男' ? 1 : 0);
  const first17 = `999999${birth}${String(order).padStart(3, '0')}`;
  return first17 + checkCharacter(first17);
}

function phone(random: Random): string {
  return `199${String(random.integer(0, 99_999_999)).padStart(8, '0')}`;
}

function pledgeSheet(rows: readonly SampleRow[]): SheetToOpen {
  const cells: CellToOpen[] = [
    { row: 0, column: 0, value: '党员公开承诺事项汇总表（示例）', bold: true, centred: true },
    ...COLUMNS.map(({ title }, column): CellToOpen => ({
      row: HEADER_ROW,
      column,
      value: title,
      bold: true,
      centred: true,
      fill: '#DDEBF7',
    })),
  ];
  for (const [index, own] of rows.entries()) {
    const from = rows[COPIED.get(index) ?? -1];
    const row: SampleRow = from
      ? { ...own, 承诺事项: from['承诺事项'] ?? '', 具体措施: from['具体措施'] ?? '' }
      : own;
    for (const [column, { title, format }] of COLUMNS.entries()) {
      const value = row[title] ?? '';
      const mistake = MISTAKES[index]?.[title]?.(String(value));
      const place = { row: FIRST_ROW + index, column };
      if (mistake) cells.push({ ...place, format: format ?? 'General', ...mistake });
      else if (value !== '') cells.push({ ...place, ...storedAs(value, format) });
    }
  }
  const last = FIRST_ROW + rows.length;
  const count = rows.length;
  cells.push(
    { row: last, column: 0, value: '合计', bold: true },
    {
      row: last,
      column: AT['承诺事项'] ?? 0,
      value: count,
      formula: `COUNTA(H${FIRST_ROW + 1}:H${last})`,
      bold: true,
    },
  );
  return {
    name: '汇总表',
    cells,
    merges: [{ top: 0, left: 0, bottom: 0, right: COLUMNS.length - 1 }],
    widths: new Map(COLUMNS.map(({ width }, column) => [column, width])),
    lists: [
      {
        range: { top: FIRST_ROW, left: AT['性别'] ?? 0, bottom: last - 1, right: AT['性别'] ?? 0 },
        words: ['男', '女'],
      },
    ],
    frozenRows: FIRST_ROW,
  };
}

/** A day is stored as one where the column is of days; words such as 长期坚持 stay. */
function storedAs(value: string | number, format: string | undefined): Pick<CellToOpen, 'value' | 'format'> {
  const isDays = format === 'yyyy-mm-dd';
  const serial = isDays ? isoToSerial(String(value)) : undefined;
  if (serial !== undefined) return { value: serial, format: format ?? 'General' };
  return { value, ...(format === undefined || isDays ? {} : { format }) };
}

function remarkSheet(): SheetToOpen {
  const lines = [
    '填报说明（示例）',
    '1. 每人一至三项承诺，一项一行。',
    '2. 完成时限写到日，如 2026-11-30。',
    '3. 身份证号列先设为文本格式再粘贴。',
  ];
  return {
    name: '填报说明',
    cells: lines.map((value, row) => ({ row, column: 0, value, ...(row === 0 ? { bold: true } : {}) })),
    widths: new Map([[0, 360]]),
  };
}

function hiddenSheet(): SheetToOpen {
  return {
    name: '去年数据',
    hidden: true,
    cells: [
      { row: 0, column: 0, value: '姓名' },
      { row: 0, column: 1, value: '去年承诺' },
      { row: 1, column: 0, value: '王示例' },
      { row: 1, column: 1, value: '全年听课不少于20节' },
    ],
  };
}
