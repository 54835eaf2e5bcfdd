import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  dictionary,
  double,
  integer,
  letrec,
  oneof,
  property,
  string,
} from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesCellOf,
  linesIn,
  listCellOf,
  listIn,
  splitOutsideQuotes,
  textCellOf,
  textIn,
  namesIn,
} from './notation.ts';
import { Directory } from './naming.ts';
import { entriesIn, entriesOf, leafIn, type Params, putAt, stepsIn } from './param-tree.ts';
import { cleaned } from './sheet-cells.ts';

/** Texts with every sign that means something in a cell. */
const text = string({
  unit: constantFrom(...'甲乙a1 "“”、，,；;=＝：:\n[]{}.参数是否空无-'),
  maxLength: 12,
});
const none = new Directory([]);

test('any text comes back from its cell', () => {
  assert(
    property(text, (given) => {
      expect(textIn(cleaned(textCellOf(given)))).toBe(given);
    }),
  );
});

test('any list and any lines come back from their cells', () => {
  assert(
    property(array(text, { maxLength: 4 }), (items) => {
      expect(listIn(cleaned(listCellOf(items)))).toEqual(items);
      expect(linesIn(cleaned(linesCellOf(items)))).toEqual(items);
    }),
  );
});

test('any parameters come back from 其他参数', () => {
  const leaf = oneof(
    text,
    integer(),
    double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    boolean(),
    constant(null),
  );
  const key = constantFrom('path', 'votes', 'grade', 'min');
  const tree = letrec<{ node: unknown }>((tie) => ({
    node: oneof(
      { depthSize: 'small' },
      leaf,
      array(tie('node'), { maxLength: 3 }),
      dictionary(key, tie('node'), { maxKeys: 3 }),
    ),
  }));
  assert(
    property(dictionary(key, tree.node, { maxKeys: 3 }), (given) => {
      const cell = cleaned(entriesOf(given, none).join('；'));
      const back: Params = {};
      for (const { name, value } of entriesIn(cell)) {
        const read = leafIn(value, none);
        expect(putAt(back, stepsIn(name) ?? [], 'value' in read ? read.value : read)).toBe(true);
      }
      expect(JSON.stringify(back)).toBe(JSON.stringify(given));
    }),
  );
});

test('no path leads out of the parameters', () => {
  for (const path of ['__proto__.polluted', 'a.constructor', 'a[0]', 'a..b', 'a[1]b', '[1]', 'a[99999]']) {
    expect(stepsIn(path), path).toBeUndefined();
  }
});

test('wording in quotes stays as it is, and a quote that nobody closes is none', () => {
  expect(textIn('“三争”')).toBe('“三争”');
  expect(textIn('"三争"')).toBe('"三争"');
  expect(listIn('“三争、三比”、"甲、乙"，丙；')).toEqual(['“三争', '三比”', '甲、乙', '丙']);
  expect(splitOutsideQuotes('"甲、乙', /、/)).toEqual(['"甲', '乙']);
});

const isName = (name: string): boolean => ['通用（承诺、评议）', '甲', '乙', '丙，丁'].includes(name);

test('a name that holds separators itself is taken whole among others', () => {
  expect(namesIn('通用（承诺、评议）', isName)).toEqual(['通用（承诺、评议）']);
  expect(namesIn('甲、 通用（承诺、评议） ；丙，丁、戊', isName)).toEqual([
    '甲',
    '通用（承诺、评议）',
    '丙，丁',
    '戊',
  ]);
  expect(namesIn('"通用（承诺、评议）"、乙', isName)).toEqual(['通用（承诺、评议）', '乙']);
  expect(namesIn('、甲、、己', isName)).toEqual(['甲', '己']);
  expect(namesIn('', isName)).toEqual([]);
});
