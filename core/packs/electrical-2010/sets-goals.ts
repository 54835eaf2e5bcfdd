import { alike } from '../alike.ts';
import { evidenced } from '../entries.ts';
import { goodLexicon } from '../five-goods.ts';
import type { ItemSet } from '../parts.ts';
import { departmentLexicon } from './lexicon.ts';
import { sections } from './source.ts';

/** What members, the union, the league and party organisations are to become. */
export const goalSets: readonly ItemSet[] = [
  {
    id: 'team',
    name: '学习型、服务型党员教师队伍',
    appliesTo: ['organisation'],
    section: sections.goals,
    items: alike(
      [
        ['learning', '学习型'],
        ['serving', '服务型'],
      ],
      '党员教师队伍要建成的样子之一，原文没有展开。',
    ),
  },
  {
    id: 'leads',
    name: '目标要求',
    appliesTo: ['member', 'teacher'],
    section: sections.goals,
    items: evidenced([
      ['learning', '带头学习提高', '写出学什么、怎么学。原文只给名称。', departmentLexicon.learning],
      ['results', '带头争创佳绩', '写出岗位上要取得的成绩。原文只给名称。', departmentLexicon.results],
      ['service', '带头服务群众', '写出为学生、同事做的事。原文只给名称。', departmentLexicon.service],
      ['law', '带头遵纪守法', '写出守什么纪律和法规。原文只给名称。', departmentLexicon.law],
      [
        'integrity',
        '带头弘扬正气',
        '写出在师德、风气上怎么带头。原文只给名称。',
        departmentLexicon.integrity,
      ],
    ]),
  },
  {
    id: 'progress',
    name: '〔明显提高、明显增强、明显扩大〕',
    appliesTo: ['teacher', 'league-member', 'mass-organisation'],
    section: sections.goals,
    items: alike(
      [
        ['theory', '理论水平和政治觉悟明显提高'],
        ['cohesion', '先进性和凝聚力明显增强'],
        ['coverage', '覆盖面明显扩大'],
      ],
      '活动要达到的变化，没有写数量，由人比较前后判断。',
    ),
  },
  {
    id: 'union',
    name: '工会组织',
    appliesTo: ['union'],
    section: sections.goals,
    items: [
      { id: 'complete', name: '组织健全', requirement: '分工会机构、人员齐全。', checkability: 'evidence' },
      { id: 'rules', name: '制度完善', requirement: '有成文的制度。', checkability: 'evidence' },
      {
        id: 'active',
        name: '活动经常',
        requirement: '有活动记录；次数原文没有写。',
        checkability: 'evidence',
      },
      { id: 'effective', name: '作用明显', requirement: '看得出对教职工的作用。', checkability: 'person' },
    ],
  },
  {
    id: 'union-work',
    name: '〔工会工作〕',
    appliesTo: ['union', 'organisation'],
    section: sections.goals,
    items: evidenced([
      ['joint-meeting', '坚持党与工会联席会议制度', '有联席会议记录；次数原文没有写。', ['联席会议']],
      [
        'contest',
        '开展丰富多彩的教学技能竞赛',
        '有竞赛的方案和结果。',
        ['教学技能竞赛', '技能竞赛', '教学竞赛', '教学比赛', '基本功大赛'],
      ],
      [
        'rights',
        '健全和完善维权工作机制',
        '有制度、有岗位责任，职工权益不受侵害。',
        ['维权', '合法权益', '岗位责任', '教代会'],
      ],
    ]),
  },
  {
    id: 'league-work',
    name: '团的组织建设',
    appliesTo: ['league-organisation', 'organisation'],
    section: sections.goals,
    items: [
      {
        id: 'together',
        name: '基层党团组织建设同研究、同部署',
        requirement: '研究党建时一并研究团建，有记录。',
        checkability: 'evidence',
      },
      {
        id: 'network',
        name: '健全团的组织网络',
        requirement: '团组织层层有人管。',
        checkability: 'evidence',
      },
      {
        id: 'cadres',
        name: '配齐配强团干部',
        requirement: '团干部没有空缺，能胜任。',
        checkability: 'evidence',
      },
      {
        id: 'coverage',
        name: '不断扩大共青团组织的有效覆盖',
        requirement: '覆盖比以前大；没有写比例。',
        checkability: 'person',
      },
      {
        id: 'activities',
        name: '开展好贴近青年的主题活动',
        requirement: '由党组织领导，服务青年成长。',
        checkability: 'evidence',
        lexicon: ['主题活动', '主题团日', '团日活动', '青年志愿'],
      },
    ],
  },
  {
    id: 'five-good',
    name: '“五好”目标',
    appliesTo: ['organisation', 'league-organisation'],
    section: sections.goals,
    items: (
      [
        ['leadership', '领导班子好'],
        ['members', '党员队伍好'],
        ['mechanism', '工作机制好'],
        ['results', '工作业绩好'],
        ['response', '群众反映好'],
      ] as const
    ).map(([id, name]) => ({
      id,
      name,
      requirement: '通过党建带团建要实现的一项，原文没有展开。',
      checkability: 'evidence',
      lexicon: [...goodLexicon[id]],
    })),
  },
];
