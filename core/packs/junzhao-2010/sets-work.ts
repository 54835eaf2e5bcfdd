import { evidenced, judged } from '../entries.ts';
import type { ItemSet } from '../parts.ts';
import { vocabulary } from '../vocabulary.ts';
import { activityLexicon } from './lexicon.ts';
import { sections } from './source.ts';

const onlyNamed = '原文只给名称，没有展开。';

/** What is aimed at, and what is done step by step. */
export const workSets: readonly ItemSet[] = [
  {
    id: 'aims',
    name: '目标',
    appliesTo: ['organisation', 'school'],
    section: sections.aims,
    items: judged([
      ['organisation', '组织建设坚强有力', onlyNamed],
      ['ethics', '师德师风明显好转', onlyNamed],
      ['quality', '管理•质量全市一流', '管理和质量在全市居前。原文没有写怎么比。'],
      ['development', '教育事业科学发展', onlyNamed],
    ]),
  },
  {
    id: 'lines',
    name: '主题',
    appliesTo: ['organisation', 'school'],
    section: sections.lines,
    items: judged([
      ['forefront', '筑堡垒创先进走到前列', onlyNamed],
      ['ethics', '铸师魂强师德做到卓越', onlyNamed],
      ['quality', '上品牌出特色做到精细', onlyNamed],
      ['harmony', '谋发展促和谐做到极致', onlyNamed],
    ]),
  },
  {
    id: 'general',
    name: '总体要求',
    appliesTo: ['organisation', 'school'],
    section: sections.general,
    items: judged([
      ['development', '推动科学发展', onlyNamed],
      ['harmony', '促进社会和谐', onlyNamed],
      ['service', '服务人民群众', onlyNamed],
      ['organisation', '加强基层组织', onlyNamed],
    ]),
  },
  {
    id: 'routine-work',
    name: '各项常规工作',
    appliesTo: ['teacher'],
    section: sections.campus,
    items: evidenced([
      ['preparing', '备课', '按教学规程备课。', vocabulary.preparing],
      ['lessons', '上课', '按教学规程上课。', vocabulary.lessons],
      ['marking', '作业评改', '按教学规程评改作业。', vocabulary.marking],
      ['tutoring', '课外辅导', '按教学规程辅导学生。', vocabulary.tutoring],
      ['examining', '考试', '按教学规程组织考试。', vocabulary.examining],
      ['assessing', '学生评价', '按教学规程评价学生。', vocabulary.assessing],
    ]),
  },
  {
    id: 'mobilise',
    name: '〔第一阶段的三项工作〕',
    appliesTo: ['organisation', 'school'],
    section: sections.mobilise,
    items: evidenced([
      ['meeting', '动员部署', '6月10日前层层开动员大会。'],
      ['plan', '制定活动方案', '方案对组织和党员提出目标和要求。'],
      ['study', '组织学习', '学习文件和两次讲话，认识到位。'],
    ]),
  },
  {
    id: 'five-activities',
    name: '五项活动',
    appliesTo: ['organisation', 'member', 'school'],
    section: sections.strive,
    items: evidenced([
      [
        'education',
        '“党性教育”活动',
        '普遍做党性教育；党员做一次党性分析并受群众评议。',
        activityLexicon.education,
        sections.education,
      ],
      [
        'post',
        '“岗位奉献”活动',
        '从岗位出发练业务、搞科研；组织建成示范单位。',
        activityLexicon.post,
        sections.post,
      ],
      [
        'service',
        '“服务群众”活动',
        '定一系列活动，党员联系群众、解决实际问题。',
        activityLexicon.service,
        sections.service,
      ],
      [
        'badge',
        '“亮牌示范”活动',
        '亮出党员身份；各校定出党员示范岗。',
        activityLexicon.badge,
        sections.badge,
      ],
      [
        'organisation',
        '“组织创新”活动',
        '支部规范化建设，完善述职、考核、评议。',
        activityLexicon.organisation,
        sections.organise,
      ],
    ]),
  },
  {
    id: 'education-forms',
    name: '〔党性教育的形式〕',
    appliesTo: ['organisation', 'member'],
    section: sections.education,
    items: evidenced([
      ['oath', '重温入党誓词', onlyNamed, ['入党誓词', '重温誓词', '宣誓']],
      ['achievements', '回顾党的成就', onlyNamed, ['党的成就', '辉煌成就', '光辉历程']],
      ['history', '学习党史', onlyNamed, ['党史', '党的历史']],
      ['policies', '学习党的方针政策', onlyNamed, ['方针政策', '党的方针', '党的政策']],
      ['lecture', '领导干部讲党课', onlyNamed, ['党课', '讲党课', '上党课']],
    ]),
  },
  {
    id: 'bastion',
    name: '示范单位',
    appliesTo: ['organisation'],
    section: sections.post,
    items: judged([
      ['strong', '组织有力', '“堡垒工程”对基层党组织的要求之一。'],
      ['orderly', '运行规范', '“堡垒工程”对基层党组织的要求之一。'],
      ['content', '群众满意', '“堡垒工程”对基层党组织的要求之一。'],
    ]),
  },
  {
    id: 'post-forms',
    name: '〔岗位奉献的活动〕',
    appliesTo: ['organisation', 'member', 'teacher'],
    section: sections.post,
    items: evidenced([
      ['drill', '业务练兵', onlyNamed, ['业务练兵', '岗位练兵', '教学比武', '教学竞赛', '基本功比赛']],
      ['research', '教育科研创新', onlyNamed, ['教育科研', '课题', '课题研究', '论文', '教改']],
    ]),
  },
  {
    id: 'service-forms',
    name: '〔服务群众的活动〕',
    appliesTo: ['organisation', 'member'],
    section: sections.service,
    items: evidenced([
      ['volunteering', '志愿服务', onlyNamed, vocabulary.volunteering],
      ['pairing', '结对帮扶', onlyNamed, ['帮扶', '结对', '结对子', '帮困', '扶困']],
      ['visiting', '走访慰问', onlyNamed, ['走访', '慰问', '家访', '看望']],
    ]),
  },
  {
    id: 'badge-forms',
    name: '〔亮出党员身份的形式〕',
    appliesTo: ['organisation', 'member'],
    section: sections.badge,
    items: evidenced([
      ['badge', '佩戴党徽', onlyNamed, ['党徽']],
      ['post', '党员先锋岗', onlyNamed, ['先锋岗', '党员示范岗', '示范岗']],
      ['area', '党员责任区', onlyNamed, ['责任区']],
    ]),
  },
  {
    id: 'standardise',
    name: '规范化建设',
    appliesTo: ['organisation'],
    section: sections.organise,
    items: judged([
      ['leadership', '班子', onlyNamed],
      ['place', '阵地', onlyNamed],
      ['activity', '活动', onlyNamed],
      ['rules', '制度', onlyNamed],
      ['means', '保障', onlyNamed],
    ]),
  },
  {
    id: 'compare',
    name: '〔第三阶段的三项工作〕',
    appliesTo: ['organisation', 'school'],
    section: sections.compare,
    items: evidenced([
      ['examples', '树立先进典型', '以优秀党员为主，用巡回报告、参观示范点扩大影响。', [], sections.examples],
      [
        'benchmark',
        '搞好对标定位',
        '组织和党员都对照典型和标准找差距，定跟进、赶超的措施。',
        [],
        sections.benchmark,
      ],
      ['levels', '实施晋档升级', '按党组织的三种状态分别提高。', [], sections.levels],
    ]),
  },
  {
    id: 'levels',
    name: '晋档升级',
    appliesTo: ['organisation'],
    section: sections.levels,
    items: judged([
      ['ahead', '处于先进的当好标杆', '没有写怎样算先进。'],
      ['middle', '中间状态的规范提高', '没有写怎样算中间状态。'],
      ['behind', '相对后进的改变面貌', '没有写怎样算后进。'],
    ]),
  },
  {
    id: 'conclude',
    name: '〔第四阶段的四项工作〕',
    appliesTo: ['organisation', 'school'],
    section: sections.conclude,
    items: evidenced([
      ['show', '展示成果', '用图片展、研讨会、丛书等展示，重点是教育的成果。'],
      ['sum-up', '搞好总结', '总结经验、找不足、定改进措施。'],
      ['assess', '考核评议', '受上级考核，并让党员和群众评议。'],
      ['mechanism', '完善机制', '把有效做法写成制度。'],
    ]),
  },
  {
    id: 'promote',
    name: '〔活动载体的目标〕',
    appliesTo: ['school'],
    section: sections.reality,
    items: judged([
      ['work', '促进工作', onlyNamed],
      ['development', '促进科学发展', onlyNamed],
      ['relations', '促进干群关系', onlyNamed],
      ['harmony', '促进社会和谐', onlyNamed],
    ]),
  },
];
