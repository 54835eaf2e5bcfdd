import { expect, test } from 'vitest';
import { areAttributes, checkWellFormed, decodeCharacters } from './well-formed.ts';

const code = (expected: string) => expect.objectContaining({ name: 'JiannuoError', code: expected });

test.each([
  '<a/>',
  '<?xml version="1.0"?>\n<!-- x > y --><a b="1" c=\'>\'><b/>text<![CDATA[</a>]]></a>\n<!-- end -->',
  '<p:a xmlns:p="u"><p:b></p:b ></p:a>',
])('is well-formed: %s', (xml) => {
  expect(() => checkWellFormed(xml, 'p', 'a')).not.toThrow();
});

test.each([
  ['<a><b></a></b>', 'workbook.corrupt'],
  ['<a></b>', 'workbook.corrupt'],
  ['<a/><a/>', 'workbook.corrupt'],
  ['<b/>', 'workbook.corrupt'],
  ['<a/>text', 'workbook.corrupt'],
  ['text<a/>', 'workbook.corrupt'],
  ['<a b="1" b="2"/>', 'workbook.corrupt'],
  ['<a b=1/>', 'workbook.corrupt'],
  ['<a b="<"/>', 'workbook.corrupt'],
  ['', 'workbook.corrupt'],
  ['<a><b/>', 'workbook.truncated'],
  ['<a><!-- x </a>', 'workbook.truncated'],
  ['<!DOCTYPE a><a/>', 'workbook.doctype'],
])('is refused: %s', (xml, refusal) => {
  expect(() => checkWellFormed(xml, 'p', 'a')).toThrow(code(refusal));
});

test.each([
  ['', true],
  [' a="1" b:c = "2>"\n', true],
  [' a="1"b="2"', false],
  ['a="1"', false],
  [' a', false],
  [' a="1', false],
  [' ="1"', false],
])('attributes: %j', (text, expected) => {
  expect(areAttributes(text)).toBe(expected);
});

test('character data: entities, CDATA, comments, line ends', () => {
  expect(decodeCharacters('a&#x41;\r\n<![CDATA[&amp;\r\n<b>]]><!-- no -->&lt;<?x y?>')).toBe(
    'aA\n&amp;\n<b><',
  );
  for (const text of ['a & b', '&nbsp;', '&#0;', '&#x0;', '&#8;', '&#xD800;', '&#x110000;', '&#xFFFE;']) {
    expect(() => decodeCharacters(text), text).toThrow(code('workbook.corrupt'));
  }
  expect(decodeCharacters('&#x10FFFF;&#9;&#xFFFD;')).toBe('\u{10ffff}\t\ufffd');
});
