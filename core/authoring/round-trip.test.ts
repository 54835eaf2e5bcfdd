import { describe, expect, test } from 'vitest';
import { writtenPacks } from '#catalog/packs.ts';
import { openWorkbook } from '../workbook/open.ts';
import { known, shipped } from '#tests/fixtures/authoring.ts';
import { lintPack } from './lint.ts';
import { readPackWorkbook } from './read.ts';
import { writePackWorkbook } from './write.ts';

describe.each(writtenPacks)('$id', (pack) => {
  const authored = shipped(pack);

  test('comes back from its workbook as it was, verified', async () => {
    const workbook = await openWorkbook(writePackWorkbook(authored, known), 'pack.xlsx');
    const { authored: back, problems, verified } = readPackWorkbook(workbook, known);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(back).toEqual(authored);
    expect(verified).toBe(true);
  });

  test('has nothing that its author must hear', () => {
    const { problems, verified } = lintPack(authored, known);
    expect(problems.filter(({ level }) => level !== 'note')).toEqual([]);
    expect(verified).toBe(true);
  });
});
