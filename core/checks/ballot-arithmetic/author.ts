import type { AuthorShape } from '../author.ts';

export default {
  id: 'ballot-arithmetic',
  type: '票数',
  passesWhen: '应到、实到、发出、收回、有效票依次不增，各等次票数合计等于有效票，为合格',
  passesWhenEn:
    'expected, present, issued, returned and valid do not grow from one to the next, and the votes of all grades add up to the valid ones',
  params: [
    { key: 'votes', column: '字段', label: '各等次票数', kind: 'fields' },
    { key: 'valid', column: '对照字段', label: '有效票', kind: 'field' },
    { key: 'minimumTurnout', column: '最少', label: '最低到会比例（%）', kind: 'number', percent: true },
    { key: 'expected', column: '其他参数', label: '应到', kind: 'field' },
    { key: 'present', column: '其他参数', label: '实到', kind: 'field' },
    { key: 'issued', column: '其他参数', label: '发出', kind: 'field' },
    { key: 'returned', column: '其他参数', label: '收回', kind: 'field' },
    { key: 'invalid', column: '其他参数', label: '无效', kind: 'field' },
    { key: 'abstained', column: '其他参数', label: '弃权', kind: 'field' },
    { key: 'unknown', column: '其他参数', label: '不了解', kind: 'field' },
    { key: 'votesOnly', column: '其他参数', label: '只核对合计', kind: 'flag' },
    { key: 'alone', column: '其他参数', label: '单独核对的票数', kind: 'fields' },
    { key: 'otherVotes', column: '其他参数', label: '别套等次票数', kind: 'fields' },
  ],
  example: {
    字段: '优秀票、合格票、基本合格票、不合格票',
    对照字段: '有效票',
    最少: '80',
    其他参数: '应到=应到人数；实到=实到人数；发出=发出票数；收回=收回票数',
  },
} satisfies AuthorShape;
