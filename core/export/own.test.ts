import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { readCsv } from '../workbook/csv/csv.ts';
import { openWorkbook } from '../workbook/open.ts';
import { readWorkbook } from '../workbook/xlsx/read.ts';
import { leftOutOf } from './left-out.ts';
import { type OwnRequest, writeOwn } from './own.ts';
import { summarySheet } from './summary.ts';

const ID = '11010519491231002X';
const NO_TEMPLATE = { sheet: '导入', headerRow: 1, firstDataRow: 2, columns: [], notes: [] };
const of = (name: string, more: Record<string, string> = {}) => ({
  name,
  values: { name, idNumber: ID, gender: '女', ...more },
});
const request = (more: Partial<OwnRequest> = {}): OwnRequest => ({
  formType: memberPledge,
  records: [of('甲䶮一', { remark: '=1+1' }), of('乙䶮𠮷', { remark: '-' })],
  full: true,
  numberHeader: '序号',
  format: 'xlsx',
  ...more,
});
const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

test('a workbook holds every digit, and says how far it is', async () => {
  const told: number[] = [];
  const { bytes, rows } = await writeOwn(request({ onProgress: (done, all) => void told.push(done / all) }));
  const sheet = readWorkbook(joined(bytes)).sheets[0];
  expect([rows, sheet?.cell(1, 1)?.text, sheet?.cell(1, 3)?.value]).toEqual([2, '甲䶮一', ID]);
  expect(told.at(-1)).toBe(1);
});

/** The text of such a file, its mark included. */
async function texts(format: 'csv' | 'portalCsv'): Promise<string> {
  const { bytes } = await writeOwn(request({ format }));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(joined(bytes));
}

test('an .xls is read back as it was written', async () => {
  const { bytes, type } = await writeOwn(request({ format: 'xls' }));
  expect(type).toBe('application/vnd.ms-excel');
  const sheet = (await openWorkbook(joined(bytes), '汇总.xls')).sheets[0];
  expect([sheet?.cell(0, 1)?.text, sheet?.cell(2, 1)?.text, sheet?.cell(1, 3)?.value]).toEqual([
    '姓名',
    '乙䶮𠮷',
    ID,
  ]);
});

test('a table for people is guarded, one for a portal is as it is and has no counter', async () => {
  const people = await texts('csv');
  expect(people).toMatch(/^\ufeff序号,/);
  expect(people).toContain("'=1+1");
  const portal = await texts('portalCsv');
  expect(portal).toMatch(/^姓名,/);
  expect(portal).toContain(',=1+1');
});

test('what an encoding lacks is listed once each with its place, and nothing is written', async () => {
  const { bytes, lacking } = await writeOwn(request({ format: 'portalCsv', encoding: 'gbk' }));
  expect(bytes).toEqual([]);
  expect(lacking).toEqual([
    { character: '䶮', count: 2, cell: 'A2', header: '姓名', name: '甲䶮一' },
    { character: '𠮷', count: 1, cell: 'A3', header: '姓名', name: '乙䶮𠮷' },
  ]);
});

test('what the user wrote instead goes in, and is looked at like everything else', async () => {
  const gbk = { format: 'portalCsv', encoding: 'gbk' } as const;
  const partly = await writeOwn(request({ ...gbk, replace: { 䶮: '(龙天)', 𠮷: '𠮶' } }));
  expect(partly.lacking.map(({ character }) => character)).toEqual(['𠮶']);
  const { bytes, lacking } = await writeOwn(request({ ...gbk, replace: { 䶮: '(龙天)', 𠮷: '吉' } }));
  expect(lacking).toEqual([]);
  const sheet = readCsv(joined(bytes)).sheets[0];
  expect(sheet?.cell(2, 0)?.text).toBe('乙(龙天)吉');
});

test('a hundred thousand records are no more trouble than two', async () => {
  const many = Array.from({ length: 100_000 }, (_, n) => ({
    name: `样例${n}`,
    values: { name: `样例${n}` },
  }));
  const { bytes, rows } = await writeOwn(request({ records: many, format: 'portalCsv' }));
  expect([rows, joined(bytes).filter((byte) => byte === 10).length]).toEqual([100_000, 100_001]);
  expect(leftOutOf(memberPledge, NO_TEMPLATE, many)).toEqual([
    { label: '姓名', places: [], records: 100_000 },
  ]);
});

test('GB 18030 has every character', async () => {
  const { bytes, lacking } = await writeOwn(request({ format: 'portalCsv', encoding: 'gb18030' }));
  expect(lacking).toEqual([]);
  expect(new TextDecoder('gb18030').decode(joined(bytes))).toContain('乙䶮𠮷');
});

test('the form gives the table its widths, words, marks and paper', () => {
  const sheet = summarySheet(memberPledge, request().records, { full: true, numberHeader: '序号' });
  const column = (header: string) => sheet.columns.find((each) => each.header === header);
  expect(column('性别')).toMatchObject({ validation: { kind: 'list', wrongEntry: 'warn' }, width: 8 });
  expect(column('身份证号')?.width).toBe(ID.length + 2);
  expect(column('姓名')).toMatchObject({ required: true });
  expect(sheet).toMatchObject({ frozenColumns: 2, print: { header: memberPledge.title } });
});
