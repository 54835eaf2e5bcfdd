import { vocabulary } from '../vocabulary.ts';

/** What the plan counts as teaching and educating, not as conduct: loving, respecting and correcting pupils. */
const towardsPupils = [
  '教书育人',
  '热爱学生',
  '尊重学生',
  '爱生如子',
  '关爱学生',
  '关心学生',
  '关心爱护学生',
];

/** Each word is evidence for one item alone where the plan says whose it is. */
function without(words: readonly string[], taken: readonly string[]): string[] {
  return words.filter((word) => !taken.includes(word));
}

const routine = [
  ...new Set([
    ...vocabulary.preparing,
    ...vocabulary.lessons,
    ...vocabulary.marking,
    ...vocabulary.tutoring,
    ...vocabulary.examining,
    ...vocabulary.assessing,
  ]),
];
const obeying = [
  '教育方针',
  '服从分配',
  '听从指挥',
  '服从安排',
  '服从组织',
  '党组织的决议',
  '民主集中制',
  '组织分配的工作',
];

/** Evidence for the five models of a member. */
export const modelLexicon = {
  learning: [
    ...new Set([
      ...vocabulary.politicalLearning,
      ...vocabulary.professionalLearning,
      ...vocabulary.partyEducation,
    ]),
  ],
  conduct: [...without(vocabulary.ethics, towardsPupils), ...vocabulary.cleanliness],
  teaching: [...new Set([...towardsPupils, ...vocabulary.studentGrowth, ...vocabulary.tutoring])],
  service: [
    ...vocabulary.serving,
    ...without(vocabulary.helping, [...towardsPupils, ...vocabulary.tutoring]),
    ...vocabulary.families,
    ...vocabulary.volunteering,
    '群众监督',
  ],
  law: [...vocabulary.law, ...vocabulary.attendance, ...obeying],
} as const;

/** Evidence for the five goods of a teacher. */
export const teacherLexicon = {
  conduct: [...vocabulary.ethics, ...vocabulary.cleanliness, '爱岗敬业', '严谨笃学', '关爱学生', '关心学生'],
  discipline: [...vocabulary.attendance, ...vocabulary.law, ...obeying],
  classroom: vocabulary.classroom,
  routine,
  results: [...without(vocabulary.teaching, routine), '不同程度的进步', '进步幅度', '全乡前列', '全镇前列'],
} as const;

/** Evidence for the five goods of a leader. */
export const leaderLexicon = {
  character: [
    '守规矩',
    '讲规矩',
    '按制度办事',
    '遵守制度',
    '以身作则',
    '率先垂范',
    '模范带头',
    ...vocabulary.cleanliness,
  ],
  spirit: vocabulary.spirit,
  knowledge: [...vocabulary.professionalLearning, '管理知识', '法律知识', '信息技术', '业务精通'],
  ideas: vocabulary.schoolIdeas,
  goals: vocabulary.goals,
} as const;

/** Evidence for the five goods of a leadership. */
export const leadershipLexicon = {
  learning: [...vocabulary.politicalLearning, ...vocabulary.professionalLearning, '中心组学习', '学以致用'],
  unity: vocabulary.unity,
  service: [...vocabulary.serving, ...vocabulary.helping, '群众路线', '密切联系群众'],
  innovation: [...vocabulary.innovating, ...vocabulary.inquiry],
  cleanliness: vocabulary.cleanliness,
} as const;

/** Evidence for a harmonious campus. */
export const campusLexicon = {
  surroundings: vocabulary.homeEducation,
  culture: [...vocabulary.campus, ...vocabulary.schoolIdeas],
  growth: vocabulary.studentGrowth,
  teaching: [...vocabulary.classroom, '引导者', '教学相长', '学科合作'],
  relations: [...vocabulary.unity, '谈心', '谈心谈话', '教职工活动', '教工活动'],
} as const;

/** Evidence for the five activities. */
export const activityLexicon = {
  education: vocabulary.partyEducation,
  post: [
    ...vocabulary.innovating,
    ...vocabulary.professionalLearning,
    '堡垒工程',
    '业务练兵',
    '岗位练兵',
    '教学比武',
  ],
  service: [...vocabulary.serving, ...vocabulary.helping, ...vocabulary.families, ...vocabulary.volunteering],
  badge: vocabulary.showingIdentity,
  organisation: [
    '班子建设',
    '阵地建设',
    '制度建设',
    '组织覆盖',
    '党建述职',
    '党建工作创新',
    '党建创新',
    '基层党建',
  ],
} as const;
