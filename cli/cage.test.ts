import { expect, test } from 'vitest';
import { encodeUtf8 } from '#core/workbook/encoding.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { openCaged, readTemplateCaged } from './cage.ts';

test('a workbook comes out of the cage as it was read', async () => {
  const { sheets } = await openCaged(encodeUtf8('姓名,工号\n张样例,001\n'), '花名册.csv');
  expect([sheets[0]?.name, sheets[0]?.cell(1, 0)?.text, sheets[0]?.cell(1, 1)?.value]).toEqual([
    '花名册',
    '张样例',
    '001',
  ]);
});

test('so do the facts of a template, or why it is none', async () => {
  const blank = writeWorkbook([
    {
      name: '导入',
      columns: [
        { header: '姓名', type: 'text' },
        { header: '性别', type: 'text', validation: { kind: 'list', values: ['男', '女'] } },
      ],
      rows: [],
    },
  ]);
  const { sheet, columns } = await readTemplateCaged(blank, '模板.xlsx');
  expect([sheet, columns.map(({ header, allowed }) => [header, allowed])]).toEqual([
    '导入',
    [
      ['姓名', undefined],
      ['性别', ['男', '女']],
    ],
  ]);
  await expect(readTemplateCaged(blank, '模板.xlsx', '无')).rejects.toMatchObject({
    code: 'template.noSheet',
    params: { sheet: '无', names: '导入' },
  });
  await expect(readTemplateCaged(blank, '模板.xlsx', undefined, { seconds: 0 })).rejects.toMatchObject({
    code: 'import.timeout',
  });
});

test('a refusal comes out with its code and parameters', async () => {
  await expect(openCaged(new Uint8Array(), '表.xls')).rejects.toMatchObject({
    name: 'JiannuoError',
    code: 'workbook.empty',
  });
});

test('what takes too long is ended and said', async () => {
  await expect(openCaged(encodeUtf8('a,b\n'), '慢.csv', { seconds: 0 })).rejects.toMatchObject({
    code: 'import.timeout',
    params: { file: '慢.csv', seconds: 0 },
  });
});

test('what takes too much memory is ended and said', { timeout: 30_000 }, async () => {
  const rows = encodeUtf8(`${'"x",'.repeat(200)}\n`.repeat(20_000));
  await expect(openCaged(rows, '大.csv', { megabytes: 16, seconds: 30 })).rejects.toMatchObject({
    code: 'import.memory',
    params: { file: '大.csv', limit: 16 },
  });
});
