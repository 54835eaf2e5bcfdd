import { vocabulary } from '../vocabulary.ts';

/** Evidence for the five things that party building brings along, as the summary explains them. */
export const driveLexicon = {
  thought: [
    ...vocabulary.politicalLearning,
    '报告会',
    '专题讲座',
    '网上学习',
    '网络学习',
    '方针政策',
    '党建理论',
  ],
  leadership: [
    '班子建设',
    '工会组织',
    '工会建设',
    '妇联组织',
    '共青团组织',
    '团组织建设',
    '组织建设',
    '组织覆盖',
    '换届',
  ],
  ranks: [
    ...vocabulary.mentoring,
    '干部培训',
    '后备干部',
    '选拔',
    '推优',
    '推优入党',
    '发展党员',
    '队伍建设',
    '入党积极分子',
  ],
  conduct: [
    ...new Set([...vocabulary.righteousness, ...vocabulary.ethics, ...vocabulary.style]),
    '道德情操',
    '生活情趣',
    '世界观',
    '人生观',
    '价值观',
  ],
  work: [
    ...vocabulary.achieving.filter((word) => word !== '模范带头'),
    ...vocabulary.massWork.filter((word) => word !== '工会组织'),
    ...vocabulary.volunteering,
    '中心工作',
    '重点工作',
  ],
} as const;

/** Evidence for the three virtues that are taught. */
export const virtueLexicon = {
  society: [...vocabulary.volunteering, '社会公德', '文明出行', '文明礼貌', '爱护公物', '遵守秩序'],
  profession: [...vocabulary.ethics, '爱岗敬业', '诚实守信', '办事公道', '奉献社会'],
  family: [
    '家庭美德',
    '尊老爱幼',
    '孝敬父母',
    '男女平等',
    '夫妻和睦',
    '邻里团结',
    '文明家庭',
    '五好家庭',
    '家风',
  ],
} as const;
