import { expect, test } from 'vitest';
import { javaSplit } from './java-split.ts';

/** As Java 17 answers. */
test.each([
  ['书记,委员', ',', ['书记', '委员']],
  ['男,', ',', ['男']],
  [',男', ',', ['', '男']],
  [',,', ',', []],
  ['', ',', ['']],
  ['书记|委员', '|', ['书', '记', '|', '委', '员']],
  ['书记|委员', '\\|', ['书记', '委员']],
  ['书记.委员', '.', []],
  ['甲、乙，丙', '[、，]', ['甲', '乙', '丙']],
  ['a^b', '^', ['a^b']],
  ['a$b', '$', ['a$b']],
  ['a}b', '}', ['a', 'b']],
])('%o by %o', (text, separator, parts) => {
  expect(javaSplit(text, separator)).toEqual(parts);
});

test.each(['*', '+', '?', '(', '[', '{', 'a{', '\\'])('%o is no expression', (separator) => {
  expect(() => javaSplit('甲*乙', separator)).toThrow('importers.abortSeparator');
});
