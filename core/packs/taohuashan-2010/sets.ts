import { alike } from '../alike.ts';
import { evidenced } from '../entries.ts';
import type { ItemSet } from '../parts.ts';
import { vocabulary } from '../vocabulary.ts';
import { sections } from './source.ts';

const meetingSets: readonly ItemSet[] = [
  {
    id: 'subjects',
    name: '会议的主题',
    appliesTo: ['leadership', 'leader'],
    section: sections.meeting,
    items: alike(
      [
        ['style', '作风'],
        ['management', '管理'],
      ],
      '请教师指出班子及成员的问题的一个方面；原文以“等”结尾。',
    ),
  },
  {
    id: 'suggestions',
    name: '意见和建设性的建议',
    appliesTo: ['school', 'leadership'],
    section: sections.meeting,
    items: alike(
      [
        ['democracy', '加强民主管理、教学管理'],
        ['respect', '如何尊重教师'],
        ['harmony', '建设和谐校园'],
        ['burden', '减轻教师和学生的负担'],
        ['quality', '向科学化管理要质量'],
      ],
      '教师提出意见的一个方面；整改看后来的记录。',
    ),
  },
  {
    id: 'service',
    name: '把竭诚服务师生作为工作的出发点和落脚点',
    appliesTo: ['leadership', 'school', 'union'],
    section: sections.meeting,
    items: evidenced([
      [
        'help',
        '千方百计帮助师生解决困难和问题',
        '写出解决了什么困难。',
        [...vocabulary.helping, ...vocabulary.serving],
      ],
      [
        'listen',
        '认真听取师生的呼声',
        '有座谈、谈心、意见箱等记录。',
        ['师生呼声', '听取意见', '征求意见', '座谈会', '意见箱', '接待日'],
      ],
      [
        'voice',
        '积极反映师生的诉求',
        '有向上反映和答复的记录。',
        ['师生诉求', '反映诉求', '提案', '反映意见'],
      ],
      ['rights', '维护师生的合法权益', '有维权的制度或事例。', ['合法权益', '维权', '教代会', '校务公开']],
    ]),
  },
];

const viewSets: readonly ItemSet[] = [
  {
    id: 'contest',
    name: '党群共建创先争优',
    appliesTo: ['mass-organisation', 'union', 'member'],
    section: sections.work,
    items: alike(
      [
        ['collective', '创建先进集体'],
        ['person', '争当先进个人'],
      ],
      '群团组织要开展的活动；没有写条件和名额。',
    ),
  },
  {
    id: 'carriers',
    name: '活动载体',
    appliesTo: ['mass-organisation', 'union'],
    section: sections.work,
    items: alike(
      [
        ['welcome', '群众喜闻乐见'],
        ['open', '易于参与'],
      ],
      '设计载体时要做到。',
    ),
  },
  {
    id: 'home',
    name: '“职工之家”',
    appliesTo: ['union', 'mass-organisation'],
    section: sections.growth,
    items: alike(
      [
        ['active', '工作活跃'],
        ['effective', '作用明显'],
        ['valued', '党政重视'],
        ['trusted', '群众信赖'],
      ],
      '群团组织要建成的样子之一，原文没有展开。',
    ),
  },
  {
    id: 'growth',
    name: '群团组织自身建设',
    appliesTo: ['mass-organisation', 'union', 'organisation'],
    section: sections.growth,
    items: evidenced([
      [
        'coverage',
        '进一步扩大群团组织覆盖面',
        '帮助建立群团组织，组建率提高；没有写多少。',
        ['组建', '组建率', '覆盖面', '群团组织'],
        sections.coverage,
      ],
      [
        'leadership',
        '进一步加强群团组织领导班子建设',
        '选好负责人，培训干部，推荐优秀干部。',
        ['群团干部', '工会干部', '干部培训', '班子建设'],
        sections.leadership,
      ],
      [
        'support',
        '进一步加强群团工作保障建设',
        '解决实际困难，活动场所共用。',
        ['活动场所', '阵地建设', '工作经费', '资源共享'],
        sections.support,
      ],
    ]),
  },
  {
    id: 'together',
    name: '同谋划、同部署、同开展',
    appliesTo: ['organisation'],
    section: sections.coverage,
    items: alike(
      [
        ['plan', '同谋划'],
        ['arrange', '同部署'],
        ['do', '同开展'],
      ],
      '组建群团组织与组建党组织一起做。',
    ),
  },
  {
    id: 'forms',
    name: '多种形式',
    appliesTo: ['mass-organisation'],
    section: sections.coverage,
    items: alike(
      [
        ['single', '单独组建'],
        ['joint', '联合组建'],
        ['attached', '挂靠组建'],
      ],
      '组建的形式之一；原文以“等”结尾。',
    ),
  },
  {
    id: 'places',
    name: '原则',
    appliesTo: ['organisation', 'union'],
    section: sections.support,
    items: alike(
      [
        ['share', '资源共享'],
        ['rooms', '一室多用'],
      ],
      '建设活动场所的原则。',
    ),
  },
];

export const sets: readonly ItemSet[] = [...meetingSets, ...viewSets];
