import { evidenced, judged } from '../entries.ts';
import type { ItemSet } from '../parts.ts';
import { projectLexicon, vanguardLexicon } from './lexicon.ts';
import { sections } from './source.ts';

const onlyNamed = '原文只给名称，没有展开。';

/** What the report asks of minds, organisations and members. */
export const criteriaSets: readonly ItemSet[] = [
  {
    id: 'three-points',
    name: '做到三点',
    appliesTo: ['organisation', 'leadership', 'office'],
    section: sections.study,
    items: judged([
      ['timely', '识时务', '与上级一致，认识到位。'],
      ['homework', '做功课', '学懂上级精神，指导到位。'],
      ['duty', '明大理', '担起落实的直接责任，领导到位。'],
    ]),
  },
  {
    id: 'four-musts',
    name: '“四要”共识',
    appliesTo: ['organisation', 'office', 'school', 'leader', 'member', 'teacher'],
    section: sections.study,
    items: judged([
      ['overall', '创先争优要服务大局', '为全县的目标提供人才和智力。'],
      ['surpass', '创先争优要敢于超越', '围绕教育强县，抓发展和改革，办人民满意教育。'],
      ['innovate', '创先争优要勇于创新', '推进四种创新，争取五个“新”。'],
      ['post', '创先争优要立足本职', '在各自岗位上做好本职。'],
    ]),
  },
  {
    id: 'focus',
    name: '“发展和改革”两项重点',
    appliesTo: ['office', 'school'],
    section: sections.study,
    items: judged([
      ['development', '发展', onlyNamed],
      ['reform', '改革', onlyNamed],
    ]),
  },
  {
    id: 'three-firm',
    name: '三个不动摇',
    appliesTo: ['office', 'school'],
    section: sections.study,
    items: judged([
      ['schools', '加强学校建设', onlyNamed],
      ['quality', '提升教育质量', onlyNamed],
      ['stability', '维护教育稳定', onlyNamed],
    ]),
  },
  {
    id: 'innovations',
    name: '〔四种创新〕',
    appliesTo: ['office', 'school', 'teacher'],
    section: sections.study,
    items: evidenced([
      ['rules', '制度创新', onlyNamed, ['制度创新', '完善制度', '新制度']],
      ['management', '管理创新', onlyNamed, ['管理创新', '创新管理', '精细化管理']],
      [
        'teaching',
        '教法创新',
        onlyNamed,
        ['教法创新', '教学创新', '教学改革', '课堂改革', '课程改革', '教改'],
      ],
      ['assessment', '评价创新', onlyNamed, ['评价创新', '评价改革', '多元评价', '综合素质评价']],
    ]),
  },
  {
    id: 'five-new',
    name: '〔五个“新”〕',
    appliesTo: ['office', 'school'],
    section: sections.study,
    items: judged([
      ['development', '全县教育事业有新发展', onlyNamed],
      ['harmony', '校园和谐有新气象', onlyNamed],
      ['service', '服务师生有新成效', onlyNamed],
      ['quality', '教育质量有新提升', onlyNamed],
      ['party', '党建工作有新成就', onlyNamed],
    ]),
  },
  {
    id: 'posts',
    name: '立足本职',
    appliesTo: ['office', 'leader', 'teacher'],
    section: sections.study,
    items: judged([
      ['officials', '机关干部就是要“治好教”', '机关干部的本职。'],
      ['heads', '校长就是要“管好校”', '校长的本职。'],
      ['teachers', '教师就是要“教好书”', '教师的本职。'],
    ]),
  },
  {
    id: 'double-duty',
    name: '“双重职责”',
    appliesTo: ['leadership'],
    section: sections.group,
    items: judged([
      ['own', "参加局机关组织的'创优争先活动", '班子成员先在机关参加活动。撇号和“创优争先”照印。'],
      ['linked', '负责联系点乡镇和学校创优争先活动的指导、督查、协调', '再到联系点去指导、督查、协调。'],
    ]),
  },
  {
    id: 'five-projects',
    name: '“五大工程”',
    appliesTo: ['organisation', 'leadership', 'school'],
    section: sections.aims,
    items: evidenced([
      [
        'leading',
        '实施“龙头”工程,推进领导班子建设',
        '定期务虚、领题调研、中心组学习，增强四种能力。',
        projectLexicon.leading,
        sections.leading,
      ],
      [
        'linking',
        '实施“双联”工程,推进基层组织建设',
        '结对共建，改进支部设置，党建带动工青妇。',
        projectLexicon.linking,
        sections.linking,
      ],
      [
        'vanguard',
        '实施“先锋”工程,推进党员队伍建设',
        '用承诺和评选激励党员，评比表彰一批先进。',
        projectLexicon.vanguard,
        sections.vanguard,
      ],
      [
        'aspiring',
        '实施“励志”工程,推进青年人才建设',
        '培训教师，建名师工作室，培养中青年教师。',
        projectLexicon.aspiring,
        sections.aspiring,
      ],
      [
        'creating',
        '实施“双创”工程,推进党建品牌建设',
        '申报示范点和示范岗，形成党建品牌。',
        projectLexicon.creating,
        sections.creating,
      ],
    ]),
  },
  {
    id: 'vanguard',
    name: '“亮身份、争贡献、促发展”',
    appliesTo: ['member', 'teacher'],
    section: sections.vanguard,
    items: evidenced([
      ['identity', '亮身份', onlyNamed, vanguardLexicon.identity],
      ['contribution', '争贡献', onlyNamed, vanguardLexicon.contribution],
      ['development', '促发展', onlyNamed, vanguardLexicon.development],
    ]),
  },
];
