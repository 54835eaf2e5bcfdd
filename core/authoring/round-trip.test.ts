import { describe, expect, test } from 'vitest';
import { writtenPacks } from '#catalog/packs.ts';
import { openWorkbook } from '../workbook/open.ts';
import { known, shipped } from '#tests/fixtures/authoring.ts';
import { lintPack } from './lint.ts';
import { readPackWorkbook } from './read.ts';
import { packRows, writePackWorkbook } from './write.ts';

describe.each(writtenPacks)('$id', (pack) => {
  const authored = shipped(pack);

  test('comes back from its workbook as it was, verified', async () => {
    const workbook = await openWorkbook(writePackWorkbook(authored, known), 'pack.xlsx');
    const { authored: back, problems, verified } = readPackWorkbook(workbook, known);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(back).toEqual(authored);
    expect(verified).toBe(true);
  });

  test('calls its examples and parameters as its authors do', () => {
    expect(authored.examples.map(({ name }) => name).filter((name) => !/[\u4e00-\u9fff]/.test(name))).toEqual(
      [],
    );
    const names = authored.examples.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const others = packRows(authored, known).checks.map((row) => row['其他参数'] ?? '');
    expect(others.filter((cell) => /(?:^|；)[A-Za-z]/.test(cell))).toEqual([]);
  });

  test('has nothing that its author must hear', () => {
    const { problems, verified } = lintPack(authored, known);
    expect(problems.filter(({ level }) => level !== 'note')).toEqual([]);
    expect(verified).toBe(true);
  });
});

test('a text with a separator, or one that looks like a local number, comes back from its cell as it was', async () => {
  const authored = shipped(writtenPacks.find(({ id }) => id === 'general')!);
  const texts = ['甲；乙', '"三争"', '"甲；乙"', '参数：承诺公示最少天数', '参数：没有的', '一行\n又一行'];
  const checks = texts.map((message, at) => ({
    id: `text-${at}`,
    checkId: 'condition',
    formTypeIds: ['member-pledge'],
    params: { expression: '姓名 不为空', message },
    criterionIds: [],
    enabled: false,
  }));
  const pack = { ...authored.pack, checks: [...authored.pack.checks, ...checks] };
  const rows = packRows({ ...authored, pack }, known).checks.slice(-texts.length);
  expect(rows.map((row) => row['其他参数']).filter((cell) => !cell?.startsWith('不合格时的提示='))).toEqual(
    [],
  );
  const workbook = await openWorkbook(writePackWorkbook({ ...authored, pack }, known), 'pack.xlsx');
  const { authored: back } = readPackWorkbook(workbook, known);
  expect(back?.pack.checks.slice(-texts.length).map(({ params }) => params['message'])).toEqual(texts);
});
