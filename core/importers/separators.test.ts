import { expect, test } from 'vitest';
import easyexcel from './easyexcel/index.ts';
import { member, readOne } from './members.fixture.ts';
import ruoyi from './ruoyi/index.ts';

const plus = member(easyexcel, 'ruoyi-vue-plus');
const dictionary = { 书记: 'a', 委员: 'b', '2': 'c' };
const exp = { dictionary, wordOrder: ['书记', '委员', '2'], convertedBy: 'readConverterExp' };

test('the separators of RuoYi and RuoYi-Vue-Plus are expressions of Java', () => {
  expect(readOne(ruoyi, '书记|委员', { dictionary, separator: '|' })).toEqual([
    null,
    'importers.dictionaryMiss',
  ]);
  expect(readOne(plus, '书记|委员', { dictionary, separator: '|' })).toEqual([
    '||||',
    'importers.dictionaryMiss',
  ]);
  expect(readOne(ruoyi, '书记*委员', { dictionary, separator: '*' })).toEqual(['importers.abortSeparator']);
  expect(readOne(plus, '书记*委员', { dictionary, separator: '*' })).toEqual(['importers.abortSeparator']);
});

test('a separator at the end is no further word', () => {
  expect(readOne(ruoyi, '书记,', { dictionary })).toEqual(['a']);
  expect(readOne(plus, '书记,', { dictionary })).toEqual(['a']);
});

test('an expression gives its codes in its own order, words of digits as well', () => {
  for (const contract of [ruoyi, plus]) {
    expect(readOne(contract, '2,委员,书记', exp)).toEqual(['a,b,c']);
    expect(readOne(contract, '委员', exp)).toEqual(['b']);
  }
});

test('one sign of the separator makes several words of a text only where the code asks for any', () => {
  const column = { dictionary: { '甲;乙': 'x', 甲: '1', 乙: '2' }, separator: ';;' };
  expect(readOne(ruoyi, '甲;乙', column)).toEqual(['x']);
  expect(readOne(plus, '甲;;乙', column)).toEqual(['1;;2']);
});
