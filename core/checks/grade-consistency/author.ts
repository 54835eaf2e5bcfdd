import type { AuthorShape } from '../author.ts';

export default {
  id: 'grade-consistency',
  type: '等次一致',
  passesWhen: '评定等次与得票最多的等次、自评等次一致，为合格；不一致的，由人判断',
  passesWhenEn:
    'the grade given is that with most votes and that which the person gave; where they differ a person judges',
  params: [
    { key: 'branchGrade', column: '字段', label: '评定等次', kind: 'field', required: true },
    { key: 'selfGrade', column: '对照字段', label: '自评等次', kind: 'field' },
    { key: 'ballots', column: '其他参数', label: '有效票', kind: 'field' },
    { key: 'votes', column: '其他参数', label: '得票', kind: 'pairs', pair: ['grade', 'path'] },
    { key: 'otherVotes', column: '其他参数', label: '别套等次票数', kind: 'fields' },
  ],
  example: {
    字段: '支部评定等次',
    对照字段: '自评等次',
    其他参数: '得票=优秀：优秀票数、合格：合格票数',
  },
} satisfies AuthorShape;
