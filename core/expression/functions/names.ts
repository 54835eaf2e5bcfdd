import { longestFirst } from '../../text/longest-first.ts';

/** Every function of the language by the name that it is shown under, with its other spellings. The list is closed. */
const SPELLINGS = {
  字数: '长度 length len',
  空: '为空 未填 未填写 empty isblank',
  已填: '已填写 filled',
  条数: '行数 项数 rows',
  计数: 'count countif',
  每条: '每项 每行 every',
  任一条: '任一项 任一行 任意一条 some',
  都满足: 'and all',
  任一满足: 'or any',
  满足数: '满足项数 满足条数 满足个数 countTrue',
  合计: '总和 求和 总计 sum',
  最大: '最大值 max',
  最小: '最小值 min',
  平均: '平均数 平均值 average avg',
  最早: 'earliest',
  最晚: 'latest',
  四舍五入: 'round',
  向下取整: 'floor int',
  向上取整: 'ceil',
  绝对值: 'abs',
  年龄: 'age',
  党龄: 'partyYears',
  年数: 'years',
  月数: 'months',
  天数: 'days',
  首尾天数: 'daysInclusive',
  今天: '今日 today',
  年份: 'year',
  月份: 'month',
  包含: 'contains',
  词表: 'wordList',
  任一: 'anyOf',
  全部: 'allOf',
  提到词数: '命中词数 mentions',
  不重复条数: 'distinct',
  数量: '数量处数 quantities',
  有时限: 'hasDeadline',
  身份证生日: 'idBirthDate',
  身份证性别: 'idGender',
  参数: 'parameter param',
  文本: 'text',
  数值: 'value',
} as const;
export type FunctionName = keyof typeof SPELLINGS;

const names = new Map<string, FunctionName>(
  (Object.entries(SPELLINGS) as [FunctionName, string][]).flatMap(([name, spellings]) =>
    [name, ...spellings.toLowerCase().split(' ')].map((spelling) => [spelling, name] as const),
  ),
);

/** The function that a spelling, in lower case, means. */
export function functionNamed(spelling: string): FunctionName | undefined {
  return names.get(spelling);
}

/** Spellings, longest first. */
export const functionSpellings: readonly string[] = longestFirst(names.keys());
/** What takes nothing may stand without brackets. */
export const loneFunctions: readonly string[] = ['今天', '今日', 'today', '年龄', '党龄'];
/** What may stand behind the name that it is of: 承诺事项的条数, 个人总结字数. */
export const postfixFunctions: readonly string[] = [
  '不重复条数',
  '字数',
  '条数',
  '行数',
  '合计',
  '总和',
  '最大值',
  '最小值',
  '平均值',
  '平均数',
  '年份',
  '月份',
];
