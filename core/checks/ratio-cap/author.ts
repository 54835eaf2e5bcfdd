import { type AuthorShape, GROUPED } from '../author.ts';
import { shareSaid } from '../said.ts';
import { optionProblems } from '../options.ts';
import { fieldAt } from '../places.ts';
import type { Params } from './index.ts';

export default {
  id: 'ratio-cap',
  type: '比例上限',
  passesWhen: '评为该等次的人数不超过总数的百分之“最多”，为合格',
  passesWhenEn: 'at most “最多” percent of all have this grade',
  params: [
    { key: 'path', column: '字段', label: '等次字段', kind: 'field', required: true },
    { key: 'percent', column: '最多', label: '百分比', kind: 'number', required: true, percent: true },
    { key: 'grade', column: '其他参数', label: '等次', kind: 'text', required: true },
    {
      key: 'rounding',
      column: '其他参数',
      label: '名额取整',
      kind: 'choice',
      choices: { 舍去小数: 'down', 四舍五入: 'nearest', 进一位: 'up' },
    },
    ...GROUPED,
  ],
  example: {
    字段: '评定等次',
    对照字段: '所在党支部',
    最多: '20',
    其他参数: '等次=优秀；名额取整=舍去小数',
  },
  lint({ path, grade }: Params, { formType }) {
    return optionProblems(fieldAt(formType, path), [grade], 'grade');
  },
  says(said, locale) {
    const grade = said('grade')?.text ?? '';
    const share = shareSaid(said('percent'), locale);
    const each = said('groupBy')?.text;
    return locale === 'en'
      ? `at most ${share} of all have the grade “${grade}”${each === undefined ? '' : `, counted for each “${each}”`}`
      : `评为“${grade}”的人数不超过${/^\d/.test(share) ? '总数的' : ''}${share}${each === undefined ? '' : `，按“${each}”分别计算`}`;
  },
} satisfies AuthorShape;
