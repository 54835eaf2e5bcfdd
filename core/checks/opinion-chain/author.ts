import type { AuthorShape } from '../author.ts';

export default {
  id: 'opinion-chain',
  type: '意见逐级',
  passesWhen: '各级意见从下到上依次签署，下一级没有签或日期更晚的不算，为合格',
  passesWhenEn:
    'opinions are signed in their order from the lowest level up; one below that is missing or dated later does not count',
  params: [
    { key: 'steps[].opinion', column: '字段', label: '意见字段', kind: 'fields', required: true },
    { key: 'steps[].date', column: '对照字段', label: '日期字段', kind: 'fields' },
  ],
  example: { 字段: '党支部意见、上级党委意见', 对照字段: '支部意见日期、党委意见日期' },
} satisfies AuthorShape;
