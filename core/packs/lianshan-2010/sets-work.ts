import { alike } from '../alike.ts';
import { evidenced, judged } from '../entries.ts';
import type { ItemSet } from '../parts.ts';
import { vocabulary } from '../vocabulary.ts';
import { sections } from './source.ts';

/** Goals of the campaign and how it is to be run, and what the third speech asks of members. */
export const workSets: readonly ItemSet[] = [
  {
    id: 'goals',
    name: '目标',
    appliesTo: ['organisation', 'school'],
    section: sections.goals,
    items: evidenced([
      [
        'development',
        '推动科学发展',
        '落实教育规划纲要，解决制约本区教育的突出问题。',
        ['科学发展', '规划纲要', '突出问题'],
      ],
      [
        'harmony',
        '促进社会和谐',
        '做思想工作，排查化解矛盾，保持校园安全稳定。',
        ['思想政治工作', '化解矛盾', '校园安全', '安全稳定', '和谐校园'],
      ],
      ['service', '服务人民群众', '机关、校长、教师各按自己的岗位服务，党群关系更近。', vocabulary.serving],
      [
        'organisation',
        '加强基层组织',
        '按主题统筹党建，让党组织和党员起作用。',
        ['基层组织', '党建工作', '战斗堡垒', '先锋模范作用'],
      ],
    ]),
  },
  {
    id: 'service-roles',
    name: '服务人民群众',
    appliesTo: ['office', 'leader', 'teacher'],
    section: sections.goals,
    items: judged([
      ['office', '作主动服务的好机关', '机关下基层了解实情，主动服务。'],
      ['head', '做钻研业务的好校长', '校长到一线，贴近教师，钻研业务。'],
      ['teacher', '做家长信赖的好教师', '教师关心学生成长，得到家长信任。'],
    ]),
  },
  {
    id: 'conditions',
    name: '简洁可行、便于操作、易于考评',
    appliesTo: ['organisation'],
    section: sections.basic,
    items: alike(
      [
        ['simple', '简洁可行'],
        ['workable', '便于操作'],
        ['assessable', '易于考评'],
      ],
      '各单位把基本要求写成自己的条件时要做到。',
    ),
  },
  {
    id: 'theme-demands',
    name: '具体主题',
    appliesTo: ['organisation'],
    section: sections.contents,
    items: alike(
      [
        ['visible', '目标看得见'],
        ['doable', '工作能落实'],
        ['open', '党员好参加'],
      ],
      '各单位自定主题时要做到。',
    ),
  },
  {
    id: 'closeness',
    name: '贴近基层、贴近师生、贴近实际',
    appliesTo: ['organisation'],
    section: sections.guidance,
    items: alike(
      [
        ['grassroots', '贴近基层'],
        ['people', '贴近师生'],
        ['reality', '贴近实际'],
      ],
      '分类指导要坚持的一条，不搞一刀切。',
    ),
  },
  {
    id: 'participation',
    name: '注重广泛参与',
    appliesTo: ['organisation'],
    section: sections.participation,
    items: evidenced([
      [
        'plan',
        '活动方案要听取师生意见,向师生作出公开',
        '方案有征求意见和公开的记录。',
        ['听取意见', '征求意见', '方案公开'],
      ],
      [
        'progress',
        '活动情况要向师生通报,请师生评议',
        '有通报和评议的记录。',
        ['通报', '师生评议', '民主评议'],
      ],
      [
        'honour',
        '评选先进要请他们参与推荐,要有公示,接受监督',
        '评选有群众推荐，结果公示；天数原文没有写。',
        ['群众推荐', '民主推荐', '公示'],
      ],
    ]),
  },
  {
    id: 'care',
    name: '〔关心制度〕',
    appliesTo: ['organisation'],
    section: sections.participation,
    items: alike(
      [
        ['organisations', '上级党组织关心下级党组织'],
        ['members', '基层党组织关心广大党员'],
        ['people', '所有党组织和党员关心师生员工'],
      ],
      '要建立并落实的制度之一。',
    ),
  },
  {
    id: 'july-qualities',
    name: '优良品质',
    appliesTo: ['member'],
    section: sections.cultivation,
    items: alike(
      [
        ['masses', '联系群众'],
        ['public', '克己奉公'],
        ['principle', '坚持原则'],
        ['study', '勤奋学习'],
        ['innovation', '敢于创新'],
        ['discipline', '严于律己'],
        ['unity', '维护团结'],
      ],
      '篇三要求党员用来锻炼自己的品质之一。',
    ),
  },
  {
    id: 'july-cultivation',
    name: '五个方面',
    appliesTo: ['member'],
    section: sections.cultivation,
    items: alike(
      [
        ['theory', '理论'],
        ['morality', '道德'],
        ['style', '作风'],
        ['discipline', '纪律'],
        ['knowledge', '知识'],
      ],
      '篇三要求党员加强修养的一个方面。',
    ),
  },
  {
    id: 'july-views',
    name: '三种观念',
    appliesTo: ['leader', 'member'],
    section: sections.style,
    items: judged([
      ['whole', '全局观念', '维护、服从大局。'],
      ['service', '服务观念', '求真务实地干。'],
      ['discipline', '纪律观念', '严于律己、肯奉献。'],
    ]),
  },
];
