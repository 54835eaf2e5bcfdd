import { expect, test } from 'vitest';
import { readPackWorkbook } from '#core/authoring/read.ts';
import { writePackWorkbook, writeTemplate } from '#core/authoring/write.ts';
import { isGroup } from '#core/model/pack-example.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { writtenPacks } from '#catalog/packs.ts';
import { known, shipped } from '../fixtures/authoring.ts';
import { convertedByLibreOffice, savedTogether } from './programs.ts';

const packs = writtenPacks.map(shipped);
const books = packs.map((authored) => writePackWorkbook(authored, known));

test.each(['xlsx', 'xls'] as const)(
  'every pack is the same after LibreOffice has saved its workbook as .%s',
  async (extension) => {
    const saved = savedTogether(books, extension);
    for (const [n, bytes] of saved.entries()) {
      const workbook = await openWorkbook(bytes, `pack.${extension}`);
      const { authored, problems, verified } = readPackWorkbook(workbook, known);
      expect(
        problems.filter(({ level }) => level !== 'note'),
        packs[n]?.pack.id,
      ).toEqual([]);
      expect(authored).toEqual(packs[n]);
      expect(verified).toBe(true);
    }
  },
);

test('forms that belong together stay together, whatever the format', async () => {
  const at = packs.findIndex(({ examples }) => examples.some(isGroup));
  const formats = convertedByLibreOffice(books[at]!, 'xlsx', ['xls', 'ods', 'xlsx:Calc MS Excel 2007 XML']);
  for (const [n, bytes] of formats.entries()) {
    const workbook = await openWorkbook(bytes, `pack.${['xls', 'ods', 'xlsx'][n]}`);
    const { authored, verified } = readPackWorkbook(workbook, known);
    expect(authored?.examples.filter(isGroup)).toEqual(packs[at]!.examples.filter(isGroup));
    expect(verified).toBe(true);
  }
});

test('a pack is the same in an OpenDocument workbook', async () => {
  const [bytes] = convertedByLibreOffice(books[0]!, 'xlsx', ['ods']);
  const { authored, problems } = readPackWorkbook(await openWorkbook(bytes!, 'pack.ods'), known);
  expect(problems.filter(({ level }) => level !== 'note')).toEqual([]);
  expect(authored).toEqual(packs[0]);
});

test('the blank workbook says the same after LibreOffice has saved it', async () => {
  const blank = writeTemplate(known);
  const [saved] = savedTogether([blank]);
  expect(await told(saved!)).toEqual(await told(blank));
});

async function told(bytes: Uint8Array) {
  return readPackWorkbook(await openWorkbook(bytes, 'blank.xlsx'), known).problems;
}
