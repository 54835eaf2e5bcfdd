import { describe, expect, test } from 'vitest';
import { put, type Spoil, told } from '#tests/fixtures/authoring-drafts.ts';
import { nearestWord } from './naming.ts';

describe('what is wrong is told where it stands, with the word that was meant', () => {
  test.each<[string, Spoil, string[]]>([
    [
      'a local number that a check refuses: where the number stands',
      (sheets) => {
        put(sheets, '检查', 3, '最多', '参数：公示最少天数');
        put(sheets, '检查', 3, '最少', '');
        put(sheets, '设置', 6, '内容', '0');
      },
      ['error localParamAbove 设置 C7'],
    ],
    [
      'a local number that is none',
      (sheets) => {
        put(sheets, '检查', 3, '最多', '参数：公示最少天数');
        put(sheets, '设置', 6, '内容', '很多');
      },
      ['error localParamNumber 设置 C7'],
    ],
    [
      'a local number below the other bound',
      (sheets) => {
        put(sheets, '检查', 3, '最多', '参数：公示最少天数');
      },
      ['error crossedBounds 设置 C7'],
    ],
    [
      'a share beyond everybody',
      (sheets) => put(sheets, '检查', 4, '最多', '130'),
      ['error badParamMost 检查 H5'],
    ],
    [
      'a member that the check does not have',
      (sheets) => put(sheets, '检查', 4, '其他参数', '等次=优秀；gradee=合格'),
      ['error unknownParam 检查 L5 → 等次'],
    ],
    [
      'a part of a check type',
      (sheets) => put(sheets, '检查', 4, '检查类型', '比例'),
      ['error unknownWord 检查 B5 → 比例上限'],
    ],
    [
      'a part of a type of fields',
      (sheets) => put(sheets, '字段', 2, '类型', '数'),
      ['error unknownWord 字段 C3 → 数字'],
    ],
    [
      'an alias of a column, mistyped',
      (sheets) => put(sheets, '检查', 0, '检查类型', '检查方是'),
      ['error unknownColumn 检查 B1 → 检查类型', 'error missingColumn 检查 1 → 检查方是'],
    ],
  ])('%s', (_, spoil, wanted) => {
    expect(told(spoil)).toEqual(wanted);
  });
});

test.each([
  ['数', '数字'],
  ['数值型', '数值'],
  ['长文', '长文字'],
  ['下拉', '单选'],
  ['文子', '文字'],
  ['日', undefined],
  ['完全两样', undefined],
])('%s may be %s', (text, wanted) => {
  const words = [
    ['数字', '数值'],
    ['文字', '文本'],
    ['长文字', '多行文字'],
    ['单选', '下拉单选'],
    ['日期'],
    ['日常'],
  ] as const;
  expect(nearestWord(text, words)).toBe(wanted);
});
