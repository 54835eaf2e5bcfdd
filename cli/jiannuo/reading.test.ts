import { describe, expect, test } from 'vitest';
import { sampleWorkbook } from '#core/workbook/sample.fixture.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { ID_A, office, ROSTER } from './office.fixture.ts';
import { run } from './run.ts';

const { at, jiannuo, write, writeText } = office();

function textCell(cell: string, value: string): string {
  return `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

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
    const rows = `<row r="1">${textCell('A1', '姓名')}${textCell('B1', '承诺事项一')}${textCell('D1', '职务/职称')}</row>
<row r="2">${textCell('B2', '内容')}${textCell('C2', '完成时限')}</row>`;
    const merges = ['A1:A2', 'B1:C1', 'D1:D2'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    write(
      'grouped.xlsx',
      sampleWorkbook({ sheets: [`<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>`] }),
    );
    const { json } = await jiannuo('inspect', 'grouped.xlsx');
    expect(json.columns.map(({ fieldId }) => fieldId)).toEqual([
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

  test('of each of several tables it says which columns it did not read', async () => {
    writeText(
      'tables.csv',
      '王样,样例小学,教师\r\n姓名,单位,血型\r\n张样,样例小学,A\r\n姓名,单位,鞋码\r\n李样,样例小学,38\r\n姓名,职务,鞋码\r\n赵样,校长,40\r\n',
    );
    const { code, json } = await jiannuo('roster', 'tables.csv');
    expect(code).toBe(1);
    const names = ['张样', '李样', '赵样'];
    expect(json.sheets).toMatchObject([{ rows: names.map((name) => ({ values: { name } })) }]);
    const codes = json.sheets[0]?.problems.map(({ row, column, code: each }) => `${column}${row} ${each}`);
    expect(codes).toEqual([
      'null1 aboveHeader',
      'C2 noField',
      'null4 headerAgain',
      'C6 noField',
      'null6 newHeader',
      'null6 headerMore',
      'null6 headerLess',
    ]);
  });

  test('a sheet that was left is a finding where it may hold people, not where somebody hid it', async () => {
    const columns = ['教师', '性别'].map((header) => ({ header, type: 'text' as const }));
    const rows = [
      ['李样', '女'],
      ['王样', '男'],
    ];
    const left = { name: '数学组', columns, rows };
    write('left.xlsx', writeWorkbook([ROSTER, left, { ...left, name: '旧表', hidden: true }]));
    const { code, json } = await jiannuo('roster', 'left.xlsx');
    expect(code).toBe(1);
    expect(json).toMatchObject({
      left: [
        { sheet: '数学组', code: 'noNames', people: true },
        { sheet: '旧表', code: 'hidden', people: false },
      ],
    });
    expect((await run(['roster', at('left.xlsx')])).stdout).toMatch(/! +工作表“数学组”/);
    const args = ['--template', 'template.xlsx', '--contract', 'ruoyi', '--out', 'left-out.xlsx'];
    expect(await jiannuo('export', '--records', 'left.xlsx', ...args)).toMatchObject({
      code: 1,
      json: { written: false, problems: [{ sheet: '数学组', code: 'noNames' }] },
    });
  });

  test('one number for two people is told where the rows come together', async () => {
    writeText('shared.csv', `姓名,身份证号\r\n张样,${ID_A}\r\n李样,${ID_A}\r\n`);
    const { code, json } = await jiannuo('roster', 'shared.csv');
    expect([code, json.sheets[0]?.problems.map(({ row, code: each }) => `${row} ${each}`)]).toEqual([
      1,
      ['2 idOfOther', '3 idOfOther'],
    ]);
  });

  test('a value that is the result of a formula is marked where it stands', async () => {
    const formula = `<c r="B2"><f>40+1</f><v>41</v></c>`;
    const unkept = `<c r="A3"><f>A2</f></c>`;
    const rows = `<row r="1">${textCell('A1', '姓名')}${textCell('B1', '年龄')}</row>
<row r="2">${textCell('A2', '张样')}${formula}</row><row r="3">${unkept}</row>`;
    write('formulas.xlsx', sampleWorkbook({ sheets: [`<sheetData>${rows}</sheetData>`] }));
    const { code, json } = await jiannuo('roster', 'formulas.xlsx');
    expect(code).toBe(1);
    expect(json.sheets[0]?.rows).toEqual([
      {
        row: 2,
        values: { name: '张样', age: '41' },
        doubts: [{ column: 'B', fieldId: 'age', code: 'fromFormula' }],
      },
      { row: 3, values: {}, doubts: [{ column: 'A', fieldId: 'name', code: 'formulaEmpty' }] },
    ]);
    expect(json.sheets[0]?.problems.map(({ code: each }) => each)).toContain('nameFormula');
  });

  test('lost digits are a finding, and nothing shows a number of a person in full', async () => {
    const csv = `姓名,身份证号,联系电话\r\n张样,4.40524E+17,19900000001/19900000002\r\n`;
    writeText('lost.csv', csv);
    const { code, json } = await jiannuo('roster', 'lost.csv');
    expect(code).toBe(1);
    const codes = json.sheets[0]?.problems.map(({ column, code: each }) => `${column} ${each}`);
    expect(codes).toEqual(['B idNumeric', 'C digitsUnclear']);
    const shown = await run(['roster', at('lost.csv')]);
    expect(shown.stdout).not.toContain('19900000001');
  });

  test.each([
    ['no header', '甲,乙\r\n丙,丁\r\n', 'import.headerMissing'],
    ['no names', '部门,职务,学历\r\n语文组,教师,本科\r\n', 'import.noNames'],
    ['nothing', ',,\r\n', 'workbook.empty'],
  ])('a sheet with %s is refused with a sentence', async (_, csv, code) => {
    writeText('refused.csv', csv);
    const answer = await jiannuo('roster', 'refused.csv');
    expect(answer).toMatchObject({ code: 2, json: { refused: { code } } });
    expect(answer.json.refused.message).toMatch(/。$/);
  });

  test('a web page that is called a spreadsheet is read, and told', async () => {
    writeText(
      'page.xls',
      '<html><body><table><tr><td>姓名</td><td>部门</td></tr><tr><td>张样</td><td>校办</td></tr></table></body></html>',
    );
    const { code, json } = await jiannuo('roster', 'page.xls');
    expect([code, json.sheets[0]?.rows]).toEqual([
      0,
      [{ row: 2, values: { name: '张样', department: '校办' } }],
    ]);
    expect(json.notes.join()).toContain('网页');
  });

  test('all sheets are read and told; a hidden one only when asked for', async () => {
    const two = [ROSTER, { ...ROSTER, name: '数学组' }, { ...ROSTER, name: '旧表', hidden: true }];
    write('sheets.xlsx', writeWorkbook(two));
    const { json } = await jiannuo('roster', 'sheets.xlsx');
    expect(json.sheets.map(({ sheet }) => sheet)).toEqual(['语文组', '数学组']);
    expect(json.notes).toHaveLength(2);
    const hidden = await jiannuo('roster', 'sheets.xlsx', '--sheet', '旧表');
    expect(hidden.json.sheets[0]?.rows).toHaveLength(1);
    expect((await jiannuo('roster', 'sheets.xlsx', '--sheet', '无')).json.refused.code).toBe(
      'import.noSheet',
    );
  });
});
