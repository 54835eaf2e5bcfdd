import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { LAYOUT_NAME, packWorkbook } from '#tests/fixtures/own-form.ts';
import { ID_A, office } from './office.fixture.ts';
import { run } from './run.ts';

const { at, jiannuo, write, writeJson, writeText } = office();

/** `export` of these records into this file, by what else is said. */
function call(records: string, out: string, ...more: string[]) {
  write('pack.xlsx', packWorkbook());
  return jiannuo('export', '--records', records, '--out', out, ...more);
}

const MINE = ['--pack', 'pack.xlsx', '--layout', LAYOUT_NAME];
const people = [
  {
    values: {
      name: '王样一',
      idNumber: ID_A,
      dengci: '示范岗',
      shide: [
        { neirong: '家访', qixian: '2026-06-30' },
        { neirong: '听课', qixian: '2026-09-10' },
      ],
    },
  },
  { values: { name: '李样二' } },
];

function rowsOf(file: string): string[][] {
  const [sheet] = readWorkbook(readFileSync(at(file))).sheets;
  return Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (__, column) => sheet?.cell(row, column)?.text ?? ''),
  );
}

test('writes the columns of a layout of a pack’s workbook in its order, with numbers masked', async () => {
  writeJson('people.json', people);
  const columns = ['承诺等次（校内）', '教师', '证件', '备用', '承诺1', '到期1', '承诺2', '到期2'];
  const { code, json } = await call('people.json', 'out.xlsx', ...MINE);
  expect({ code, json }).toMatchObject({
    code: 0,
    json: { written: true, rows: 2, pack: 'shide-2026', layout: 'jiaoshi', columns, unfilled: [] },
  });
  expect(rowsOf('out.xlsx')).toEqual([
    columns,
    ['示范岗', '王样一', '110***********002X', '', '家访', '2026-06-30', '听课', '2026-09-10'],
    ['', '李样二', '', '', '', '', '', ''],
  ]);
  await call('people.json', 'full.xlsx', ...MINE.slice(0, 3), 'jiaoshi', '--full');
  expect(rowsOf('full.xlsx')[1]?.[2]).toBe(ID_A);
});

test('a roster goes the same way, into any kind of table; a pack of the program has layouts too', async () => {
  writeText('roster.csv', `姓名,身份证号,师德承诺等次\r\n王样一,${ID_A},示范岗\r\n`);
  expect((await call('roster.csv', 'out.csv', ...MINE)).code).toBe(0);
  const lines = readFileSync(at('out.csv'), 'utf8').split('\r\n');
  expect(lines[1]).toMatch(/^示范岗,王样一,/);
  writeJson('pledges.json', [{ values: { name: '王样一', pledgeText: '每周家访一户' } }]);
  const { json } = await call('pledges.json', 'own.xlsx', '--pack', 'general', '--layout', 'pledge-summary');
  expect(json).toMatchObject({ written: true, rows: 1 });
  expect(rowsOf('own.xlsx')[0]).toContain('所在党支部');
});

test('records of another form and fields that nobody knows stop the file, unless the user insists', async () => {
  writeJson('mixed.json', [...people, { form: 'member-pledge', values: { name: '赵样三' } }]);
  const mixed = await call('mixed.json', 'mixed.xlsx', ...MINE);
  expect(mixed).toMatchObject({
    code: 1,
    json: { written: false, rows: 2, problems: [{ code: 'cli.otherForm', severity: 'refused' }] },
  });
  expect(existsSync(at('mixed.xlsx'))).toBe(false);
  expect((await call('mixed.json', 'mixed.xlsx', ...MINE, '--insist')).json).toMatchObject({ written: true });
  expect(rowsOf('mixed.xlsx').flat()).not.toContain('赵样三');
  writeJson('odd.json', [{ values: { name: '王样一', dengji: '示范岗' } }]);
  expect((await call('odd.json', 'odd.xlsx', ...MINE)).json).toMatchObject({
    problems: [{ code: 'cli.unknownField' }],
  });
});

/** What a call that is refused is told. */
async function told(...more: string[]): Promise<string> {
  const args = ['export', '--records', at('people.json'), '--out', at('no.xlsx'), ...more];
  const { code, stderr } = await run(args.map((each) => (each === 'pack.xlsx' ? at(each) : each)));
  expect(code).toBe(3);
  return stderr;
}

test('a layout, a pack or a form that is not there is refused with what there is', async () => {
  writeJson('people.json', people);
  expect(await told('--pack', 'pack.xlsx', '--layout', '教师师德一栏')).toContain('jiaoshi（教师师德一览）');
  expect(await told('--pack', 'pack.xlsx')).toContain('jiaoshi（教师师德一览）');
  expect(await told('--layout', LAYOUT_NAME)).toContain('缺少 --pack');
  expect(await told('--full')).toContain('缺少 --pack');
  expect(await told(...MINE, '--form', 'member-pledge')).toContain('jiaoshi');
  expect(await told(...MINE, '--template', 'a.xlsx', '--map', 'A=name', '--extend')).toContain(
    '--template、--map、--extend',
  );
  expect(await told('--pack', 'luwan-2010', '--layout', 'x')).toContain('没有写哪些列');
});

test('only tables are written', async () => {
  const pdf = await run([
    'export',
    '--records',
    at('people.json'),
    '--out',
    at('a.pdf'),
    '--pack',
    'general',
    '--layout',
    'x',
  ]);
  expect(pdf.stderr).toContain('.xlsx、.xls、.csv');
});
