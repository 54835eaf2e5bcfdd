import { vocabulary } from '../vocabulary.ts';

/** Evidence for the duties of members in what teachers write of their year. The reading of it is ours. */
export const dutyLexicon = {
  study: [...vocabulary.politicalLearning, ...vocabulary.professionalLearning],
  example: [...vocabulary.achieving, ...vocabulary.teaching, ...vocabulary.innovating],
  interests: ['吃苦在前', '享受在后', '克己奉公', '多做贡献', '无私奉献', '不计得失', '个人利益', '公而忘私'],
  discipline: [...vocabulary.law, ...vocabulary.cleanliness, ...vocabulary.attendance],
  unity: ['维护团结', '团结统一', '忠诚老实', '对党忠诚', '言行一致', '顾全大局', '团结同志', '团结协作'],
  criticism: [
    '批评与自我批评',
    '批评和自我批评',
    '自我批评',
    '组织生活会',
    '民主生活会',
    '查摆问题',
    '整改',
    '缺点',
  ],
  masses: [...vocabulary.serving, ...vocabulary.helping, ...vocabulary.families, '联系群众', '群众意见'],
  ethos: [...vocabulary.righteousness, ...vocabulary.ethics, ...vocabulary.volunteering].filter(
    (word) => !['顾全大局', '团结同志', '团结协作'].includes(word),
  ),
} as const;
