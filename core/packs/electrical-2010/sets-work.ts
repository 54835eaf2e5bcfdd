import { alike } from '../alike.ts';
import { evidenced, judged } from '../entries.ts';
import type { ItemSet } from '../parts.ts';
import { vocabulary } from '../vocabulary.ts';
import { sections } from './source.ts';

/** What the department does in the campaign. */
export const workSets: readonly ItemSet[] = [
  {
    id: 'four-combine',
    name: '四个结合',
    appliesTo: ['organisation', 'department'],
    section: sections.combine,
    items: [
      {
        id: 'study',
        name: '与学习讨论活动相结合',
        requirement: '有学习讨论的安排和记录。',
        checkability: 'evidence',
        lexicon: ['学习讨论', '大讨论', '理论学习'],
      },
      {
        id: 'commitment',
        name: '与开展党员承诺制活动相结合',
        requirement: '党员有书面承诺；内容、时限、公示原文都没有写。',
        checkability: 'machine',
        lexicon: ['党员承诺', '公开承诺', '承诺书', '承诺制'],
      },
      {
        id: 'groups',
        name: '与建立功能性党小组相结合',
        requirement: '按工作需要设党小组；原文没有解释“功能性”。',
        checkability: 'evidence',
        lexicon: ['党小组', '功能性党小组'],
      },
      {
        id: 'ethics',
        name: '与师德师风建设活动相结合',
        requirement: '有师德师风建设的安排。',
        checkability: 'evidence',
        lexicon: [...vocabulary.ethics],
      },
    ],
  },
  {
    id: 'four-improve',
    name: '〔四个不断〕',
    appliesTo: ['organisation', 'department'],
    section: sections.combine,
    items: alike(
      [
        ['leadership', '不断提升班子效能'],
        ['quality', '不断提升党员干部思想政治素质'],
        ['service', '不断提升服务水平'],
        ['teaching', '不断提高教育教学质量'],
      ],
      '四个结合要见到的效果，由人看总结判断。',
    ),
  },
  {
    id: 'practice',
    name: '建功立业',
    appliesTo: ['organisation', 'member'],
    section: sections.combine,
    items: alike(
      [
        ['development', '推动学校科学发展'],
        ['harmony', '促进校园和谐'],
        ['service', '服务师生员工'],
        ['organisation', '加强基层党组织'],
      ],
      '党支部和党员出力的一个方面。',
    ),
  },
  {
    id: 'five-projects',
    name: '五大工程',
    appliesTo: ['department', 'teacher'],
    section: sections.projects,
    items: evidenced([
      [
        'backbone',
        '骨干教师培养工程',
        '定培养计划，建系本研究、青年教师成长和多元评价的机制。',
        ['骨干教师', '培养计划', '系本研究', '多元评价', '青年教师专业成长'],
      ],
      [
        'quality',
        '教学质量提升工程',
        '管好教学常规和教研，教师日常教学量化考核，结果用于晋升和评优。',
        ['教学质量', '教学常规', '教研工作', '教师考核', '量化考核', '教学研究'],
      ],
      [
        'courses',
        '精品课程建设工程',
        '开展观摩、互评互学，共同研究课程。',
        ['精品课程', '课堂教学观摩', '教学观摩', '互评互学', '课程研究'],
      ],
      [
        'enterprise',
        '校企牵手共育工程',
        '资源共享、协作发展，落实“共享、共建、共赢”。',
        ['校企', '校企合作', '校企共育', '资源共享', '实习基地'],
      ],
      [
        'department',
        '强系创建工程',
        '教学精细化管理，课堂求突破，以校园文化立特色。',
        ['精细化管理', '以教带研', '以研促教', '校园文化', '文化特色'],
      ],
    ]),
  },
  {
    id: 'six-words',
    name: '六字目标',
    appliesTo: ['department'],
    section: sections.projects,
    items: alike(
      [
        ['share', '共享'],
        ['build', '共建'],
        ['win', '共赢'],
      ],
      '校企牵手共育工程的目标之一，原文没有展开。',
    ),
  },
  {
    id: 'classroom',
    name: '课堂教学始终',
    appliesTo: ['teacher'],
    section: sections.projects,
    items: judged([
      ['efficient', '高效', '课堂教学要贯穿的要求。'],
      ['autonomous', '自主', '课堂教学要贯穿的要求。'],
    ]),
  },
  {
    id: 'together',
    name: '列入重要议事日程',
    appliesTo: ['organisation'],
    section: sections.responsibility,
    items: alike(
      [
        ['arrange', '同部署'],
        ['promote', '同推动'],
        ['realise', '同落实'],
      ],
      '与党组织创先争优一起做，有会议或安排记录。',
      'evidence',
    ),
  },
];
