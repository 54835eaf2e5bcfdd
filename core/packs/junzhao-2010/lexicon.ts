import { joined, vocabulary, without } from '../vocabulary.ts';

/** What the plan counts as teaching and educating, not as conduct or service: to love, respect and correct pupils. */
const towardsPupils = joined(
  ['教书育人', '热爱学生', '尊重学生', '爱生如子'],
  vocabulary.helping.filter((word) => /生|儿童/.test(word)),
);

const routine = joined(
  ['作业', '辅导', '评语'],
  vocabulary.preparing,
  vocabulary.lessons,
  vocabulary.marking,
  vocabulary.tutoring,
  vocabulary.examining,
  vocabulary.assessing,
);

/** Evidence for the five models of a member. */
export const modelLexicon = {
  learning: joined(
    vocabulary.politicalLearning,
    vocabulary.professionalLearning,
    vocabulary.studying,
    without(vocabulary.partyEducation, vocabulary.obedience),
  ),
  conduct: joined(without(vocabulary.ethics, towardsPupils), vocabulary.cleanliness, vocabulary.exemplary),
  teaching: joined(towardsPupils, vocabulary.studentGrowth, vocabulary.tutoring),
  service: joined(
    vocabulary.serving,
    without(vocabulary.helping, [...towardsPupils, ...vocabulary.tutoring]),
    vocabulary.families,
    vocabulary.volunteering,
    vocabulary.responding,
  ),
  law: joined(vocabulary.law, vocabulary.attendance, vocabulary.obedience),
} as const;

/** Evidence for the five goods of a teacher. */
export const teacherLexicon = {
  conduct: joined(vocabulary.ethics, vocabulary.cleanliness, vocabulary.exemplary, [
    '爱岗敬业',
    '严谨笃学',
    '关爱学生',
    '关心学生',
  ]),
  discipline: joined(vocabulary.attendance, vocabulary.law, vocabulary.obedience),
  classroom: [...vocabulary.classroom, '课堂'],
  routine,
  results: joined(without(vocabulary.teaching, [...routine, ...vocabulary.classroom]), vocabulary.rankings),
} as const;

/** Evidence for the five goods of a leader. */
export const leaderLexicon = {
  character: joined(vocabulary.cleanliness, vocabulary.exemplary, [
    '守规矩',
    '讲规矩',
    '按制度办事',
    '遵守制度',
    '以身作则',
    '率先垂范',
    '模范带头',
  ]),
  spirit: vocabulary.spirit,
  knowledge: joined(vocabulary.professionalLearning, vocabulary.studying, [
    '管理知识',
    '法律知识',
    '业务精通',
  ]),
  ideas: vocabulary.schoolIdeas,
  goals: vocabulary.goals,
} as const;

/** Evidence for the five goods of a leadership. */
export const leadershipLexicon = {
  learning: joined(vocabulary.politicalLearning, vocabulary.professionalLearning, vocabulary.studying, [
    '学以致用',
  ]),
  unity: vocabulary.unity,
  service: joined(vocabulary.serving, vocabulary.helping, vocabulary.responding, [
    '群众路线',
    '密切联系群众',
  ]),
  innovation: joined(vocabulary.innovating, vocabulary.inquiry),
  cleanliness: vocabulary.cleanliness,
} as const;

/** Evidence for a harmonious campus. */
export const campusLexicon = {
  surroundings: vocabulary.homeEducation,
  culture: joined(vocabulary.campus, vocabulary.schoolIdeas),
  growth: vocabulary.studentGrowth,
  teaching: joined(vocabulary.classroom, ['引导者', '教学相长', '学科合作']),
  relations: joined(vocabulary.unity, ['谈心', '谈心谈话', '教职工活动', '教工活动']),
} as const;

/** Evidence for the five activities. */
export const activityLexicon = {
  education: vocabulary.partyEducation,
  post: joined(vocabulary.innovating, vocabulary.professionalLearning, [
    '堡垒工程',
    '业务练兵',
    '岗位练兵',
    '教学比武',
  ]),
  service: joined(
    vocabulary.serving,
    vocabulary.helping,
    vocabulary.families,
    vocabulary.volunteering,
    vocabulary.responding,
  ),
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
