import { goodLexicon, leadLexicon } from '../national-lexicon.ts';
import type { ItemSet } from '../parts.ts';
import { strongLexicon } from './lexicon.ts';
import { sections } from './source.ts';

const nameOnly = '原文只给名称。';

/** What makes an organisation advanced, a member and a party worker excellent. */
export const standardSets: readonly ItemSet[] = [
  {
    id: 'contents',
    name: '主要内容',
    appliesTo: ['organisation', 'member', 'party-worker'],
    section: sections.basic,
    items: [
      {
        id: 'organisation',
        name: '创建先进基层党组织',
        requirement: '党组织对照“五个好”创建。',
        checkability: 'evidence',
      },
      {
        id: 'member',
        name: '争当优秀共产党员',
        requirement: '党员对照“五带头”争当。',
        checkability: 'evidence',
      },
      {
        id: 'party-worker',
        name: '争当优秀党务工作者',
        requirement: '党务工作者对照“五个强”争当。',
        checkability: 'evidence',
      },
    ],
  },
  {
    id: 'five-good',
    name: '五个好',
    appliesTo: ['organisation'],
    section: sections.basic,
    items: [
      {
        id: 'leadership',
        name: '领导班子好',
        requirement: `班子团结、方向正、带得动队伍。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...goodLexicon.leadership],
      },
      {
        id: 'members',
        name: '党员队伍好',
        requirement: `党员受教育、有管理、起作用。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...goodLexicon.members],
      },
      {
        id: 'mechanism',
        name: '工作机制好',
        requirement: `制度齐全，按制度办。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...goodLexicon.mechanism],
      },
      {
        id: 'results',
        name: '工作业绩好',
        requirement: `本单位的工作有看得见的成绩。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...goodLexicon.results],
      },
      {
        id: 'response',
        name: '群众反映好',
        requirement: `师生和家长认可。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...goodLexicon.response],
      },
    ],
  },
  {
    id: 'five-lead',
    name: '五带头',
    appliesTo: ['member'],
    section: sections.basic,
    items: [
      {
        id: 'learning',
        name: '带头学习提高',
        requirement: `写出学什么、怎么学。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...leadLexicon.learning],
      },
      {
        id: 'results',
        name: '带头争创佳绩',
        requirement: `写出岗位上要取得的成绩。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...leadLexicon.results],
      },
      {
        id: 'service',
        name: '带头服务群众',
        requirement: `写出为学生、家长、同事、群众做的事。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...leadLexicon.service],
      },
      {
        id: 'integrity',
        name: '带头弘扬正气',
        requirement: `写出在师德、风气上怎么带头。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...leadLexicon.integrity],
      },
      {
        id: 'law',
        name: '带头遵纪守法',
        requirement: `写出守什么纪律和法规。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...leadLexicon.law],
      },
      {
        id: 'integrity-again',
        name: '带头弘扬正气',
        requirement: '与第四项同名，原文列了两次；依据也相同，评一次即可。',
        checkability: 'evidence',
        lexicon: [...leadLexicon.integrity],
      },
    ],
  },
  {
    id: 'five-strong',
    name: '五个强',
    appliesTo: ['party-worker'],
    section: sections.basic,
    items: [
      {
        id: 'spirit',
        name: '党性观念强',
        requirement: `政治上可靠，有大局意识。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...strongLexicon.spirit],
      },
      {
        id: 'ability',
        name: '能力素质强',
        requirement: `懂党务，会做组织协调。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...strongLexicon.ability],
      },
      {
        id: 'innovation',
        name: '创新意识强',
        requirement: `党务工作有新办法。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...strongLexicon.innovation],
      },
      {
        id: 'style',
        name: '工作作风强',
        requirement: `办事实在、守工作纪律。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...strongLexicon.style],
      },
      {
        id: 'discipline',
        name: '自律意识强',
        requirement: `廉洁，管得住自己。${nameOnly}`,
        checkability: 'evidence',
        lexicon: [...strongLexicon.discipline],
      },
    ],
  },
];
