import type { AuthorShape } from '../author.ts';

export default {
  id: 'score-grade',
  type: '分数与等次',
  passesWhen: '等次与“等次”表里该分数段的等次一致，为合格',
  passesWhenEn: 'the grade is that of the score in the sheet 等次',
  params: [
    { key: 'score', column: '字段', label: '分数字段', kind: 'field', required: true },
    { key: 'grade', column: '对照字段', label: '等次字段', kind: 'field', required: true },
  ],
  example: { 字段: '总分', 对照字段: '评定等次' },
} satisfies AuthorShape;
