import { alike } from '../alike.ts';
import { evidenced } from '../entries.ts';
import type { ItemSet } from '../parts.ts';
import { vocabulary } from '../vocabulary.ts';
import { sections } from './source.ts';

/** What the bureau says it did, as items that a summary or a plan of mass organisations can be held against. */
export const sets: readonly ItemSet[] = [
  {
    id: 'start',
    name: '启动群团组织创先争优',
    appliesTo: ['office', 'mass-organisation'],
    section: sections.start,
    items: evidenced([
      ['duty', '明确责任,协同推进', '各群团组织有分工，各负其责。', ['责任分工', '各负其责', '协同作战']],
      ['models', '选树典型,做好示范', '在重大工作中发现和宣传典型。', ['典型选树', '选树典型', '先进典型']],
      ['publicity', '加强宣传,营造氛围', '用媒体和社会宣传手段。', ['专栏', '条幅', '板报', '电子屏']],
      [
        'guidance',
        '做好分类指导,加强督促检查',
        '到基层指导，有通报制度，领导联系点成为示范点。',
        ['分类指导', '督促检查', '领导联系点', '通报制度'],
      ],
    ]),
  },
  {
    id: 'leading',
    name: '强化组织领导',
    appliesTo: ['office', 'mass-organisation'],
    section: sections.leading,
    items: evidenced([
      ['attention', '高度重视,强化领导', '有组织机构和办公室。', ['领导小组', '组织机构', '办公室']],
      ['plan', '围绕中心,制定方案', '有合乎本单位特点的方案。', ['活动方案', '实施方案']],
      ['mechanism', '明确任务,健全机制', '有制度，步骤、载体、主题都有任务。', ['工作机制', '活动制度']],
    ]),
  },
  {
    id: 'tasks',
    name: '明确任务',
    appliesTo: ['mass-organisation', 'organisation'],
    section: sections.leading,
    items: alike(
      [
        ['steps', '步骤'],
        ['carriers', '载体'],
        ['themes', '主题'],
      ],
      '每个组织和个人开展活动要写明的一个方面。',
      'evidence',
    ),
  },
  {
    id: 'development',
    name: '立足本职岗位',
    appliesTo: ['mass-organisation'],
    section: sections.centre,
    items: alike(
      [
        ['think', '思发展'],
        ['plan', '谋发展'],
        ['further', '促发展'],
      ],
      '组织职工、团员青年和妇女去做的，原文没有展开。',
    ),
  },
  {
    id: 'carrying',
    name: '党建带群建',
    appliesTo: ['organisation', 'mass-organisation', 'union', 'league-organisation'],
    section: sections.carrying,
    items: evidenced([
      [
        'thought',
        '带思想',
        '办报告会、讲座、网上学习，学政策和党建知识。',
        [...vocabulary.politicalLearning, '报告会', '专题讲座', '网上学习'],
      ],
      [
        'leadership',
        '带班子',
        '建强工会、共青团、妇联的组织和班子。',
        ['班子建设', '组织建设', '基层组织建设'],
      ],
      [
        'team',
        '带队伍',
        '培养、选拔群团干部，吸收优秀的人入党。',
        ['干部队伍', '群团干部', '推优入党', '培养选拔', '入党积极分子'],
      ],
      ['style', '带作风', '用三种道德教育引导，形成好的风貌。', [...vocabulary.righteousness]],
      ['work', '带工作', '参与、服务中心工作，作出业绩。', ['中心工作', ...vocabulary.achieving]],
    ]),
  },
  {
    id: 'helpful',
    name: '三个“有利于”',
    appliesTo: ['organisation'],
    section: sections.carrying,
    items: alike(
      [
        ['leadership', '有利于党组织加强对群团组织的领导'],
        ['role', '有利于发挥群团组织作用'],
        ['building', '有利于党群共建'],
      ],
      '建设群团组织要合乎的一条思路。',
    ),
  },
  {
    id: 'morals',
    name: '带作风',
    appliesTo: ['member', 'mass-organisation'],
    section: sections.carrying,
    items: alike(
      [
        ['public', '社会公德'],
        ['profession', '职业道德'],
        ['family', '家庭美德'],
      ],
      '对职工、团员、妇女进行教育的内容。',
    ),
  },
];
