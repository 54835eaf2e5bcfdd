import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleWorkbook } from '#core/workbook/sample.fixture.ts';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import type { Trial } from '#core/export/trial.ts';
import type { Template } from '#core/model/template.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { faultsIn, linesOf, toldOf } from './export-told.ts';
import { ID_A, ID_B, office, TEMPLATE } from './office.fixture.ts';
import { run } from './run.ts';

const { at, jiannuo, write, writeJson, writeText } = office();

const inFolder = (each: string): string => (/^[\w-]+\.\w+$/.test(each) ? at(each) : each);

function call(out: string, ...more: string[]) {
  return jiannuo('export', '--records', 'records.json', '--template', 'template.xlsx', '--out', out, ...more);
}

test('fills the template and reads it back through every contract that is asked', async () => {
  const { code, json } = await call('filled.xlsx', '--contract', 'ruoyi,autopoi,easyexcel');
  expect({ code, json }).toMatchObject({
    code: 0,
    json: { file: at('filled.xlsx'), written: true, differences: [] },
  });
  const [sheet] = readWorkbook(readFileSync(at('filled.xlsx'))).sheets;
  expect([0, 1, 2, 3, 4].map((column) => sheet?.cell(2, column)?.text)).toEqual([
    '张样',
    '男',
    ID_A,
    '1998-07-01',
    '听课',
  ]);
  expect(json.notes.join()).toContain('完成时限');
  expect(readdirSync(at('')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('what the portal would read otherwise stops the file, unless the user insists', async () => {
  const odd = [{ values: { name: '李样', gender: '保密', idNumber: ID_B } }, { values: { name: '王样' } }];
  writeJson('odd.json', odd);
  const args = ['export', '--records', 'odd.json', '--template', 'template.xlsx', '--contract', 'ruoyi'];
  const first = await jiannuo(...args, '--out', 'odd.xlsx');
  expect(first).toMatchObject({ code: 1, json: { written: false } });
  expect(first.json.differences).toMatchObject([
    { row: 3, column: 'B', wrote: '保密', portalReads: null, code: 'export.notAllowed' },
    { row: 4, column: 'C', wrote: '', portalReads: null, code: 'importers.required' },
  ]);
  expect(existsSync(at('odd.xlsx'))).toBe(false);
  const second = await jiannuo(...args, '--out', 'odd.xlsx', '--insist');
  expect(second).toMatchObject({ code: 1, json: { written: true } });
  expect(existsSync(at('odd.xlsx'))).toBe(true);
});

test('a number of a person is masked wherever a reason quotes it', async () => {
  writeJson('shifted.json', [{ values: { name: '赵样', idNumber: ID_B, joinPartyDate: ID_A } }]);
  const args = ['--template', 'template.xlsx', '--contract', 'ruoyi', '--out', 'shifted.xlsx'];
  const { json } = await jiannuo('export', '--records', 'shifted.json', ...args);
  expect(json.differences).toMatchObject([
    { code: 'export.notADate', why: '“110***********002X”不是日期。' },
  ]);
});

test('a cell beyond the limits of the template stops the file, as a difference does', async () => {
  const validation = { kind: 'textLength', to: 4 } as const;
  write(
    'limited.xlsx',
    writeWorkbook([
      { ...TEMPLATE, columns: [...TEMPLATE.columns, { header: '职务', type: 'text', validation }] },
    ]),
  );
  writeJson('long.json', [{ values: { name: '张样', idNumber: ID_A, post: '教务处副主任委员' } }]);
  const args = ['--template', 'limited.xlsx', '--contract', 'ruoyi', '--out', 'long.xlsx'];
  const { code, json } = await jiannuo('export', '--records', 'long.json', ...args);
  expect({ code, json }).toMatchObject({
    code: 1,
    json: {
      written: false,
      differences: [],
      beyond: [{ row: 3, column: 'G', wrote: '教务处副主任委员', code: 'export.tooLong' }],
    },
  });
  const { stdout } = await run(['export', '--records', at('long.json'), ...args.map(inFolder)]);
  expect(stdout).toContain('! G3 张样：写入 教务处副主任委员，超出模板的限定');
});

test('a part that is packed too tightly stops the file', () => {
  const trial = { missing: [], readings: [], beyond: [], dense: [{ name: 'xl/sheet1.xml', times: 200 }] };
  const told = toldOf({ ...trial, files: [] } as unknown as Trial, {} as Template);
  expect(faultsIn(told)).toBe(1);
  expect(linesOf(told)).toEqual([expect.stringContaining('xl/sheet1.xml 压缩得过密（200 倍）')]);
});

test('fields that nobody knows are to be looked at, once for all records', async () => {
  const records = ['张样一', '张样二'].map((name) => ({ values: { name, idNumber: ID_A, bloodKind: 'A' } }));
  writeJson('unknown.json', records);
  const args = ['--template', 'template.xlsx', '--contract', 'ruoyi', '--out', 'unknown.xlsx'];
  const { code, json } = await jiannuo('export', '--records', 'unknown.json', ...args);
  expect({ code, json }).toMatchObject({
    code: 1,
    json: {
      written: false,
      notes: [expect.stringContaining('F（血型）')],
      problems: [{ code: 'cli.unknownField', message: expect.stringContaining('共 2 条') as string }],
    },
  });
});

test('takes the people of a spreadsheet, and holds back whom nobody can tell', async () => {
  const csv = `姓名,性别,身份证号\r\n张样,男,${ID_A}\r\n,女,${ID_B}\r\n`;
  writeText('people.csv', csv);
  const args = ['--template', 'template.xlsx', '--contract', 'ruoyi', '--out', 'people.xlsx'];
  const { code, json } = await jiannuo('export', '--records', 'people.csv', ...args);
  expect({ code, json }).toMatchObject({
    code: 1,
    json: { written: false, rows: 1, problems: [{ row: 3, code: 'nameMissing' }] },
  });
});

test('columns may be named, several files be made', async () => {
  const many = ['张样一', '张样二', '张样三'].map((name) => ({
    values: { name, idNumber: ID_A, remark: 'A型' },
  }));
  writeJson('many.json', many);
  const args = ['--template', 'template.xlsx', '--contract', 'ruoyi', '--out', 'many.xlsx'];
  const more = ['--map', '血型=remark', '--map', 'D=', '--split', '2'];
  const { json } = await jiannuo('export', '--records', 'many.json', ...args, ...more);
  expect(json.files).toEqual([at('many-1.xlsx'), at('many-2.xlsx')]);
  const [sheet] = readWorkbook(readFileSync(at('many-2.xlsx'))).sheets;
  expect([sheet?.cell(2, 0)?.text, sheet?.cell(2, 5)?.text]).toEqual(['张样三', 'A型']);
});

test('nothing is overwritten unasked, and never what is read', async () => {
  writeText('there.xlsx', 'mine');
  expect(await call('there.xlsx', '--contract', 'ruoyi')).toMatchObject({
    code: 2,
    json: { refused: { code: 'cli.outExists' } },
  });
  expect(readFileSync(at('there.xlsx'), 'utf8')).toBe('mine');
  expect((await call('there.xlsx', '--contract', 'ruoyi', '--force')).code).toBe(0);
  const own = await call('template.xlsx', '--contract', 'ruoyi', '--force');
  expect(own.json.refused.code).toBe('cli.outIsInput');
  expect((await call('none/x.xlsx', '--contract', 'ruoyi')).json.refused.code).toBe('cli.outFolderMissing');
});

test.each([
  ['{', 'cli.notJson'],
  ['[]', 'cli.noRecords'],
  ['[{"value": 1}]', 'cli.badRecord'],
  ['[{"values": {"idNumber": 110105194912310021}}]', 'cli.badRecord'],
])('records %s are refused', async (text, code) => {
  writeText('bad.json', text);
  const args = ['--template', 'template.xlsx', '--contract', 'ruoyi', '--out', 'bad.xlsx'];
  expect(await jiannuo('export', '--records', 'bad.json', ...args)).toMatchObject({
    code: 2,
    json: { refused: { code } },
  });
});

test('a row of a repeating field that would move up is to be looked at', async () => {
  writeJson('gap.json', [{ values: { name: '张样', idNumber: ID_A, 'pledges[9].item': '听课' } }]);
  const args = ['--template', 'template.xlsx', '--contract', 'ruoyi', '--out', 'gap.xlsx'];
  expect(await jiannuo('export', '--records', 'gap.json', ...args)).toMatchObject({
    code: 1,
    json: { problems: [{ code: 'cli.rowGap', message: expect.stringContaining('pledges[9]') as string }] },
  });
});

test('rows in which nothing stands, and nothing is read, are told together', async () => {
  const people = ['一', '二', '三', '四', '五'].map((name) => ({ values: { name: `张样${name}` } }));
  writeJson('five.json', [...people.slice(0, 3), { values: { name: '李样', idNumber: ID_A } }, people[4]]);
  const args = ['--template', 'template.xlsx', '--contract', 'ruoyi', '--out', 'five.xlsx'].map(inFolder);
  const { stdout } = await run(['export', '--records', at('five.json'), ...args]);
  expect(stdout).toContain(
    '! C 列“*身份证号”第 3–5、7 行（张样一、张样二、张样三…）没有内容，共 4 行（ruoyi）。',
  );
  expect(stdout).not.toContain('写入 —');
});

test('what is told as written is what stands in the cell', async () => {
  writeJson('day.json', [{ values: { name: '张样', idNumber: ID_A, joinPartyDate: '1998-07-01' } }]);
  const args = ['--template', 'template.xlsx', '--contract', 'autopoi-sax', '--out', 'day.xlsx'];
  const { json } = await jiannuo(
    'export',
    '--records',
    'day.json',
    ...args,
    '--date-format',
    'yyyy年MM月dd日',
  );
  expect(json.differences.find(({ column }) => column === 'D')).toMatchObject({ wrote: '1998年07月01日' });
});

/** A cell of a hand-made sheet. */
const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

test('after --extend, what was extended is told, and no more to extend it', async () => {
  const sheet = [
    `<sheetData><row r="1">${text('A1', '姓名')}${text('B1', '性别')}</row></sheetData>`,
    '<dataValidations count="1"><dataValidation type="list" sqref="B2:B3"><formula1>"男,女"</formula1></dataValidation></dataValidations>',
  ].join('');
  write('short.xlsx', sampleWorkbook({ sheets: [sheet] }));
  writeJson(
    'three.json',
    ['一', '二', '三'].map((name) => ({ values: { name: `张样${name}`, gender: '男' } })),
  );
  const args = ['--template', 'short.xlsx', '--contract', 'ruoyi', '--out', 'extended.xlsx', '--force'];
  const first = await jiannuo('export', '--records', 'three.json', ...args);
  expect(first.json.notes).toEqual([expect.stringContaining('加 --extend')]);
  const second = await jiannuo('export', '--records', 'three.json', ...args, '--extend');
  expect(second.json.notes).toEqual([expect.stringMatching(/已往下延：B2:B3/)]);
  expect(second.json.notes.join()).not.toContain('--extend');
});
