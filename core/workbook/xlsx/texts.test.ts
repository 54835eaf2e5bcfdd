import { expect, test } from 'vitest';
import { encodeUtf8 } from '../encoding.ts';
import { TextStore } from './texts.ts';

const ENDING = encodeUtf8('</t>');
const PADDING = '<t>      ';

function characters(store: TextStore, xml: string): number {
  const bytes = encodeUtf8(`${xml}${PADDING}`);
  return store.addCharacters(bytes, 0, bytes.length, ENDING);
}

test('texts come back in whatever order they are asked for', () => {
  const letters = ['甲', 'a', '\u{20BB7}', 'é', '', '\ufeff', '\ud800', '样例县教育局的一句长话'];
  const texts = Array.from(
    { length: 5000 },
    (_, n) => `${letters[n % 8]}${n % 3 === 0 ? '' : n}${letters[n % 7]}`,
  );
  const store = new TextStore();
  for (const text of texts) store.add(text);
  const forwards = texts.map((_, n) => n);
  const orders = [
    forwards,
    [...forwards].reverse(),
    forwards.map((n) => (n * 1237) % texts.length),
    forwards.map((n) => (n % 5 === 0 ? 3 : n)),
    forwards.filter((n) => n % 40 === 7),
  ];
  for (const order of orders) {
    for (const n of order) expect(store.get(n)).toBe(texts[n]);
  }
  expect([store.get(-1), store.get(5000)]).toEqual([undefined, undefined]);
});

test('characters of XML are taken with their named entities, up to the end that is asked for', () => {
  const store = new TextStore();
  const taken = '甲&amp;&lt;b&gt;&quot;\u{20BB7}&apos;';
  expect(characters(store, `${taken}</t>`)).toBe(encodeUtf8(taken).length);
  expect(characters(store, '</t>')).toBe(0);
  expect([store.count, store.get(0), store.get(1)]).toEqual([2, '甲&<b>"\u{20BB7}\'', '']);
});

test.each([
  ['an entity by number', 'a&#10;b</t>'],
  ['an entity of no name', 'a&b</t>'],
  ['a line end of Windows', 'a\r\nb</t>'],
  ['what XML cannot hold', 'a_x000D_b</t>'],
  ['a comment', 'a<!-- --></t>'],
  ['another end', 'a</r>'],
])('nothing is added where there is %s', (_, xml) => {
  const store = new TextStore();
  expect(characters(store, xml)).toBe(-1);
  expect([store.count, store.size]).toEqual([0, 0]);
});

test('nothing is added before all has come', () => {
  const bytes = encodeUtf8(`甲乙丙&amp;</t>${PADDING}`);
  const store = new TextStore();
  for (let end = 0; end < bytes.length - PADDING.length; end++) {
    expect(store.addCharacters(bytes, 0, end, ENDING)).toBe(-1);
  }
  expect(store.count).toBe(0);
});

test.each([
  [0x80],
  [0xc0, 0xaf],
  [0xe0, 0x80, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xe7, 0x94, 0x3c],
])('bytes that are no UTF-8 are refused: %j', (...letters) => {
  const bytes = Uint8Array.of(...letters, ...encodeUtf8(`</t>${PADDING}`));
  const refusal = expect.objectContaining({ code: 'workbook.badText' });
  expect(() => new TextStore().addCharacters(bytes, 0, bytes.length, ENDING)).toThrow(refusal);
});

test('texts are not taken beyond their limit', () => {
  const store = new TextStore(undefined, 2000, 1500);
  expect(characters(store, `${'a'.repeat(1990)}</t>`)).toBe(1990);
  const refusal = expect.objectContaining({ code: 'workbook.tooLarge' });
  expect(() => characters(store, `${'b'.repeat(20)}</t>`)).toThrow(refusal);
});
