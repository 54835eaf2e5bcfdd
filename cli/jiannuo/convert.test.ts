import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeWorkbook } from '#core/workbook/write.ts';
import { ID_A, office, ROSTER } from './office.fixture.ts';

const { at, jiannuo, write, writeText } = office();

test('a sheet goes through CSV in GBK and back with the same texts', async () => {
  expect((await jiannuo('convert', 'roster.xlsx', 'out.csv', '--encoding', 'gbk')).code).toBe(0);
  const text = new TextDecoder('gbk').decode(readFileSync(at('out.csv')));
  expect(text.split('\r\n')[1]).toBe(`1,张\u3000样,男,${ID_A},1998.7.1`);
  expect(await jiannuo('convert', 'out.csv', 'back.xls')).toMatchObject({
    code: 0,
    json: { written: true },
  });
  const { json } = await jiannuo('roster', 'back.xls');
  expect(json.sheets[0]?.rows[0]?.values).toMatchObject({ name: '张样', idNumber: ID_A });
});

test('what the encoding lacks, and what would become a formula, is listed and nothing is written', async () => {
  writeText('rare.csv', '姓名,备注\r\n张\u{20bb7},=1+1\r\n');
  const first = await jiannuo('convert', 'rare.csv', 'rare-gbk.csv', '--encoding', 'gbk');
  expect(first).toMatchObject({ code: 1, json: { written: false } });
  expect(first.json.lost).toMatchObject([
    { row: 2, column: 'A', code: 'unencodable' },
    { row: 2, column: 'B', code: 'formulaLike' },
  ]);
  expect(existsSync(at('rare-gbk.csv'))).toBe(false);
  await jiannuo('convert', 'rare.csv', 'rare-gbk.csv', '--encoding', 'gbk', '--insist', '--guard');
  expect(new TextDecoder('gbk').decode(readFileSync(at('rare-gbk.csv')))).toBe(`姓名,备注\r\n张〓,'=1+1\r\n`);
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
