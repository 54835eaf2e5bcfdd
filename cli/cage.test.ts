import { expect, test } from 'vitest';
import { encodeUtf8 } from '#core/workbook/encoding.ts';
import { openCaged } from './cage.ts';

test('a workbook comes out of the cage as it was read', async () => {
  const { sheets } = await openCaged(encodeUtf8('姓名,工号\n张样例,001\n'), '花名册.csv');
  expect([sheets[0]?.name, sheets[0]?.cell(1, 0)?.text, sheets[0]?.cell(1, 1)?.value]).toEqual([
    '花名册',
    '张样例',
    '001',
  ]);
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
