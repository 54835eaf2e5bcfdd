import { expect, test } from 'vitest';
import { EditedPackage } from '../template/edited.ts';
import { openTemplate } from '../template/open.ts';
import { writeWorkbook } from '../write.ts';
import { readWorkbook } from '../xlsx/read.ts';
import { ZipArchive } from '../zip/zip.ts';
import { readProperties, setProperty } from './properties.ts';

const BYTES = writeWorkbook([
  { name: '人员', columns: [{ header: '姓名', type: 'text' }], rows: [['甲一']] },
]);

function changed(bytes: Uint8Array, ...properties: [string, string | undefined][]): Uint8Array {
  const book = new EditedPackage(openTemplate(bytes));
  for (const [key, value] of properties) setProperty(book, key, value);
  return book.save();
}

const read = (bytes: Uint8Array): Map<string, string> =>
  readProperties(new EditedPackage(openTemplate(bytes)));

const members = (bytes: Uint8Array): [string, string][] => {
  const zip = new ZipArchive(bytes);
  return zip.members.map(({ name }) => [name, zip.readText(name)]);
};

test.each([
  ['long', '栏目'.repeat(100_000)],
  ['marks of XML', `a"b'c&d<e>f]]>g&amp;_x000D_`],
  ['lines and blanks', '  一\r\n\t二\n\n '],
  ['what XML cannot hold', '\u0000\u0007\ud800\ufffe'],
  ['nothing', ''],
])('a text comes back as it was: %s', (key, value) => {
  expect(read(changed(BYTES, [key, value]))).toEqual(new Map([[key, value]]));
  expect(read(changed(BYTES, [value.slice(0, 40), key]))).toEqual(new Map([[value.slice(0, 40), key]]));
});

test('texts stand beside each other, and every part but what leads to them keeps its bytes', () => {
  const once = changed(BYTES, ['a', '一'], ['b', '二']);
  const again = changed(once, ['a', '三']);
  expect(read(again)).toEqual(
    new Map([
      ['a', '三'],
      ['b', '二'],
    ]),
  );
  const before = new Map(members(BYTES));
  const differing = members(again).flatMap(([name, text]) => (before.get(name) === text ? [] : [name]));
  expect(differing).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'customXml/item1.xml']);
  expect(readWorkbook(again).sheets[0]?.cell(1, 0)?.text).toBe('甲一');
});

test('with the last text the part goes, and nothing is left of it', () => {
  const filled = changed(BYTES, ['a', '一'], ['b', '二']);
  expect(members(changed(filled, ['a', undefined]))).toHaveLength(members(BYTES).length + 1);
  const emptied = changed(filled, ['a', undefined], ['b', undefined], ['c', undefined]);
  expect(members(emptied)).toEqual(members(BYTES));
});

test('custom parts of others are not taken for ours', () => {
  const book = new EditedPackage(openTemplate(changed(BYTES, ['a', '一'])));
  book.set(
    'customXml/item1.xml',
    '<properties xmlns="urn:others"><property key="a">别</property></properties>',
  );
  const others = book.save();
  expect(read(others).size).toBe(0);
  const own = changed(others, ['a', '我']);
  expect(read(own)).toEqual(new Map([['a', '我']]));
  expect(new ZipArchive(own).readText('customXml/item1.xml')).toContain('urn:others');
  expect(members(changed(own, ['a', undefined]))).toEqual(members(others));
});
