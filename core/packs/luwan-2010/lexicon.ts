import { vocabulary } from '../vocabulary.ts';

/**
 * Evidence for the five leads. Where the notice says to which lead a thing belongs, it counts there alone: research
 * and mentoring are service, setting an example is integrity.
 */
export const leadLexicon = {
  learning: [...vocabulary.politicalLearning, ...vocabulary.professionalLearning],
  results: [
    ...vocabulary.achieving,
    ...vocabulary.teaching,
    ...vocabulary.innovating,
    ...vocabulary.showing,
  ].filter((word) => word !== '教育实践研究' && word !== '模范带头'),
  service: [
    ...vocabulary.serving,
    ...vocabulary.helping,
    ...vocabulary.families,
    ...vocabulary.volunteering,
    ...vocabulary.mentoring,
    '教育实践研究',
  ],
  law: [...vocabulary.law, ...vocabulary.cleanliness, ...vocabulary.attendance],
  integrity: [...vocabulary.righteousness, ...vocabulary.ethics, ...vocabulary.style],
} as const;

/** Evidence for the five goods of a party organisation, as its summaries put them. */
export const goodLexicon = {
  leadership: [
    '领导班子',
    '班子建设',
    '班子成员',
    '办学方向',
    '民主集中制',
    '中心组学习',
    '团结协作',
    '求真务实',
    '勤政廉洁',
  ],
  members: [
    '党员队伍',
    '党员教育',
    '党员管理',
    '发展党员',
    '党员意识',
    '师德高尚',
    '业务扎实',
    '先锋模范作用',
  ],
  mechanism: [
    '工作机制',
    '规章制度',
    '制度建设',
    '制度完善',
    '三会一课',
    '组织生活',
    '目标管理',
    '责任制',
    '长效机制',
  ],
  results: ['工作业绩', '办学成绩', '教学质量', '教育质量', '教育现代化', '学校发展', '服务大局', '成效明显'],
  response: [
    '师生反映',
    '师生满意',
    '群众满意',
    '满意度',
    '满意率',
    '威信',
    '良好形象',
    '党群关系',
    '干群关系',
    '民主测评',
  ],
} as const;
