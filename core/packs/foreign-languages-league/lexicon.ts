import { vocabulary } from '../vocabulary.ts';

/** Evidence for 创先 and 争优 of league members, as the plan explains the two. */
export const striveLexicon = {
  first: [
    '及时',
    '按时完成',
    '提前完成',
    '领先',
    '率先',
    '带头',
    '带头作用',
    '先锋模范作用',
    '争创先进',
    '先进团支部',
    '传达消息',
    '传达通知',
    '又快又准',
    '快速准确',
  ],
  best: [
    '质量保证',
    '保证质量',
    '保质保量',
    '高质量',
    '有质量',
    '有水平',
    '争优',
    '争优秀',
    '实际意义',
    '切合实际',
    '注重实效',
    ...vocabulary.innovating,
  ],
} as const;

/** Evidence for the four proposals to the departments of league and student union. */
export const proposalLexicon = {
  division: [
    '分工',
    '分工明确',
    '明确分工',
    '职责',
    '岗位职责',
    '负责人',
    '专人负责',
    '值班表',
    '有条不紊',
    '任务分解',
  ],
  coordination: [
    '协调',
    '相互协调',
    '配合',
    '协助',
    '协作',
    '传达',
    '传达消息',
    '传达通知',
    '联络',
    '及时通知',
    '部门联动',
  ],
  exchange: [
    '交流',
    '交流心得',
    '经验交流',
    '交流会',
    '座谈',
    '座谈会',
    '例会',
    '部门例会',
    '讨论',
    '研讨',
    '总结会',
  ],
  publicity: [...vocabulary.publicising, '宣传', '宣传活动', '反馈', '创新'],
} as const;

/** Evidence for the four points to mind. */
export const careLexicon = {
  reality: ['联系实际', '结合实际', '工作计划', '实效', '注重实效', '不流于形式', '扎实'],
  initiative: ['积极参与', '主动参与', '积极性', '主动性', '动员', '发动', ...vocabulary.leagueWork],
  rules: ['制度', '规章制度', '考勤', '例会', '长期坚持', '经常', '定期', '你追我赶'],
  standards: ['评比', '表彰', '考核', '评选', '标准', '评优', '榜样', '典型'],
} as const;
