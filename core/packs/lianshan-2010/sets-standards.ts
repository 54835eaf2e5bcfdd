import { evidenced } from '../entries.ts';
import { goodLexicon } from '../five-goods.ts';
import { leadLexicon } from '../five-leads.ts';
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
    items: evidenced([
      ['organisation', '创建先进基层党组织', '党组织对照“五个好”创建。'],
      ['member', '争当优秀共产党员', '党员对照“五带头”争当。'],
      ['party-worker', '争当优秀党务工作者', '党务工作者对照“五个强”争当。'],
    ]),
  },
  {
    id: 'five-good',
    name: '五个好',
    appliesTo: ['organisation'],
    section: sections.basic,
    items: evidenced([
      ['leadership', '领导班子好', `班子团结、方向正、带得动队伍。${nameOnly}`, goodLexicon.leadership],
      ['members', '党员队伍好', `党员受教育、有管理、起作用。${nameOnly}`, goodLexicon.members],
      ['mechanism', '工作机制好', `制度齐全，按制度办。${nameOnly}`, goodLexicon.mechanism],
      ['results', '工作业绩好', `本单位的工作有看得见的成绩。${nameOnly}`, goodLexicon.results],
      ['response', '群众反映好', `师生和家长认可。${nameOnly}`, goodLexicon.response],
    ]),
  },
  {
    id: 'five-lead',
    name: '五带头',
    appliesTo: ['member'],
    section: sections.basic,
    items: evidenced([
      ['learning', '带头学习提高', `写出学什么、怎么学。${nameOnly}`, leadLexicon.learning],
      ['results', '带头争创佳绩', `写出岗位上要取得的成绩。${nameOnly}`, leadLexicon.results],
      ['service', '带头服务群众', `写出为学生、家长、同事、群众做的事。${nameOnly}`, leadLexicon.service],
      ['integrity', '带头弘扬正气', `写出在师德、风气上怎么带头。${nameOnly}`, leadLexicon.integrity],
      ['law', '带头遵纪守法', `写出守什么纪律和法规。${nameOnly}`, leadLexicon.law],
      [
        'integrity-again',
        '带头弘扬正气',
        '与第四项同名，原文列了两次；依据也相同，评一次即可。',
        leadLexicon.integrity,
      ],
    ]),
  },
  {
    id: 'five-strong',
    name: '五个强',
    appliesTo: ['party-worker'],
    section: sections.basic,
    items: evidenced([
      ['spirit', '党性观念强', `政治上可靠，有大局意识。${nameOnly}`, strongLexicon.spirit],
      ['ability', '能力素质强', `懂党务，会做组织协调。${nameOnly}`, strongLexicon.ability],
      ['innovation', '创新意识强', `党务工作有新办法。${nameOnly}`, strongLexicon.innovation],
      ['style', '工作作风强', `办事实在、守工作纪律。${nameOnly}`, strongLexicon.style],
      ['discipline', '自律意识强', `廉洁，管得住自己。${nameOnly}`, strongLexicon.discipline],
    ]),
  },
];
