import { afterEach, describe, expect, test } from 'vitest';
import { codeText } from '#locales/errors.ts';
import { setLocale } from '#locales/index.ts';
import '#locales/jiannuo.ts';
import { JiannuoError } from '../errors.ts';
import { compileCondition } from './condition.ts';
import { form, pack } from './condition.fixture.ts';

afterEach(() => setLocale('zh-CN'));

function refusal(text: string): JiannuoError {
  try {
    compileCondition(text, { form, pack });
  } catch (error) {
    if (error instanceof JiannuoError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
}

/** Condition, code, 第几个字, the piece, and the nearest right word. */
const table: readonly (readonly [string, string, number, string, string?])[] = [
  ['', 'empty', 1, ''],
  ['　 ', 'empty', 1, ''],
  ['甲数 > 1 且', 'endsTooSoon', 8, '且'],
  ['甲数 >', 'endsTooSoon', 4, '>'],
  ['> 3', 'missingValueFirst', 1, '>'],
  ['甲数 > > 3', 'missingValueAfter', 6, '>'],
  ['甲数 > 且 乙数 > 1', 'missingValueAfter', 6, '且'],
  ['(甲数 > 1', 'unclosedBracket', 1, '('],
  ['甲数 > 1)', 'looseBracket', 7, ')'],
  ['字数(个人总结, ) > 1', 'missingValueAfter', 10, ')'],
  ['()', 'missingValueAfter', 2, ')'],
  ['姓名 = “示例甲', 'unclosedQuote', 6, '“示例甲'],
  ['「姓名 = 1', 'unclosedQuote', 1, '「姓名 = 1'],
  ['甲数 > 1, 乙数 > 1', 'looseComma', 7, ','],
  ['甲数 和 乙数', 'looseAnd', 4, '和'],
  ['甲数 > 1 则 乙数 > 1', 'looseBranch', 8, '则'],
  ['如果 甲数 > 1', 'missingThen', 1, '如果'],
  ['如果 甲数 > 1 否则 乙数 > 1', 'looseBranch', 11, '否则'],
  ['甲数 > 1 乙数 > 1', 'unknownOperator', 8, '乙数'],
  ['甲数 (乙数)', 'missingOperator', 4, '('],
  ['甲数 > 1 "乙"', 'unknownOperator', 8, '"'],
  ['甲数 大余 1', 'unknownOperatorNear', 4, '大余', '大于'],
  ['甲书 > 1', 'unknownNameNear', 1, '甲书', '甲数'],
  ['入党时闻早于转正时间', 'unknownNameNear', 1, '入党时闻', '入党时间'],
  ['转正时间早于入党时闻且甲数>1', 'unknownNameNear', 7, '入党时闻', '入党时间'],
  ['完全不相干的东西 > 1', 'unknownName', 1, '完全不相干的东西'],
  ['「没有」 > 1', 'unknownName', 1, '「没有」'],
  ['所在单位 = "样例小学"', 'ambiguousName', 1, '所在单位'],
  ['字术(个人总结) > 1', 'unknownFunctionNear', 1, '字术', '字数'],
  ['啊啊啊啊啊(个人总结) > 1', 'unknownFunction', 1, '啊啊啊啊啊'],
  ['{公示天教} > 1', 'unknownParameterNear', 1, '{公示天教}', '公示天数'],
  ['参数("别的") > 1', 'unknownParameter', 4, '"别的"'],
  ['承诺事项 包含 词表("廉节")', 'unknownWordListNear', 12, '"廉节"', '廉洁'],
  ['承诺事项 包含 词表(1)', 'wantsName', 12, '1'],
  ['政治面貌 = "党圆"', 'notAnOptionNear', 8, '"党圆"', '党员'],
  ['政治面貌 = 完全无此选项', 'notAnOption', 8, '完全无此选项'],
  ['公示方式 包含 "橱窗"', 'notAnOption', 9, '"橱窗"'],
  ['甲数', 'notACondition', 1, '甲数'],
  ['甲数 > 1 且 今天', 'notACondition', 10, '今天'],
  ['甲数 >= 3 或 5', 'halfCondition', 11, '5'],
  ['政治面貌 = 党员 且 群众', 'halfCondition', 13, '群众'],
  ['甲数 > 1 且 政治面貌 = 党员 或 群众', 'halfCondition', 22, '群众'],
  ['政治面貌 = 党员 或 群众 且 甲数 > 1', 'halfCondition', 13, '群众'],
  ['政治面貌 不是 党员 或 群众', 'halfDenied', 14, '群众'],
  ['政治面貌 不属于 (党员) 且 群众', 'halfDenied', 17, '群众'],
  ['个人总结 不包含 "甲" 或 "乙"', 'halfDenied', 16, '"乙"'],
  ['甲数 > 3 且 < 5', 'missingSubject', 10, '<'],
  ['甲数大于3且小于5', 'missingSubject', 7, '小于'],
  ['考核等次 为 优秀 或者 为 良好', 'missingSubject', 14, '为'],
  ['姓名 = 示例甲 或 示例乙', 'unquotedText', 6, '示例甲'],
  ['姓名 = 政治面目', 'unquotedTextNear', 6, '政治面目', '政治面貌'],
  ['=甲数 > 1', 'leadingEquals', 1, '='],
  ['IF(甲数 > 1, 乙数 > 1)', 'ifParts', 1, 'IF'],
  ['IF(甲数 > 1, 乙数 > 1, 甲数 > 2, 甲数 > 3)', 'ifParts', 1, 'IF'],
  ['IF(甲数 > 1, "合格", "不合格")', 'branchValue', 12, '"合格"'],
  ['IF(甲数 > 1, 乙数 > 1, 0)', 'branchValue', 20, '0'],
  ['IF(甲数 > 1, TRUE, TRUE)', 'branchesAlike', 12, 'TRUE'],
  ['如果 甲数 > 1 则 真', 'branchesAlike', 13, '真'],
  ['IF(甲数 > 1, 假, FALSE())', 'branchesAlike', 12, '假'],
  ['IF(TRUE, 甲数 > 1, 乙数 > 1)', 'truthPlace', 4, 'TRUE'],
  ['空(姓名) = FALSE', 'truthPlace', 9, 'FALSE'],
  ['AND(甲数 > 1, TRUE)', 'truthPlace', 13, 'TRUE'],
  ['TRUE', 'truthPlace', 1, 'TRUE'],
  ['IF(甲数 > 1, FALSE(乙数), 乙数 > 1)', 'truthPlace', 12, 'FALSE'],
  ['考核等次 > 3', 'optionsAsNumber', 1, '考核等次'],
  ['3 < 考核等次', 'optionsAsNumber', 5, '考核等次'],
  ['考核等次 = 3', 'optionsAsNumber', 1, '考核等次'],
  ['考核等次 >= 良子', 'notAnOptionNear', 9, '良子', '良好'],
  ['考核等次 介于 优秀 和 合格', 'betweenReversed', 9, '优秀 和 合格'],
  ['上年等次 >= "及格"', 'noOrder', 9, '"及格"'],
  ['政治面貌 >= 党员', 'noOrder', 9, '党员'],
  ['考核等次 > 政治面貌', 'noOrder', 1, '考核等次'],
  ['姓名 > 3', 'textAsNumber', 1, '姓名'],
  ['身份证号 介于 1 和 3', 'textAsNumber', 1, '身份证号'],
  ['个人总结 包含 ""', 'containsNothing', 9, '""'],
  ['个人总结 不包含 “ ，”', 'containsNothing', 10, '“ ，”'],
  ['个人总结 包含 任一("家访", "")', 'containsNothing', 9, '任一("家访", "")'],
  ['个人总结不少于800字', 'longTextAsNumber', 1, '个人总结'],
  ['身份证号 = 110105194912310021', 'unquotedText', 8, '110105194912310021'],
  ['完成时限 早于 2016年', 'whichRow', 1, '完成时限'],
  ['字数(承诺事项) > 3', 'whichRow', 4, '承诺事项'],
  ['承诺事项 = "家访"', 'whichRow', 1, '承诺事项'],
  ['承诺清单 = "家访"', 'wrongKind', 1, '承诺清单'],
  ['公示方式 = "公开栏"', 'wrongKind', 1, '公示方式'],
  ['每条(甲数, 甲数 > 1)', 'wrongKind', 4, '甲数'],
  ['每条(承诺事项, 任一条(承诺事项, 分值 > 1))', 'nestedRows', 14, '承诺事项'],
  ['每条(承诺事项, 分值)', 'notACondition', 10, '分值'],
  ['(甲数 > 1) = (乙数 > 1)', 'comparedCondition', 2, '甲数 > 1'],
  ['甲数 = (1, 2)', 'comparedSeveral', 7, '1, 2'],
  ['承诺事项 包含 ("家访", "走访")', 'containsSeveral', 10, '"家访", "走访"'],
  ['"甲" = "甲"', 'twoLiterals', 7, '"甲"'],
  ['甲数 介于 1', 'betweenWhat', 1, '甲数 介于 1'],
  ['甲数 介于 5 和 1', 'betweenReversed', 7, '5 和 1'],
  ['入党时间 + 12 > 转正时间', 'dateArithmetic', 1, '入党时间 + 12'],
  ['入党时间 > "不是日期"', 'wrongKind', 8, '"不是日期"'],
  ['甲数 > "很多"', 'wrongKind', 6, '"很多"'],
  ['入党时间 早于 2016年2月30日', 'impossibleDate', 9, '2016年2月30日'],
  ['字数() > 1', 'wrongCount', 1, '字数()'],
  ['字数(姓名, 个人总结) > 1', 'wrongCount', 1, '字数(姓名, 个人总结)'],
  ['四舍五入(甲数, 9) > 1', 'wrongPlaces', 10, '9'],
  ['党龄 > 3', 'noJoinDate', 1, '党龄'],
  // What other languages have and this one has not.
  ['姓名.length > 1', 'unexpectedSign', 3, '.'],
  ['姓名[0] = "示"', 'unknownOperator', 3, '['],
  ['姓名 =~ /示/', 'missingValueAfter', 5, '~'],
  ['/示/', 'missingValueFirst', 1, '/'],
  ['甲数 => 1', 'missingValueAfter', 5, '>'],
  ['甲数 := 1', 'unexpectedSign', 4, ':'],
  ['甲数++', 'endsTooSoon', 4, '+'],
  ['甲数; 乙数', 'unexpectedSign', 3, ';'],
  ['甲数 ? 1 : 2', 'unexpectedSign', 4, '?'],
  ['`姓名`', 'unexpectedSign', 1, '`'],
  ['甲数 % 2 = 1', 'unexpectedSign', 4, '%'],
  ['甲数 & 乙数', 'unexpectedSign', 4, '&'],
  ['this = 1', 'unknownName', 1, 'this'],
  ['new 姓名()', 'unknownOperator', 5, '姓名'],
  ['eval("1")', 'unknownFunction', 1, 'eval'],
  ['constructor("1")', 'unknownFunction', 1, 'constructor'],
  ['__proto__ = 1', 'unknownName', 1, '__proto__'],
  ['hasOwnProperty(1) = 1', 'unknownFunction', 1, 'hasOwnProperty'],
  ['「constructor」 = 1', 'unknownName', 1, '「constructor」'],
  ['{__proto__} = 1', 'unknownParameter', 1, '{__proto__}'],
  ['\\u0061 = 1', 'unexpectedSign', 1, '\\'],
];

describe('a refusal says where, what and what would be right', () => {
  test.each(table.map((row) => ({ text: row[0], row })))('$text', ({ row }) => {
    const [text, code, position, piece, nearest] = row;
    const { code: found, params } = refusal(text);
    expect([found, params['position'], params['nearest']]).toEqual([`expression.${code}`, position, nearest]);
    if (piece !== '') expect(params['piece']).toBe(piece);
  });

  test.each(['zh-CN', 'en'] as const)('in words (%s)', (locale) => {
    setLocale(locale);
    for (const [text] of table) {
      const { code, params } = refusal(text);
      const words = codeText(code, params);
      expect(words).not.toMatch(/expression\.|\{[a-z]+\}|undefined/);
      expect(words).toContain(String(params['position']));
    }
  });

  test('places are counted in characters, not in units', () => {
    expect(refusal('姓名 = "𠮷𠮷" 且 没 > 1').params).toMatchObject({ position: 13, piece: '没' });
  });
});

function nested(levels: number): string {
  return `${'('.repeat(levels)}甲数 > 1${')'.repeat(levels)}`;
}

function chain(parts: number): string {
  return Array.from({ length: parts }, () => '甲数>1').join('且');
}

describe('limits', () => {
  test('2,000 characters', () => {
    const long = `姓名 = "${'长'.repeat(1993)}"`;
    expect(() => compileCondition(long, { form, pack })).not.toThrow();
    expect(refusal(`${long} `).code).toBe('expression.tooLong');
  });

  test('40 levels', () => {
    expect(() => compileCondition(nested(40), { form, pack })).not.toThrow();
    expect(refusal(nested(41)).code).toBe('expression.tooDeep');
    expect(refusal(`${'非 '.repeat(41)}甲数 > 1`).code).toBe('expression.tooDeep');
    expect(refusal(`${'如果 甲数 > 1 则 '.repeat(41)}甲数 > 1`).code).toBe('expression.tooDeep');
  });

  test('500 parts', () => {
    expect(() => compileCondition(chain(125), { form, pack })).not.toThrow();
    expect(refusal(chain(126)).code).toBe('expression.tooManyParts');
    expect(refusal(`${'-'.repeat(600)}甲数 > 1`).code).toBe('expression.tooManyParts');
  });
});
