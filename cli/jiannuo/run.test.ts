import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeUtf8 } from '#core/workbook/encoding.ts';
import { readWorkbook } from '#core/workbook/read.ts';
import { sampleWorkbook } from '#core/workbook/sample.fixture.ts';
import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';
import { run } from './run.ts';

const [ID_A, ID_B] = ['11010519491231002X', '440524188001010014'];
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiannuo-'));
  write('template.xlsx', writeWorkbook([TEMPLATE]));
  write('roster.xlsx', writeWorkbook([ROSTER]));
  write('records.json', encodeUtf8(JSON.stringify(RECORDS)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const write = (name: string, bytes: Uint8Array): void => writeFileSync(at(name), bytes);
/** The answer of a command, its JSON read. Names of files stand for those of the test's folder. */
async function jiannuo(...args: string[]): Promise<{ code: number; json: any; stderr: string }> {
  const named = args.map((each) => (/^[\w-]+\.\w+$/.test(each) ? at(each) : each));
  const { code, stdout, stderr } = await run([...named, '--json']);
  return { code, json: stdout === '' ? undefined : JSON.parse(stdout), stderr };
}

const TEMPLATE: SheetSpec = {
  name: '导入',
  title: '党员信息导入模板',
  columns: [
    { header: '*姓名', type: 'text' },
    { header: '性别', type: 'text', validation: { kind: 'list', values: ['男', '女'] } },
    { header: '*身份证号', type: 'text' },
    { header: '入党时间', type: 'text' },
    { header: '承诺事项1', type: 'text' },
    { header: '血型', type: 'text' },
  ],
  rows: [],
};

const ROSTER: SheetSpec = {
  name: '语文组',
  columns: ['序号', '姓名', '性别', '身份证号', '入党时间'].map((header) => ({
    header,
    type: 'text' as const,
  })),
  rows: [
    ['1', '张\u3000样', '男', ID_A, '1998.7.1'],
    ['合计', '1人', '', '', ''],
  ],
};

const RECORDS = [
  {
    values: {
      name: '张样',
      gender: '男',
      idNumber: ID_A,
      joinPartyDate: '1998-07-01',
      'pledges[0].item': '听课',
      pledges: [{ deadline: '全年' }],
    },
  },
];

describe('inspect', () => {
  test('says what a template asks for, in rows from 1 and letters', async () => {
    const { code, json } = await jiannuo('inspect', 'template.xlsx');
    expect(code).toBe(0);
    expect(json).toMatchObject({ sheet: '导入', headerRow: 2, firstDataRow: 3, notes: ['党员信息导入模板'] });
    expect(json.columns.slice(0, 5)).toMatchObject([
      { column: 'A', header: '*姓名', fieldId: 'name', required: true, allowed: null },
      { column: 'B', fieldId: 'gender', required: false, allowed: ['男', '女'], type: 'list' },
      { column: 'C', fieldId: 'idNumber', required: true },
      { column: 'D', fieldId: 'joinPartyDate' },
      { column: 'E', fieldId: 'pledges[0].item' },
    ]);
    expect(json.columns[5]).toMatchObject({ column: 'F', header: '血型', fieldId: null });
  });

  test('reads headers of two rows as those of rosters, and says of one that names two fields', async () => {
    const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = `<row r="1">${text('A1', '姓名')}${text('B1', '承诺事项一')}${text('D1', '职务/职称')}</row>
<row r="2">${text('B2', '内容')}${text('C2', '完成时限')}</row>`;
    const merges = ['A1:A2', 'B1:C1', 'D1:D2'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    write(
      'grouped.xlsx',
      sampleWorkbook({ sheets: [`<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>`] }),
    );
    const { json } = await jiannuo('inspect', 'grouped.xlsx');
    expect(json.columns.map(({ fieldId }: { fieldId: string }) => fieldId)).toEqual([
      'name',
      'pledges[0].item',
      'pledges[0].deadline',
      null,
    ]);
    expect(json.notes.join()).toContain('“职务、职称”几样');
  });
});

describe('roster', () => {
  test('gives people by field, told what was respelled; a total is passed over', async () => {
    const { code, json } = await jiannuo('roster', 'roster.xlsx');
    expect(code).toBe(0);
    expect(json.sheets).toMatchObject([
      {
        sheet: '语文组',
        headerRow: 1,
        rows: [
          { row: 2, values: { name: '张样', gender: '男', idNumber: ID_A, joinPartyDate: '1998-07-01' } },
        ],
        problems: [
          { row: 2, column: 'B', code: 'respelled', severity: 'note', message: '“张\u3000样”读作“张样”。' },
        ],
        skipped: [{ row: 3, code: 'total' }],
      },
    ]);
  });

  test('lost digits are a finding, and nothing shows a number of a person in full', async () => {
    const csv = `姓名,身份证号,联系电话\r\n张样,4.40524E+17,19900000001/19900000002\r\n`;
    write('lost.csv', encodeUtf8(csv));
    const { code, json } = await jiannuo('roster', 'lost.csv');
    expect(code).toBe(1);
    const codes = json.sheets[0].problems.map(
      (each: { code: string; column: string }) => `${each.column} ${each.code}`,
    );
    expect(codes).toEqual(['B idNumeric', 'C digitsUnclear']);
    const shown = await run(['roster', at('lost.csv')]);
    expect(shown.stdout).not.toContain('19900000001');
  });

  test.each([
    ['no header', '甲,乙\r\n丙,丁\r\n', 'import.headerMissing'],
    ['no names', '部门,职务,学历\r\n语文组,教师,本科\r\n', 'import.noNames'],
    ['nothing', ',,\r\n', 'import.emptyFile'],
  ])('a sheet with %s is refused with a sentence', async (_, csv, code) => {
    write('refused.csv', encodeUtf8(csv));
    const answer = await jiannuo('roster', 'refused.csv');
    expect(answer).toMatchObject({ code: 2, json: { refused: { code } } });
    expect(answer.json.refused.message).toMatch(/。$/);
  });

  test('all sheets are read and told; a hidden one only when asked for', async () => {
    const two = [ROSTER, { ...ROSTER, name: '数学组' }, { ...ROSTER, name: '旧表', hidden: true }];
    write('sheets.xlsx', writeWorkbook(two));
    const { json } = await jiannuo('roster', 'sheets.xlsx');
    expect(json.sheets.map(({ sheet }: { sheet: string }) => sheet)).toEqual(['语文组', '数学组']);
    expect(json.notes).toHaveLength(2);
    const hidden = await jiannuo('roster', 'sheets.xlsx', '--sheet', '旧表');
    expect(hidden.json.sheets[0].rows).toHaveLength(1);
    expect((await jiannuo('roster', 'sheets.xlsx', '--sheet', '无')).json.refused.code).toBe(
      'import.noSheet',
    );
  });
});

describe('export', () => {
  const call = (out: string, ...more: string[]) =>
    jiannuo('export', '--records', 'records.json', '--template', 'template.xlsx', '--out', out, ...more);

  test('fills the template and reads it back through every contract', async () => {
    const { code, json } = await call('filled.xlsx', '--contract', 'all');
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
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('what the portal would read otherwise stops the file, unless the user insists', async () => {
    const odd = [{ values: { name: '李样', gender: '保密', idNumber: ID_B } }, { values: { name: '王样' } }];
    write('odd.json', encodeUtf8(JSON.stringify(odd)));
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

  test('takes the people of a spreadsheet, and holds back whom nobody can tell', async () => {
    const csv = `姓名,性别,身份证号\r\n张样,男,${ID_A}\r\n,女,${ID_B}\r\n`;
    write('people.csv', encodeUtf8(csv));
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
    write('many.json', encodeUtf8(JSON.stringify(many)));
    const args = ['--template', 'template.xlsx', '--contract', 'ruoyi', '--out', 'many.xlsx'];
    const more = ['--map', '血型=remark', '--map', 'D=', '--split', '2'];
    const { json } = await jiannuo('export', '--records', 'many.json', ...args, ...more);
    expect(json.files).toEqual([at('many-1.xlsx'), at('many-2.xlsx')]);
    const [sheet] = readWorkbook(readFileSync(at('many-2.xlsx'))).sheets;
    expect([sheet?.cell(2, 0)?.text, sheet?.cell(2, 5)?.text]).toEqual(['张样三', 'A型']);
  });

  test('nothing is overwritten unasked, and never what is read', async () => {
    write('there.xlsx', encodeUtf8('mine'));
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
    write('bad.json', encodeUtf8(text));
    const args = ['--template', 'template.xlsx', '--contract', 'ruoyi', '--out', 'bad.xlsx'];
    expect(await jiannuo('export', '--records', 'bad.json', ...args)).toMatchObject({
      code: 2,
      json: { refused: { code } },
    });
  });
});

describe('simulate', () => {
  test('tells row by row what the portal reads', async () => {
    const csv = `姓名,身份证号,入党时间\r\n张样,${ID_A},1998-07-01\r\n`;
    write('upload.csv', encodeUtf8(csv));
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
    expect((await jiannuo('simulate', '--contract', 'ruoyi', 'upload.csv')).code).toBe(0);
  });

  test('a day that stops the whole import is a finding; all contracts answer side by side', async () => {
    const { code, json } = await jiannuo('simulate', '--contract', 'all', 'roster.xlsx');
    expect(code).toBe(1);
    const autopoi = json.readings.find(({ contract }: { contract: string }) => contract === 'autopoi');
    expect(autopoi.aborted).toMatchObject({ code: 'importers.abortDate' });
    expect(autopoi.aborted.message).toContain('E2');
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
    write('profile.json', encodeUtf8(JSON.stringify(profile)));
    const args = ['simulate', '--contract', 'ruoyi', '--profile', 'profile.json'];
    const { json } = await jiannuo(...args, 'roster.xlsx');
    expect(json.rows[0].problems).toMatchObject([{ header: '手机', code: 'importers.headerMissing' }]);
    write('profile.json', encodeUtf8('{"id": 1}'));
    expect((await jiannuo(...args, 'roster.xlsx')).json.refused.code).toBe('cli.badProfile');
  });
});

describe('convert', () => {
  test('a sheet goes through CSV in GBK and back with the same texts', async () => {
    expect((await jiannuo('convert', 'roster.xlsx', 'out.csv', '--encoding', 'gbk')).code).toBe(0);
    const text = new TextDecoder('gbk').decode(readFileSync(at('out.csv')));
    expect(text.split('\r\n')[1]).toBe(`1,张\u3000样,男,${ID_A},1998.7.1`);
    expect(await jiannuo('convert', 'out.csv', 'back.xls')).toMatchObject({
      code: 0,
      json: { written: true },
    });
    const { json } = await jiannuo('roster', 'back.xls');
    expect(json.sheets[0].rows[0].values).toMatchObject({ name: '张样', idNumber: ID_A });
  });

  test('what the encoding lacks, and what would become a formula, is listed and nothing is written', async () => {
    write('rare.csv', encodeUtf8('姓名,备注\r\n张\u{20bb7},=1+1\r\n'));
    const first = await jiannuo('convert', 'rare.csv', 'rare-gbk.csv', '--encoding', 'gbk');
    expect(first).toMatchObject({ code: 1, json: { written: false } });
    expect(first.json.lost).toMatchObject([
      { row: 2, column: 'A', code: 'unencodable' },
      { row: 2, column: 'B', code: 'formulaLike' },
    ]);
    expect(existsSync(at('rare-gbk.csv'))).toBe(false);
    await jiannuo('convert', 'rare.csv', 'rare-gbk.csv', '--encoding', 'gbk', '--insist', '--guard');
    expect(new TextDecoder('gbk').decode(readFileSync(at('rare-gbk.csv')))).toBe(
      `姓名,备注\r\n张〓,'=1+1\r\n`,
    );
  });

  test('CSV holds one sheet: the others are told', async () => {
    write('both.xlsx', writeWorkbook([ROSTER, { ...ROSTER, name: '数学组' }]));
    const { code, json } = await jiannuo('convert', 'both.xlsx', 'one.csv');
    expect({ code, json }).toMatchObject({
      code: 1,
      json: { written: true, sheets: ['语文组'], lost: [{ code: 'otherSheets' }] },
    });
    expect((await jiannuo('convert', 'both.xlsx', 'two.csv', '--sheet', '数学组')).code).toBe(0);
  });
});

describe('calls', () => {
  test.each([
    [[]],
    [['nothing']],
    [['roster']],
    [['roster', 'a.xlsx', 'b.xlsx']],
    [['roster', 'roster.xlsx', '--colour']],
    [['roster', 'roster.xlsx', '--form', 'none']],
    [['roster', 'roster.xlsx', '--lang', 'fr']],
    [['simulate', 'roster.xlsx']],
    [['simulate', '--contract', 'none', 'roster.xlsx']],
    [['simulate', '--contract', 'ruoyi', '--title-rows', 'two', 'roster.xlsx']],
    [['export', '--records', 'records.json']],
    [['convert', 'roster.xlsx', 'out.doc']],
    [['convert', 'roster.xlsx', 'x.csv', '--encoding', 'big5']],
    [['convert', 'roster.xlsx', 'x.xlsx', '--encoding', 'gbk']],
  ])('%j is a bad call', async (args) => {
    const { code, json, stderr } = await jiannuo(...args);
    expect([code, json]).toEqual([3, undefined]);
    expect(stderr).toMatch(/用法/);
  });

  test('help is an answer, in either language', async () => {
    for (const name of ['inspect', 'roster', 'export', 'simulate', 'convert']) {
      const { code, stdout } = await run([name, '--help']);
      expect([code, stdout.includes(`-- ${name}`)]).toEqual([0, true]);
    }
    expect((await run(['--help', '--lang', 'en'])).stdout).toContain('Usage');
  });

  test.each([
    ['none.xlsx', 'cli.fileMissing'],
    ['.', 'cli.isFolder'],
    ['empty.xlsx', 'workbook.empty'],
    ['cut.xlsx', 'workbook.truncated'],
    ['page.xls', 'workbook.html'],
  ])('%s is bad input', async (name, code) => {
    write('empty.xlsx', new Uint8Array());
    write('cut.xlsx', readFileSync(at('roster.xlsx')).subarray(0, 200));
    write('page.xls', encodeUtf8('<html><body>登录</body></html>'));
    const file = name === '.' ? folder : name;
    expect(await jiannuo('roster', file)).toMatchObject({ code: 2, json: { refused: { code } } });
    const { code: plain, stdout, stderr } = await run(['inspect', name === '.' ? folder : at(name)]);
    expect([plain, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/。/);
  });

  test('a folder that cannot be written to leaves nothing behind', async () => {
    mkdirSync(at('folder.xlsx'));
    const { json } = await jiannuo('convert', 'roster.xlsx', 'folder.xlsx', '--force');
    expect(json.refused.code).toBe('cli.outIsFolder');
  });
});
