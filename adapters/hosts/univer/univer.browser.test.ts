import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { hostContract } from '#tests/hosts/contract.ts';
import type { UniverHarness } from '#tests/hosts/univer.ts';

let harness: UniverHarness;

// Univer is ten megabytes as long as nobody packs it, and is fetched by this file alone, once.
beforeAll(async () => {
  const { UniverHarness } = await import('#tests/hosts/univer.ts');
  const element = document.createElement('div');
  element.style.cssText = 'width:1000px;height:600px';
  document.body.append(element);
  harness = new UniverHarness(element);
}, 120_000);

afterAll(() => {
  harness.dispose();
  document.body.replaceChildren();
});

hostContract('univer', (book) => harness.open(book));

test('the file holds texts where programs keep them, in one table', async () => {
  const cells = { A1: { value: '序号' }, B1: { value: ' 甲 ' }, A2: { value: 7 }, B2: { value: '序号' } };
  const opened = await harness.open({ name: '表.xlsx', sheets: [{ name: '表', cells }] });
  const [sheet] = readWorkbook(await opened.host.file()).sheets;
  await opened.close();
  const stored = [0, 1].map((row) => [0, 1].map((column) => sheet?.cell(row, column)));
  expect(stored.map((row) => row.map((cell) => cell?.stored?.type))).toEqual([
    ['s', 's'],
    ['n', 's'],
  ]);
  expect(stored.map((row) => row.map((cell) => cell?.value))).toEqual([
    ['序号', ' 甲 '],
    [7, '序号'],
  ]);
});
