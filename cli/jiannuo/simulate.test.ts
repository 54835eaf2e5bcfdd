import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '#core/workbook/encoding.ts';
import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';
import { writeXls } from '#core/workbook/xls/write-xls.ts';
import { ID_A, office, ROSTER } from './office.fixture.ts';
import { run } from './run.ts';

const { at, jiannuo, write, writeJson, writeText } = office();

/** What each contract stops with, if it does. */
async function abortsOf(file: string) {
  const { code, json } = await jiannuo('simulate', '--contract', 'all', file);
  expect(code).toBe(1);
  return new Map(json.readings.map(({ contract, aborted }) => [contract, aborted?.code]));
}

test('tells row by row what the portal reads', async () => {
  write('upload.xlsx', writeWorkbook([{ ...ROSTER, rows: [['1', '张样', '男', ID_A, '1998-07-01']] }]));
  const { code, json } = await jiannuo('simulate', '--contract', 'ruoyi', 'upload.xlsx');
  expect({ code, json }).toMatchObject({
    code: 0,
    json: {
      contract: 'ruoyi',
      aborted: null,
      rows: [{ row: 2, values: { name: '张样', idNumber: ID_A }, accepted: true, problems: [] }],
    },
  });
});

test('what a portal cannot open it does not read, whatever the name says', async () => {
  const csv = `姓名,身份证号,入党时间\r\n张样,${ID_A},1998-07-01\r\n`;
  writeText('upload.csv', csv);
  writeText('csv.xls', csv);
  writeText('html.xls', `<table><tr><th>姓名</th></tr><tr><td>张样</td></tr></table>`);
  for (const file of ['upload.csv', 'csv.xls']) {
    const aborts = await abortsOf(file);
    expect([aborts.get('ruoyi'), aborts.get('positional-poi')]).toEqual(
      Array(2).fill('importers.abortUnopened'),
    );
    expect([aborts.get('easyexcel'), aborts.get('o2oa')]).toEqual([undefined, undefined]);
  }
  const aborts = await abortsOf('html.xls');
  expect([aborts.get('easyexcel'), aborts.get('hutool'), aborts.get('o2oa')]).toEqual([
    'importers.abortReadAsCsv',
    'importers.abortUnopened',
    undefined,
  ]);
});

test('a day that stops the whole import is a finding; all contracts answer side by side', async () => {
  const { code, json } = await jiannuo('simulate', '--contract', 'all', 'roster.xlsx');
  expect(code).toBe(1);
  const autopoi = json.readings.find(({ contract }) => contract === 'autopoi');
  expect(autopoi?.aborted).toMatchObject({ code: 'importers.abortDate' });
  expect(autopoi?.aborted?.message).toContain('E2');
});

test('a profile of its own goes before what the header says', async () => {
  const profile = {
    id: 'p',
    title: '平台',
    contractId: 'ruoyi',
    columns: [
      { header: '姓名', path: 'name', required: true },
      { header: '手机', path: 'phone' },
    ],
  };
  writeJson('profile.json', profile);
  const args = ['simulate', '--contract', 'ruoyi', '--profile', 'profile.json'];
  const { json } = await jiannuo(...args, 'roster.xlsx');
  expect(json.rows[0]?.problems).toMatchObject([{ header: '手机', code: 'importers.headerMissing' }]);
  writeText('profile.json', '{"id": 1}');
  expect((await jiannuo(...args, 'roster.xlsx')).json.refused.code).toBe('cli.badProfile');
});

test('a day that the portal takes for another is told, though its program says nothing', async () => {
  const columns = ['姓名', '入党时间'].map((header) => ({ header, type: 'text' as const }));
  const rows = [
    ['张样', '98.7'],
    ['李样', '1998.7'],
  ];
  write('short.xlsx', writeWorkbook([{ name: '表', columns, rows }]));
  const { code, json } = await jiannuo('simulate', '--contract', 'ruoyi', 'short.xlsx');
  expect(code).toBe(1);
  expect(json.rows.map(({ problems }) => problems.map((each) => [each.column, each.code]))).toEqual([
    [['B', 'cli.readSilently']],
    [],
  ]);
});
test('a header of two rows is read alike in .xls and in .xlsx', async () => {
  const sheet: SheetSpec = {
    name: '导入',
    columns: [
      { header: '姓名*', type: 'text' },
      { header: '职务', type: 'text', group: '任职' },
      { header: '手机号', type: 'text', group: '任职' },
    ],
    rows: [['张样', '校长', '13900000000']],
  };
  write('two.xls', writeXls([sheet]));
  write('two.xlsx', writeWorkbook([sheet]));
  const [xls, xlsx] = await Promise.all(
    ['two.xls', 'two.xlsx'].map((file) => jiannuo('simulate', '--contract', 'autopoi', file)),
  );
  expect(xls?.json).toEqual(xlsx?.json);
  expect(xls).toMatchObject({
    code: 0,
    json: { rows: [{ row: 3, values: { name: '张样', post: '校长', phone: '13900000000' }, problems: [] }] },
  });
});

test('a column that the portal lacks is named once, and empty records in a row are one line', async () => {
  const columns = ['姓名', '手机号'].map((header) => ({ header, type: 'text' as const }));
  write(
    'named.xlsx',
    writeWorkbook([
      {
        name: '表',
        columns,
        rows: [
          ['张样', ''],
          ['', ''],
          ['', ''],
          ['', ''],
        ],
      },
    ]),
  );
  const profile = {
    id: 'p',
    title: '平台',
    contractId: 'pig',
    columns: [
      { header: '姓名', path: 'name' },
      { header: '手机', path: 'phone' },
    ],
  };
  writeJson('named.json', profile);
  const args = ['simulate', '--contract', 'pig', '--profile', at('named.json'), at('named.xlsx')];
  const { stdout } = await run(args);
  expect(stdout.match(/“手机”/g)).toHaveLength(1);
  expect(stdout).toContain(' 3–5 ');
});

test('an .ods is read by its own header, and no portal on POI opens it', async () => {
  const table = ['姓名', '张样'].map(
    (text) =>
      `<table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`,
  );
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="表">${table.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  write('x.ods', zipSync({ 'content.xml': encodeUtf8(content) }));
  const { json } = await jiannuo('simulate', '--contract', 'all', 'x.ods');
  const codes = new Map(json.readings.map(({ contract, aborted }) => [contract, aborted?.code]));
  expect([codes.get('ruoyi'), codes.get('easyexcel'), codes.get('o2oa')]).toEqual([
    'importers.abortUnopened',
    'importers.abortUnopened',
    undefined,
  ]);
});
