import { goodLexicon } from '../five-goods.ts';
import type { ItemSet } from '../parts.ts';
import { leadLexicon } from './lexicon.ts';
import { sections } from './source.ts';

/** The two standards of the campaign and what it is about. */
export const standardSets: readonly ItemSet[] = [
  {
    id: 'contents',
    name: '主要内容',
    appliesTo: ['organisation', 'member'],
    section: sections.contents,
    items: [
      {
        id: 'organisation',
        name: '创建先进基层党组织',
        requirement: '按“五个好”创建，同时完成党章给基层党组织规定的任务，建成学习型党组织。',
        checkability: 'person',
      },
      {
        id: 'member',
        name: '争当优秀共产共产党员',
        requirement: '按“五带头”争当，同时履行党章规定的党员义务。名称照原文，“共产”二字重复。',
        checkability: 'person',
      },
    ],
  },
  {
    id: 'five-good',
    name: '五个好',
    appliesTo: ['organisation'],
    section: sections.contents,
    items: [
      {
        id: 'leadership',
        name: '领导班子好',
        requirement: '班子执行党的方针、把准办学方向，内部团结、作风务实、为政清廉，带得动队伍。',
        checkability: 'evidence',
        lexicon: [...goodLexicon.leadership],
      },
      {
        id: 'members',
        name: '党员队伍好',
        requirement: '党员有党员的样子，师德和业务都过硬，在教育一线起带头作用。',
        checkability: 'evidence',
        lexicon: [...goodLexicon.members],
      },
      {
        id: 'mechanism',
        name: '工作机制好',
        requirement: '有合乎教育特点的机制，制度齐全、管理到位、运转有序。',
        checkability: 'evidence',
        lexicon: [...goodLexicon.mechanism],
      },
      {
        id: 'results',
        name: '工作业绩好',
        requirement: '本单位工作成绩突出，尤其在教育现代化和学校发展上见到成效。',
        checkability: 'evidence',
        lexicon: [...goodLexicon.results],
      },
      {
        id: 'response',
        name: '师生反映好',
        requirement: '党组织在师生中有威信，党员在群众中形象好，彼此关系亲近。',
        checkability: 'evidence',
        lexicon: [...goodLexicon.response],
      },
    ],
  },
  {
    id: 'five-lead',
    name: '五带头',
    appliesTo: ['member'],
    section: sections.contents,
    items: [
      {
        id: 'learning',
        name: '带头学习提高',
        requirement: '学理论、坚定信念；学科学文化、提高专业水平，成为教学上的行家。',
        checkability: 'evidence',
        lexicon: [...leadLexicon.learning],
      },
      {
        id: 'results',
        name: '带头争创佳绩',
        requirement: '有干劲、肯探索、肯奉献，在自己岗位上高效工作并取得明显成绩。',
        checkability: 'evidence',
        lexicon: [...leadLexicon.results],
      },
      {
        id: 'service',
        name: '带头服务师生',
        requirement: '在团队里带教他人，参加教育研究，帮群众和学生解决困难，参加社区志愿服务。',
        checkability: 'evidence',
        lexicon: [...leadLexicon.service],
      },
      {
        id: 'law',
        name: '带头遵纪守法',
        requirement: '守党纪、守国法和教育法规，按教育规律教学。',
        checkability: 'evidence',
        lexicon: [...leadLexicon.law],
      },
      {
        id: 'integrity',
        name: '带头弘扬正气',
        requirement: '言行是学生的榜样，带动新风尚，敢于抵制不良风气和违法违纪的事。',
        checkability: 'evidence',
        lexicon: [...leadLexicon.integrity],
      },
    ],
  },
];
