import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { ContractColumn } from '#core/model/import-contract.ts';
import { textOf } from '#core/model/values.ts';
import autopoiProfile from './profiles/autopoi.ts';
import ruoyiProfile from './profiles/ruoyi.ts';
import { sampleValues } from './samples.ts';
import { startPortals } from './server.ts';

const portals = await startPortals();
afterAll(() => portals.close());
beforeEach(() => portals.reset());

type Cells = (string | number | undefined)[];

function workbook(rows: Cells[]): Blob {
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows), '导入');
  return new Blob([XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer]);
}

async function upload(path: string, file: Blob): Promise<Record<string, unknown>> {
  const body = new FormData();
  body.set('file', file, '导入.xlsx');
  const response = await fetch(portals.origin + path, { method: 'POST', body });
  return (await response.json()) as Record<string, unknown>;
}

/** A record as text cells in the order of the columns. */
function cells(columns: readonly ContractColumn[], formTypeId: string, id: number): Cells {
  const values = sampleValues(formTypeId, id);
  return columns.map(({ path }) => textOf(values, path));
}

const headers = (columns: readonly ContractColumn[]): Cells => columns.map(({ header }) => header);

describe('ruoyi', () => {
  const { columns } = ruoyiProfile;
  const required = columns.find((column) => column.required);

  test('good rows are taken and named one by one', async () => {
    const rows = [1, 2].map((id) => cells(columns, 'democratic-review', id));
    const answer = await upload('/ruoyi/importData', workbook([headers(columns), ...rows]));
    expect(answer).toMatchObject({
      code: 200,
      rows: [
        { row: 2, accepted: true },
        { row: 3, accepted: true },
      ],
    });
    expect(answer['msg']).toMatch(/^恭喜您，数据已全部导入成功！共 2 条/);
    const taken = (await (await fetch(`${portals.origin}/ruoyi/imported`)).json()) as unknown[];
    expect(taken).toEqual(portals.state.imported.ruoyi);
    expect(portals.state.imported.ruoyi[0]?.values['name']).toBe(
      sampleValues('democratic-review', 1)['name'],
    );
  });

  test('a row without a required value is refused, the other one stays in', async () => {
    const gap = cells(columns, 'democratic-review', 2).map((cell, index) =>
      columns[index] === required ? undefined : cell,
    );
    const rows = [cells(columns, 'democratic-review', 1), gap];
    const answer = await upload('/ruoyi/importData', workbook([headers(columns), ...rows]));
    expect(answer).toMatchObject({ code: 500, rows: [{ accepted: true }, { accepted: false }] });
    expect(answer['msg']).toContain(`${required?.header}不能为空`);
    expect(portals.state.imported.ruoyi).toHaveLength(1);
  });

  test('no file, an empty file and a file that is no workbook are refused whole', async () => {
    expect(await upload('/ruoyi/importData', workbook([headers(columns)]))).toMatchObject({
      code: 500,
      rows: [],
    });
    const damaged = new Blob([Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)]);
    expect(await upload('/ruoyi/importData', damaged)).toMatchObject({ code: 500, rows: [] });
    const nothing = await fetch(`${portals.origin}/ruoyi/importData`, {
      method: 'POST',
      body: new FormData(),
    });
    expect(await nothing.json()).toMatchObject({ code: 500 });
    expect(portals.state.imported.ruoyi).toEqual([]);
  });
});

describe('jeecg', () => {
  const { columns, titleRows } = autopoiProfile;
  const title: Cells[] = Array.from({ length: titleRows }, () => ['党员公开承诺书导入']);

  test('good rows are taken and counted', async () => {
    const rows = [1, 2, 3].map((id) => cells(columns, 'member-pledge', id));
    const answer = await upload('/jeecg/importExcel', workbook([...title, headers(columns), ...rows]));
    expect(answer).toMatchObject({ success: true, message: '文件导入成功！数据行数：3' });
    expect(portals.state.imported.jeecg.map(({ values }) => values['pledges[0].item'])).toEqual(
      [1, 2, 3].map((id) => textOf(sampleValues('member-pledge', id), 'pledges[0].item')),
    );
  });

  test('one refused row, and none is taken', async () => {
    const gap = columns.map(({ required, path }) =>
      required ? undefined : textOf(sampleValues('member-pledge', 2), path),
    );
    const rows = [cells(columns, 'member-pledge', 1), gap];
    const answer = await upload('/jeecg/importExcel', workbook([...title, headers(columns), ...rows]));
    expect(answer).toMatchObject({ success: false });
    expect(String(answer['message'])).toMatch(/^文件导入失败:/);
    expect(portals.state.imported.jeecg).toEqual([]);
  });
});

test('the blank templates are handed out as workbooks with the headers of their profiles', async () => {
  for (const [path, { columns, titleRows }] of [
    ['/ruoyi/importTemplate', ruoyiProfile],
    ['/jeecg/exportXlsTemplate', autopoiProfile],
  ] as const) {
    const response = await fetch(portals.origin + path);
    expect(response.headers.get('content-disposition')).toContain('.xlsx');
    const book = XLSX.read(new Uint8Array(await response.arrayBuffer()), { type: 'array' });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    const [head] = XLSX.utils.sheet_to_json<Cells>(sheet ?? {}, { header: 1, range: titleRows });
    expect(head).toEqual(headers(columns));
  }
});
