import { vocabulary } from '../vocabulary.ts';
import type { ItemSet } from '../parts.ts';
import { sections } from './source.ts';

type Names = readonly (readonly [id: string, name: string])[];

const judged = (names: Names, requirement: string): ItemSet['items'] =>
  names.map(([id, name]) => ({ id, name, requirement, checkability: 'person' }));

/** Goals of the campaign and how it is to be run, and what the third speech asks of members. */
export const workSets: readonly ItemSet[] = [
  {
    id: 'goals',
    name: '目标',
    appliesTo: ['organisation', 'school'],
    section: sections.goals,
    items: [
      {
        id: 'development',
        name: '推动科学发展',
        requirement: '落实教育规划纲要，解决制约本区教育的突出问题。',
        checkability: 'evidence',
        lexicon: ['科学发展', '规划纲要', '突出问题'],
      },
      {
        id: 'harmony',
        name: '促进社会和谐',
        requirement: '做思想工作，排查化解矛盾，保持校园安全稳定。',
        checkability: 'evidence',
        lexicon: ['思想政治工作', '化解矛盾', '校园安全', '安全稳定', '和谐校园'],
      },
      {
        id: 'service',
        name: '服务人民群众',
        requirement: '机关、校长、教师各按自己的岗位服务，党群关系更近。',
        checkability: 'evidence',
        lexicon: [...vocabulary.serving],
      },
      {
        id: 'organisation',
        name: '加强基层组织',
        requirement: '按主题统筹党建，让党组织和党员起作用。',
        checkability: 'evidence',
        lexicon: ['基层组织', '党建工作', '战斗堡垒', '先锋模范作用'],
      },
    ],
  },
  {
    id: 'service-roles',
    name: '服务人民群众',
    appliesTo: ['office', 'leader', 'teacher'],
    section: sections.goals,
    items: [
      {
        id: 'office',
        name: '作主动服务的好机关',
        requirement: '机关下基层了解实情，主动服务。',
        checkability: 'person',
      },
      {
        id: 'head',
        name: '做钻研业务的好校长',
        requirement: '校长到一线，贴近教师，钻研业务。',
        checkability: 'person',
      },
      {
        id: 'teacher',
        name: '做家长信赖的好教师',
        requirement: '教师关心学生成长，得到家长信任。',
        checkability: 'person',
      },
    ],
  },
  {
    id: 'conditions',
    name: '简洁可行、便于操作、易于考评',
    appliesTo: ['organisation'],
    section: sections.basic,
    items: judged(
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
    items: judged(
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
    items: judged(
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
    items: [
      {
        id: 'plan',
        name: '活动方案要听取师生意见,向师生作出公开',
        requirement: '方案有征求意见和公开的记录。',
        checkability: 'evidence',
        lexicon: ['听取意见', '征求意见', '方案公开'],
      },
      {
        id: 'progress',
        name: '活动情况要向师生通报,请师生评议',
        requirement: '有通报和评议的记录。',
        checkability: 'evidence',
        lexicon: ['通报', '师生评议', '民主评议'],
      },
      {
        id: 'honour',
        name: '评选先进要请他们参与推荐,要有公示,接受监督',
        requirement: '评选有群众推荐，结果公示；天数原文没有写。',
        checkability: 'evidence',
        lexicon: ['群众推荐', '民主推荐', '公示'],
      },
    ],
  },
  {
    id: 'care',
    name: '关心制度',
    appliesTo: ['organisation'],
    section: sections.participation,
    items: judged(
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
    items: judged(
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
    items: judged(
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
    items: [
      { id: 'whole', name: '全局观念', requirement: '维护、服从大局。', checkability: 'person' },
      { id: 'service', name: '服务观念', requirement: '求真务实地干。', checkability: 'person' },
      { id: 'discipline', name: '纪律观念', requirement: '严于律己、肯奉献。', checkability: 'person' },
    ],
  },
];
