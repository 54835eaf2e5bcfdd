import type { SheetSpec } from '#core/workbook/write.ts';

/** Texts that a spreadsheet may change, lose, run or refuse; each must come back as it is. */
export const AWKWARD = [
  '=1+1',
  '+86 199',
  '-乙',
  '@甲',
  '007',
  '440524188001010014',
  '㐀𠮷䶮·样例',
  '😀',
  ' 前后空格 ',
  '　全角　',
  '一\n二',
  '\n首尾换行\n',
  '\t制表\t',
  '_x0041_',
  '_x',
  '<b>&amp;"\'',
  'a\u0001b',
  'a\rb',
  'a\ufffeb',
  '长'.repeat(5000),
];

/** One text per row, and beside it a date, a number and a share. */
export const awkwardSheet: SheetSpec = {
  name: '数据 & 表',
  title: '某校汇总表',
  columns: [
    { header: '内容', type: 'text', width: 33, group: '基本情况', required: true },
    {
      header: '民族',
      type: 'text',
      group: '基本情况',
      validation: { kind: 'list', values: ['汉族', '回族'] },
    },
    { header: '日期', type: 'date', validation: { kind: 'date', from: '2016-01-01', to: '2016-12-31' } },
    { header: '得分', type: 'number', validation: { kind: 'decimal', from: 0, to: 100 } },
    { header: '比例', type: 'percent' },
    {
      header: '党支部',
      type: 'text',
      validation: { kind: 'list', values: Array.from({ length: 80 }, (_, n) => `第${n + 1}党支部`) },
    },
  ],
  rows: AWKWARD.map((text, n) => [
    text,
    '汉族',
    n % 2 ? '2016-05-01' : '2016-05',
    String(n / 2),
    `${n}.5%`,
    '',
  ]),
  autoFilter: true,
  print: { orientation: 'landscape' },
};
