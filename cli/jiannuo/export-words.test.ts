import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { office } from './office.fixture.ts';
import { run } from './run.ts';

const { at, jiannuo, write, writeJson } = office();

const list = (header: string, values: string[]) => ({
  header,
  type: 'text' as const,
  validation: { kind: 'list' as const, values },
});

/** People whose 学历 is another spelling of a word, and none of them. */
function prepare(): string[] {
  const columns = [
    { header: '姓名', type: 'text' as const },
    list('性别', ['0-男', '1-女']),
    list('学历', ['大专', '本科']),
  ];
  write('coded.xlsx', writeWorkbook([{ name: '导入', columns, rows: [] }]));
  const people = [
    ['张样一', '男', '大学本科'],
    ['张样二', '男', '大学本科'],
    ['张样三', '女', '中专'],
  ];
  writeJson(
    'coded.json',
    people.map(([name, gender, education]) => ({ values: { name, gender, education } })),
  );
  return [
    '--records',
    'coded.json',
    '--template',
    'coded.xlsx',
    '--contract',
    'ruoyi',
    '--out',
    'words.xlsx',
    '--force',
  ];
}

const ALL = ['性别:男=0-男', '性别：女=1-女', 'C:大学本科=本科', '学历:中专='].flatMap((word) => [
  '--word',
  word,
]);

test('a value that is no word of the template is told once, with what to add', async () => {
  const args = prepare();
  const { code, json } = await jiannuo('export', ...args);
  expect(code).toBe(1);
  expect(json).toMatchObject({
    written: false,
    words: [
      { column: 'B', value: '男', records: 2, suggested: '0-男', option: '--word 性别:男=0-男' },
      { column: 'B', value: '女', records: 1, suggested: '1-女' },
      { column: 'C', value: '大学本科', records: 2, suggested: '本科', option: '--word 学历:大学本科=本科' },
      { column: 'C', value: '中专', records: 1, suggested: null, option: '--word 学历:中专=' },
    ],
  });
  const { stdout } = await run([
    'export',
    ...args.map((each) => (/^\w+\.\w+$/.test(each) ? at(each) : each)),
  ]);
  expect(stdout.match(/大学本科”这个选项/g)).toHaveLength(1);
  expect(stdout).toContain('建议填“本科”，确认请加：--word 学历:大学本科=本科');
  expect(stdout).not.toContain('没有写进去');
});

test('what is confirmed is written, and nothing is left to say', async () => {
  const { code, json } = await jiannuo('export', ...prepare(), ...ALL);
  expect({ code, json }).toMatchObject({ code: 0, json: { words: [], differences: [] } });
  const [sheet] = readWorkbook(readFileSync(at('words.xlsx'))).sheets;
  expect([1, 2, 3].map((row) => [1, 2].map((column) => sheet?.cell(row, column)?.text ?? ''))).toEqual([
    ['0-男', '本科'],
    ['0-男', '本科'],
    ['1-女', ''],
  ]);
});

test.each(['籍贯:甲=乙', '学历:大学本科=硕士', '学历=本科'])('--word %s says nothing', async (word) => {
  expect(await jiannuo('export', ...prepare(), '--word', word)).toMatchObject({ code: 3 });
});
