import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWorkbook } from '#core/workbook/open.ts';
import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';
import { ZipArchive } from '#core/workbook/zip/zip.ts';
import { ID_A, office } from './office.fixture.ts';
import { run } from './run.ts';

const { at, write, writeText } = office();

const HEADERS = ['姓名', '身份证号', '所在党支部', '承诺事项', '措施', '完成时限', '责任人', '承诺日期'];
const SHEET: SheetSpec = {
  name: '承诺汇总表',
  title: '示例学校党员公开承诺汇总表',
  columns: HEADERS.map((header) => ({ header, type: 'text' as const })),
  rows: [
    ['示例甲', ID_A, '示例小学', '每周家访两次', '周五走访', '2016-11-30', '示例甲', '2016-05-10'],
    ['示例乙', '110105194912310021', '示例中学', '努力工作', '', '2017-03-01', '', '2016-05-10'],
    ['', '', '示例中学', '听课二十节', '', '', '', ''],
  ],
};

const review = (...args: string[]) =>
  run(['review', ...args, '--pack', 'three-compare-2016', '--today', '2016-06-01']);

test('problems are told by their cells; the workbook comes back with notes, and the list by unit', async () => {
  write('汇总.xlsx', writeWorkbook([SHEET]));
  const [notes, list] = [at('批注.xlsx'), at('退回.xlsx')];
  const { code, stdout, stderr } = await review(at('汇总.xlsx'), '--annotate', notes, '--returns', list);
  expect(stderr).toBe('');
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /示例乙 承诺汇总表 第 4 行：不通过\n(?:.*\n)*? {2}B4 \[不通过\] “身份证号”的校验码不对/,
  );
  expect(stdout).toMatch(/未命名 承诺汇总表 第 5 行：未检查\n {2}A5 \[不通过\]/);
  expect(stdout).not.toContain('110105194912310021');
  const made = new Uint8Array(readFileSync(notes));
  const comments = new ZipArchive(made).readText('xl/comments1.xml');
  expect(comments).toMatch(/ref="B4".*校验码不对/s);
  expect((await openWorkbook(made, 'x.xlsx')).sheets[0]?.cell(3, 1)?.text).toBe('110105194912310021');
  const returns = (await openWorkbook(new Uint8Array(readFileSync(list)), 'x.xlsx')).sheets[0];
  const texts = Array.from({ length: returns?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: 8 }, (_cell, column) => returns?.cell(row, column)?.text ?? ''),
  );
  expect(texts[1]).toEqual(['序号', '姓名', '单位', '栏目', '现在的内容', '问题', '怎么改', '结论']);
  expect(texts.find(([, , , field]) => field === '身份证号')).toEqual([
    '1',
    '示例乙',
    '示例中学',
    '身份证号',
    '110***********0021',
    expect.stringContaining('校验码不对'),
    '请改正“身份证号”',
    '检查不通过',
  ]);
  expect(texts.at(-1)?.[5]).toMatch(/^合计：2 条，\d+ 处问题$/);
});

test('a text becomes a new workbook, which is told; a name of another kind is refused before', async () => {
  writeText('汇总.csv', `${HEADERS.join(',')}\n示例乙,110105194912310021,,努力工作,,,,\n`);
  const { stdout } = await review(at('汇总.csv'), '--annotate', at('新.xlsx'), '--json');
  const { rows, annotated, notes } = JSON.parse(stdout) as {
    rows: { machine: string; findings: { cell: string }[] }[];
    annotated: { cells: number };
    notes: string[];
  };
  expect(rows[0]).toMatchObject({ machine: 'fail' });
  expect(rows[0]?.findings.map(({ cell }) => cell)).toContain('B2');
  expect(annotated.cells).toBeGreaterThan(0);
  expect(notes.join()).toContain('原文件是 .csv，批注存在新的 .xlsx 里');
  const refused = await review(at('汇总.csv'), '--annotate', at('新.csv'));
  expect(refused).toMatchObject({ code: 3 });
});

test.each(HEADERS.map((header, column) => [header, column] as const))(
  'a number that was typed into 【%s】 is in nothing that is told or written',
  async (_header, column) => {
    const [first = []] = SHEET.rows;
    const rows = [ID_A, '199 0000 1234'].map((number) =>
      first.map((text, place) => (place === column ? `${number}` : text)),
    );
    write(`错栏${column}.xlsx`, writeWorkbook([{ ...SHEET, rows }]));
    const list = at(`错栏退回${column}.xlsx`);
    const args = [at(`错栏${column}.xlsx`), '--pack', 'three-compare-2016', '--today', '2016-06-01'];
    const told = await run(['review', ...args, '--returns', list, '--json']);
    const plain = await run(['review', ...args, '--all']);
    const checked = await run(['check', ...args, '--json']);
    // A number for a name is nobody's name: then there is nothing to return.
    const sheet = existsSync(list)
      ? (await openWorkbook(new Uint8Array(readFileSync(list)), 'x.xlsx')).sheets[0]
      : undefined;
    const cells = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
      Array.from({ length: 8 }, (_cell, place) => sheet?.cell(row, place)?.text ?? ''),
    );
    const all =
      [told, plain, checked].map(({ stdout, stderr }) => stdout + stderr).join('') + JSON.stringify(cells);
    expect(all).not.toContain(ID_A);
    expect(all).not.toContain('199 0000 1234');
  },
);
