import { evidenced, judged } from '../entries.ts';
import type { ItemSet } from '../parts.ts';
import { driveLexicon, virtueLexicon } from './lexicon.ts';
import { sections } from './source.ts';

const onlyNamed = '原文只给名称，没有展开。';

/** What mass organisations are started, led and brought along with. */
export const sets: readonly ItemSet[] = [
  {
    id: 'start',
    name: '启动群团组织创先争优',
    appliesTo: ['office', 'mass-organisation'],
    section: sections.start,
    items: evidenced([
      ['duty', '明确责任,协同推进', '给各群团组织分工，各部门各负其责、形成合力。', [], sections.duty],
      ['models', '选树典型,做好示范', '围绕中心工作，在一线发现和宣传典型。', [], sections.models],
      ['publicity', '加强宣传,营造氛围', '办好媒体专栏，再用社会宣传手段。', [], sections.publicity],
      [
        'guidance',
        '做好分类指导,加强督促检查',
        '到基层指导，建好领导联系点，建立通报制度。',
        [],
        sections.guidance,
      ],
    ]),
  },
  {
    id: 'fronts',
    name: '〔典型选树的一线〕',
    appliesTo: ['office', 'mass-organisation'],
    section: sections.models,
    items: judged([
      ['projects', '重大项目', onlyNamed],
      ['stability', '维稳工作', onlyNamed],
      ['investment', '招商引资', onlyNamed],
    ]),
  },
  {
    id: 'breakthroughs',
    name: '取得突破',
    appliesTo: ['office', 'mass-organisation', 'member', 'party-worker'],
    section: sections.guidance,
    items: evidenced([
      ['carriers', '创新载体', onlyNamed, ['创新载体', '活动载体', '新载体']],
      [
        'pledges',
        '履行承诺',
        '承诺要兑现；没有写怎样查。',
        ['履行承诺', '兑现承诺', '承诺兑现', '践诺', '承诺践诺'],
      ],
    ]),
  },
  {
    id: 'leading',
    name: '强化组织领导',
    appliesTo: ['office', 'leadership'],
    section: sections.lead,
    items: evidenced([
      ['group', '高度重视,强化领导', '成立领导机构和办公室。', [], sections.group],
      ['plan', '围绕中心,制定方案', '方案合乎本局实际和中心工作。', [], sections.plan],
      ['tasks', '明确任务,健全机制', '定制度，给组织和个人明确任务。', [], sections.tasks],
    ]),
  },
  {
    id: 'clear-tasks',
    name: '〔明确提出的任务要求〕',
    appliesTo: ['mass-organisation', 'union', 'league-organisation', 'member', 'league-member'],
    section: sections.tasks,
    items: judged([
      ['steps', '步骤', '对每个基层组织和个人都要明确。'],
      ['carriers', '载体', '对每个基层组织和个人都要明确。'],
      ['theme', '主题', '对每个基层组织和个人都要明确。'],
    ]),
  },
  {
    id: 'development',
    name: '立足本职岗位',
    appliesTo: ['union', 'league-member', 'mass-organisation', 'member', 'teacher'],
    section: sections.centre,
    items: judged([
      ['think', '思发展', onlyNamed],
      ['plan', '谋发展', onlyNamed],
      ['promote', '促发展', onlyNamed],
    ]),
  },
  {
    id: 'five-drives',
    name: '党建带群建',
    appliesTo: [
      'mass-organisation',
      'union',
      'league-organisation',
      'organisation',
      'member',
      'league-member',
    ],
    section: sections.drive,
    items: evidenced([
      ['thought', '带思想', '学方针政策和党建理论，提高思想。', driveLexicon.thought, sections.thought],
      [
        'leadership',
        '带班子',
        '建好工会、共青团、妇联组织，扩大覆盖。',
        driveLexicon.leadership,
        sections.leadership,
      ],
      ['ranks', '带队伍', '培养和选拔群团干部，优秀的吸纳入党。', driveLexicon.ranks, sections.ranks],
      ['conduct', '带作风', '用三种道德教育引导，树立正确观念。', driveLexicon.conduct, sections.conduct],
      ['work', '带工作', '参与和服务中心工作，创一流业绩。', driveLexicon.work, sections.work],
    ]),
  },
  {
    id: 'thought-forms',
    name: '〔带思想的形式〕',
    appliesTo: ['mass-organisation', 'union', 'league-organisation', 'organisation'],
    section: sections.thought,
    items: evidenced([
      ['report', '报告会', onlyNamed, ['报告会']],
      ['lecture', '专题讲座', onlyNamed, ['专题讲座', '讲座']],
      ['online', '网上学习', onlyNamed, ['网上学习', '网络学习', '在线学习']],
    ]),
  },
  {
    id: 'favourable',
    name: '〔带班子的思路〕',
    appliesTo: ['organisation', 'mass-organisation'],
    section: sections.leadership,
    items: judged([
      ['lead', '有利于党组织加强对群团组织的领导', onlyNamed],
      ['role', '有利于发挥群团组织作用', onlyNamed],
      ['together', '有利于党群共建', onlyNamed],
    ]),
  },
  {
    id: 'organisations',
    name: '群团组织',
    appliesTo: ['mass-organisation', 'union', 'league-organisation'],
    section: sections.leadership,
    items: judged([
      ['union', '工会', '要加强组织建设。'],
      ['league', '共青团', '要加强组织建设。'],
      ['women', '妇联', '要加强组织建设。'],
    ]),
  },
  {
    id: 'ranks',
    name: '优秀职工、团员、妇女',
    appliesTo: ['organisation', 'mass-organisation'],
    section: sections.ranks,
    items: evidenced([
      ['posts', '选拔到群团组织领导岗位和关键岗位', '及时选拔；没有写条件和人数。'],
      ['party', '培养吸纳到党组织中', '没有写条件和人数。'],
    ]),
  },
  {
    id: 'virtues',
    name: '〔三种道德教育〕',
    appliesTo: ['union', 'league-member', 'mass-organisation', 'member', 'teacher'],
    section: sections.conduct,
    items: evidenced([
      ['society', '社会公德', onlyNamed, virtueLexicon.society],
      ['profession', '职业道德', onlyNamed, virtueLexicon.profession],
      ['family', '家庭美德', onlyNamed, virtueLexicon.family],
    ]),
  },
  {
    id: 'outlook',
    name: '精神风貌',
    appliesTo: ['union', 'league-member', 'mass-organisation', 'member', 'teacher'],
    section: sections.conduct,
    items: judged([
      ['views', '正确的世界观、人生观和价值观', onlyNamed],
      ['character', '高尚的道德情操', onlyNamed],
      ['tastes', '健康的生活情趣', onlyNamed],
      ['vigour', '蓬勃向上的精神风貌', onlyNamed],
    ]),
  },
  {
    id: 'contribute',
    name: '推进中心工作',
    appliesTo: ['union', 'league-member', 'mass-organisation', 'member', 'teacher'],
    section: sections.work,
    items: judged([
      ['wisdom', '凝聚智慧', onlyNamed],
      ['role', '发挥作用', onlyNamed],
      ['strength', '贡献力量', onlyNamed],
    ]),
  },
];
