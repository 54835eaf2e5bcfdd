import { describe, expect, test } from 'vitest';
import { describeCondition } from './condition.ts';
import { form, pack, run, valueOf } from './condition.fixture.ts';

function words(text: string): string {
  return describeCondition(text, { form, pack }).replace('满足以下条件为合格：', '');
}

describe('what is left out behind 或 is what stands before it', () => {
  test.each([
    ['政治面貌 = 党员 或 群众', '政治面貌 等于 党员 或 政治面貌 等于 群众'],
    ['政治面貌 是 “党员” 或者 “群众”', '政治面貌 等于 “党员” 或 政治面貌 等于 “群众”'],
    ['甲数 = 1 或 2 或 3', '甲数 等于 1 或 甲数 等于 2 或 甲数 等于 3'],
    ['姓名 = “甲” 或 “乙” 或 甲数 > 1', '姓名 等于 “甲” 或 姓名 等于 “乙” 或 甲数 大于 1'],
    ['甲数 > 1 或 政治面貌 = 党员 或 群众', '甲数 大于 1 或 政治面貌 等于 党员 或 政治面貌 等于 群众'],
    ['政治面貌 属于 (党员) 或 群众', '政治面貌 属于 党员 或 政治面貌 属于 群众'],
    ['个人总结 包含 "甲" 且 "乙"', '个人总结 包含 “甲” 且 个人总结 包含 “乙”'],
    [
      '如果 政治面貌 = 党员 或 群众，则 甲数 > 1',
      '如果 政治面貌 等于 党员 或 政治面貌 等于 群众，则 甲数 大于 1',
    ],
    [
      '任一条(承诺事项, 承诺事项 包含 "甲" 或 "乙")',
      '任一条（承诺事项，承诺事项 包含 “甲” 或 承诺事项 包含 “乙”）',
    ],
  ])('%s', (text, wanted) => {
    expect(words(text)).toBe(wanted);
  });

  test('each of them counts, and nothing else', () => {
    const text = '政治面貌 = 党员 或 群众';
    expect(valueOf(text, { status: '群众' })).toBe(true);
    expect(valueOf(text, { status: '中共党员' })).toBe(true);
    expect(valueOf(text, { status: '预备党员' })).toBe(false);
    expect(valueOf(text, { status: '无' })).toBeUndefined();
    expect(valueOf(text)).toBeUndefined();
  });
});

describe('IF of spreadsheets', () => {
  test.each([
    ['IF(甲数 > 1, 乙数 > 1, 乙数 > 2)', '如果 甲数 大于 1，则 乙数 大于 1，否则 乙数 大于 2'],
    ['如果（甲数 > 1，乙数 > 1，乙数 > 2）', '如果 甲数 大于 1，则 乙数 大于 1，否则 乙数 大于 2'],
    ['if(甲数>1,乙数>1,TRUE)', '如果 甲数 大于 1，则 乙数 大于 1'],
    ['如果 (甲数 > 1)，则 乙数 > 1', '如果 甲数 大于 1，则 乙数 大于 1'],
    ['IF(甲数>1, 乙数>1, 真)', '如果 甲数 大于 1，则 乙数 大于 1'],
    ['IF(甲数>1, 乙数>1, FALSE)', '如果 甲数 大于 1，则 乙数 大于 1，否则 不成立'],
    ['IF(甲数>1, 乙数>1, ＦＡＬＳＥ())', '如果 甲数 大于 1，则 乙数 大于 1，否则 不成立'],
    ['if(甲数>1, true, 乙数>1)', '如果 甲数 大于 1，则 成立，否则 乙数 大于 1'],
    ['IF(甲数>1，假，真)', '如果 甲数 大于 1，则 不成立'],
    ['如果 甲数>1 则 乙数>1 否则 假', '如果 甲数 大于 1，则 乙数 大于 1，否则 不成立'],
    [
      'IF(甲数>1 或 乙数>1, IF(甲数>2, 乙数>3, 乙数>4), 最大(甲数, 乙数) > 1)',
      '如果 甲数 大于 1 或 乙数 大于 1，则 （如果 甲数 大于 2，则 乙数 大于 3，否则 乙数 大于 4），否则 最大（甲数，乙数） 大于 1',
    ],
    [
      '甲数 > 1 且 IF(乙数>1, 甲数>2, 甲数>3) 且 乙数 > 0',
      '甲数 大于 1 且 （如果 乙数 大于 1，则 甲数 大于 2，否则 甲数 大于 3） 且 乙数 大于 0',
    ],
  ])('%s', (text, wanted) => {
    expect(words(text)).toBe(wanted);
  });

  test('the case decides which part counts', () => {
    const text = 'IF(甲数 > 1, 乙数 > 5, 乙数 > 2)';
    expect(valueOf(text, { a: '2', b: '3' })).toBe(false);
    expect(valueOf(text, { a: '1', b: '3' })).toBe(true);
    expect(valueOf(text, { b: '9' })).toBe(true);
  });
});

