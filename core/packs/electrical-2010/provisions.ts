import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

export const provisions = provisionsOf(cite, {
  theme: [
    [sections.contents, 'theme-general', '“德教双馨、全面发展、建设优秀系部”', '活动的主题。'],
    [sections.contents, 'theme-mode', '党群共建互促、优势互补', '要形成的工作模式。'],
    [sections.guidance, 'theme-ethos', '学习先进、崇尚先进、争当先进', '要在全校形成的风气。'],
    [sections.projects, 'theme-enterprise', '“优势互补,互相协作,共同提高”', '校企牵手共育工程的原则。'],
    [sections.projects, 'theme-research', '“以教带研,以研促教”', '强系创建工程的路子。'],
  ],
  activity: [
    [sections.combine, 'activity-study', '学习讨论活动', '四个结合之一。'],
    [sections.combine, 'activity-commitment', '党员承诺制活动', '四个结合之一。'],
    [sections.combine, 'activity-ethics', '师德师风建设活动', '四个结合之一。'],
    [sections.goals, 'activity-contest', '教学技能竞赛', '工会开展，提高教学水平。'],
    [sections.goals, 'activity-youth', '贴近青年的主题活动', '团组织在党组织领导下开展。'],
    [sections.projects, 'activity-observation', '课堂教学观摩活动', '教师互评互学，打造精品课程。'],
    [sections.effect, 'activity-practice', '主题实践活动', '以作风建设为重要内容。'],
  ],
  publicity: [[sections.opinion, 'publicity-media', '新闻媒体和网络平台', '宣传先进个人的事迹和新鲜经验。']],
  record: [
    [sections.projects, 'record-training', '骨干教师培养计划', '由系里制定。'],
    [sections.projects, 'record-assessment', '《教师考核评价方案》', '由系里制定；原文没有附上。'],
  ],
  evaluation: [
    [
      sections.projects,
      'evaluate-teachers',
      '量化等级制',
      '考核教师的日常教学，结果与晋升职称、评优挂钩；没有写分值。',
    ],
    [sections.projects, 'evaluate-peers', '互评互学', '教师之间互相评课。'],
    [sections.projects, 'evaluate-plural', '多元评价机制', '骨干教师培养用的机制；没有写怎么评。'],
  ],
  role: [
    [sections.goals, 'role-committee', '党总支', '研究决定重大问题。'],
    [sections.goals, 'role-union', '分工会主席', '党总支研究决定重大问题时要参加。'],
    [sections.combine, 'role-branch', '党支部', '起战斗堡垒作用。'],
    [sections.guidance, 'role-mass', '系分工会、共青团等群团组织', '发挥优势，带领师生参与。'],
  ],
  measure: [
    [
      sections.responsibility,
      'measure-responsibility',
      '落实工作责任',
      '列入议事日程，与党组织的活动一起推进。',
    ],
    [sections.opinion, 'measure-opinion', '加强舆论引导', '宣传个人事迹和经验。'],
    [sections.effect, 'measure-effect', '注重取得实效', '活动与工作统筹，不互相耽误。'],
  ],
  requirement: [
    [sections.goals, 'require-union-seat', '党总支研究决定重大问题,要有分工会主席参加', '会议记录里看得到。'],
    [
      sections.goals,
      'require-league',
      '把团的组织建设纳入党的基层组织建设的整体格局',
      '见标准组“团的组织建设”。',
    ],
    [
      sections.effect,
      'require-conduct',
      '把作风建设作为开展创先争优活动的重要内容',
      '由审核人看方案和总结判断。',
    ],
  ],
});
