import type { AuthorColumn } from '../checks/author.ts';
import type { SheetSpec } from '../workbook/write.ts';
import type { Known } from './context.ts';
import { CHECK_TYPES, GUIDE } from './find-sheets.ts';
import { OTHER, PARAM_COLUMNS } from './params.ts';
import { SHEET_KEYS, SHEETS } from './sheets.ts';

const LINES = [
  '这本工作簿是一个标准包：照一份活动文件，写明有哪些阶段、标准和表，表要检查什么。写好后用“践诺”检查、导入。',
  '以“例：”开头的行是示例，程序不读，可以删去，也可以留着对照。“备注”列是写给自己看的，程序也不读。',
  '红字的列必须有；别的列用不着可以空着。列的顺序、表的顺序可以换，表头上面可以加标题，列名和表名请不要改。',
  '编号都可以不填，程序照名称的拼音编。表与表之间用名称联系：检查里写阶段、标准组、表单、字段的名称就行；重名的改用编号。',
  '几个内容写在一格里用顿号分开；内容本身带顿号、逗号的，加英文双引号。',
  '日期写成 2026-05-01、2026年5月1日、2026.5.1 都可以；是否写“是”“否”或“√”“×”。',
  '各地自己定的数（公示天数、比例、字数）写成“设置”表里的“参数”，检查里写“参数：名称”，以后只改一处。',
  '“示例”是标准包自己的考题：填好的表和应当查出的结果。有一题不对，这个标准包就不算“已验证”。',
  '比例、雷同、重复、汇总、每月次数这些检查要几份表放在一起才查：同一个示例写几行，“第几份”写 1、2、3，内容相同的写“4至10”；一份表的几项可以写在一格，如“姓名=示例甲；承诺等次=优秀”。',
  '原文有错的照录，在“原文说明”里写明问题和处理办法。',
];

/** How to write a pack, for the reader. */
export function guideSheet(): SheetSpec {
  const about = SHEET_KEYS.map((key) => `“${SHEETS[key].name}”表：${SHEETS[key].about}`);
  return {
    name: GUIDE,
    columns: [{ header: GUIDE, type: 'text', width: 110 }],
    rows: [...LINES, ...about].map((line) => [line]),
    print: {},
  };
}

/** Which check takes what, and when it passes. */
export function checkTypesSheet({ checks }: Known): SheetSpec {
  const types = checks.flatMap(({ author }) => author ?? []);
  const columns = [...PARAM_COLUMNS, OTHER];
  return {
    name: CHECK_TYPES,
    note: { text: '每种检查怎样算合格、“检查”表里填哪几列、怎么写。' },
    columns: [
      { header: '检查类型', type: 'text', width: 16 },
      { header: '怎样算合格', type: 'text', width: 50 },
      ...columns.map((header) => ({ header, type: 'text' as const, width: 18 })),
      { header: '写法举例', type: 'text', width: 50 },
    ],
    rows: types.map(({ type, passesWhen, params, example }) => [
      type,
      `${passesWhen}。`,
      ...columns.map((column) => labelsIn(params, column)),
      Object.entries(example)
        .map(([column, text]) => `${column}：${text}`)
        .join('\n'),
    ]),
    print: { orientation: 'landscape' },
  };
}

function labelsIn(
  params: readonly { column: AuthorColumn; label: string; required?: true }[],
  column: AuthorColumn,
): string {
  return params
    .filter((param) => param.column === column)
    .map(({ label, required }) => (required ? `${label}（必填）` : label))
    .join('；');
}
