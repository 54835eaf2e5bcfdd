import { alike } from '../alike.ts';
import { evidenced } from '../entries.ts';
import type { ItemSet } from '../parts.ts';
import { sections } from './source.ts';

/** Duties of the joint meeting, who belongs to it, and how it works. */
export const sets: readonly ItemSet[] = [
  {
    id: 'building',
    name: '党建带工建、团建、妇建',
    appliesTo: ['organisation', 'mass-organisation', 'union', 'league-organisation'],
    section: sections.preface,
    items: alike(
      [
        ['union', '工建'],
        ['league', '团建'],
        ['women', '妇建'],
      ],
      '党建要带动的一项建设，原文没有展开。',
    ),
  },
  {
    id: 'duties',
    name: '联席会议的职责',
    appliesTo: ['organisation', 'mass-organisation'],
    section: sections.duties,
    items: evidenced([
      [
        'plan',
        '研究制定街道党群共建创先争优工作规划,明确工作目标',
        '有规划，写明目标。',
        ['工作规划', '工作目标'],
      ],
      [
        'problems',
        '定期沟通情况,研究解决党群共建创先争优工作中的重大问题',
        '会议记录里有情况和问题的研究。',
        ['沟通情况', '重大问题'],
      ],
      [
        'coordination',
        '协调各成员单位发挥自身优势,共同推进党群共建创先争优工作',
        '会议记录里有各单位的分工。',
        ['成员单位', '分工'],
      ],
    ]),
  },
  {
    id: 'convenors',
    name: '召集人',
    appliesTo: ['leader'],
    section: sections.members,
    items: [
      {
        id: 'chief',
        name: '分管街道党建工作的副书记',
        requirement: '总召集人。',
        checkability: 'person',
      },
      ...alike(
        [
          ['organisation', '党工委组织委员'],
          ['union', '街道总工会主席'],
          ['league', '团工委书记'],
          ['women', '妇联主席'],
        ],
        '召集人之一。',
      ),
    ],
  },
  {
    id: 'members',
    name: '成员单位',
    appliesTo: ['organisation', 'office', 'union', 'league-organisation', 'mass-organisation'],
    section: sections.members,
    items: alike(
      [
        ['office', '街道党政办'],
        ['party-office', '党建办'],
        ['union', '总工会'],
        ['league', '团工委'],
        ['women', '妇联'],
        ['communities', '各社区党委'],
      ],
      '开会要到的单位之一，看签到。',
    ),
  },
  {
    id: 'rules',
    name: '工作制度',
    appliesTo: ['organisation', 'mass-organisation'],
    section: sections.rules,
    items: [
      {
        id: 'meetings',
        name: '定期召开会议制度',
        requirement: '每月开够次数，次数见参数；也可临时开。',
        checkability: 'machine',
        section: sections.meetings,
      },
      {
        id: 'inspection',
        name: '检查督促制度',
        requirement: '开展检查，内容见标准组“检查内容”。',
        checkability: 'evidence',
        section: sections.inspection,
      },
      {
        id: 'summary',
        name: '总结工作制度',
        requirement: '定期开会总结经验；多久一次没有写。',
        checkability: 'evidence',
        section: sections.summary,
      },
    ],
  },
  {
    id: 'inspection',
    name: '检查内容',
    appliesTo: ['organisation', 'mass-organisation'],
    section: sections.inspection,
    items: alike(
      [
        ['plan', '各成员单位贯彻落实街道党群共建创先争优工作规划的情况'],
        ['new', '各成员单位在“两新”组织中开展党群共建创先争优工作并发挥作用的情况'],
      ],
      '检查时要看的一个方面。',
    ),
  },
];