describe('TRUE and FALSE as a part of IF', () => {
  const cases = [{ a: '2', b: '2' }, { a: '2', b: '1' }, { a: '1', b: '2' }, { a: '2' }, { b: '2' }, {}];
  test.each([
    ['IF(甲数>1, 乙数>1, FALSE)', [true, false, false, undefined, undefined, undefined]],
    ['IF(甲数>1, 乙数>1, TRUE)', [true, false, true, undefined, true, undefined]],
    ['IF(甲数>1, TRUE, 乙数>1)', [true, true, true, true, true, undefined]],
    ['IF(甲数>1, FALSE, 乙数>1)', [false, false, true, false, undefined, undefined]],
    ['IF(甲数>1, TRUE, FALSE)', [true, true, false, true, undefined, undefined]],
    ['IF(甲数>1, 假, 真)', [false, false, true, false, undefined, undefined]],
    ['IF(甲数>1, IF(乙数>1, TRUE, FALSE), FALSE())', [true, false, false, undefined, undefined, undefined]],
    ['乙数>0 且 IF(甲数>1, 乙数>1, FALSE)', [true, false, false, undefined, undefined, undefined]],
  ])('%s', (text, wanted) => {
    expect(cases.map((values) => valueOf(text, values))).toEqual(wanted);
    // What is shown of it is a condition too, and says the same.
    expect(cases.map((values) => valueOf(words(text), values))).toEqual(wanted);
  });
});

describe('grades stand in the order of the sheet 等次, whatever the order of the options', () => {
  test.each([
    ['考核等次 >= 良好', [true, true, false, false]],
    ['考核等次 不低于 “良好”', [true, true, false, false]],
    ['考核等次 < 优秀', [false, true, true, true]],
    ['考核等次 高于 合格', [true, true, false, false]],
    ['考核等次 在 合格 以上', [true, true, true, false]],
    ['考核等次 介于 合格 和 良好', [false, true, true, false]],
    ['良好 <= 考核等次', [true, true, false, false]],
    ['考核等次 >= {最低等次}', [true, true, false, false]],
    ['上年等次 >= 良好', [true, true, false, false]],
  ])('%s', (text, wanted) => {
    const grades = ['优秀', '良好', '合格', '不合格'];
    expect(grades.map((grade) => valueOf(text, { grade, otherGrade: grade }))).toEqual(wanted);
    expect(valueOf(text, { grade: '好', otherGrade: '一般' })).toBeUndefined();
  });

  test('an alias is its option, and two fields are compared', () => {
    expect(valueOf('考核等次 >= 合格', { grade: '称职' })).toBe(true);
    expect(valueOf('考核等次 >= 称职', { grade: '合格' })).toBe(true);
    expect(valueOf('考核等次 >= 上年等次', { grade: '良好', otherGrade: '合格' })).toBe(true);
    expect(valueOf('考核等次 >= 上年等次', { grade: '良好', otherGrade: '优秀' })).toBe(false);
    expect(run('考核等次 >= 上年等次', { grade: '良好', otherGrade: '一般' }).doubt).toEqual({
      kind: 'unreadable',
      names: ['上年等次'],
    });
  });
});

test('a text is a number where the author says so', () => {
  expect(valueOf('数值(上年等次) > 3', { otherGrade: '4分' })).toBe(true);
  expect(valueOf('数值(上年等次) > 3', { otherGrade: '优秀' })).toBeUndefined();
});
