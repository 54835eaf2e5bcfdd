import { expect, test } from 'vitest';
import { people } from '#tests/fixtures/people.ts';
import { writeWorkbook } from '../write.ts';
import { readWorkbook } from '../xlsx/read.ts';
import { textElement } from '../xlsx/xstring.ts';
import { ZipArchive } from '../zip/zip.ts';

const PART = 'xl/sharedStrings.xml';

/** Letters of every length in UTF-8, those that XML escapes, blanks at the ends and what it cannot hold. */
const TEXTS = [
  '甲<b>&"乙"\'',
  '&amp;',
  'é ࠀ\u07ff\uffee\uffef',
  '\u{20BB7}野家',
  ' 前',
  '后\u3000',
  '两\n行',
  '制\t表',
  '回\r车',
  '\u0001',
  '半\ud842',
  '_x000D_',
  '末\uffff',
  '长'.repeat(4096),
  '长&'.repeat(9000),
  ...people(200, 4).map(({ name = '无名' }) => name),
];

test('texts are stored as the one way of writing them says', () => {
  const rows = TEXTS.map((text) => [text]);
  const bytes = writeWorkbook([{ name: '表', columns: [{ header: '内容', type: 'text' }], rows }]);
  const xml = new ZipArchive(bytes).readText(PART);
  for (const text of TEXTS) expect(xml).toContain(`<si>${textElement(text)}</si>`);
  const [sheet] = readWorkbook(bytes).sheets;
  expect(TEXTS.map((_, n) => sheet?.values(n + 1)[0])).toEqual(TEXTS);
});
