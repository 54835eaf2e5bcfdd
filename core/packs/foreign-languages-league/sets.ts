import { evidenced, judged } from '../entries.ts';
import type { ItemSet } from '../parts.ts';
import { careLexicon, proposalLexicon, striveLexicon } from './lexicon.ts';
import { sections } from './source.ts';

/** What the league of the department strives for, minds and does. */
export const sets: readonly ItemSet[] = [
  {
    id: 'contents',
    name: '活动内容',
    appliesTo: ['league-organisation', 'league-member'],
    section: sections.preface,
    items: judged([
      ['organisation', '创建先进基层团组织', '基层团组织争创先进；没有列出条件。'],
      ['member', '争当优秀共青团员', '团员争当优秀；没有列出条件。'],
    ]),
  },
  {
    id: 'demands',
    name: '鲜明、具体、实在的要求',
    appliesTo: ['league-organisation'],
    section: sections.theme,
    items: judged([
      ['clear', '鲜明', '活动载体要有特色。'],
      ['concrete', '具体', '争创目标要写得明白。'],
      ['real', '实在', '载体要管用。'],
    ]),
  },
  {
    id: 'duties',
    name: '〔团组织和团学成员的争创〕',
    appliesTo: ['league-organisation', 'league-member', 'student'],
    section: sections.theme,
    items: judged([
      ['organisation', '基层团组织履职尽责创先进', '团组织尽到职责。'],
      ['member', '团学成员立足岗位争优秀', '成员在自己的岗位上争优秀。'],
    ]),
  },
  {
    id: 'care',
    name: '活动中要注意的问题',
    appliesTo: ['league-organisation', 'department'],
    section: sections.care,
    items: evidenced([
      [
        'reality',
        '联系实际,注重实效',
        '紧扣中心工作和本部门计划，不走形式。',
        careLexicon.reality,
        sections.reality,
      ],
      [
        'initiative',
        '充分调动和发挥团学成员的积极性和主动性',
        '动员深入、参与广泛，给成员创造条件。',
        careLexicon.initiative,
        sections.initiative,
      ],
      ['rules', '健全制度,坚持经常', '随任务提新要求，用制度保持热情。', careLexicon.rules, sections.rules],
      [
        'standards',
        '把握标准,加强领导',
        '按标准评比，严格考核，评出真榜样。',
        careLexicon.standards,
        sections.standards,
      ],
    ]),
  },
  {
    id: 'strive',
    name: '创先争优',
    appliesTo: ['league-organisation', 'league-member', 'student', 'department'],
    section: sections.practice,
    items: evidenced([
      ['first', '创先', '院团委、系团总支学生会的工作做得及时、领先、带头。', striveLexicon.first],
      ['best', '争优', '不只完成数量，还有质量、水平和实际意义。', striveLexicon.best],
    ]),
  },
  {
    id: 'first',
    name: '〔创先的要求〕',
    appliesTo: ['league-organisation', 'league-member', 'department'],
    section: sections.practice,
    items: judged([
      ['timely', '及时', '工作不拖。'],
      ['leading', '领先', '做在别人前面。'],
      ['example', '带头作用', '给别人带头。'],
    ]),
  },
  {
    id: 'proposals',
    name: '几条建议',
    appliesTo: ['league-organisation', 'league-member', 'student', 'department'],
    section: sections.practice,
    items: evidenced([
      [
        'division',
        '部门人员分工要明确',
        '活动时有条理，不慌乱。',
        proposalLexicon.division,
        sections.division,
      ],
      [
        'coordination',
        '团总支学生会相互协调',
        '配合别的部门，消息传得快而准。',
        proposalLexicon.coordination,
        sections.coordination,
      ],
      [
        'exchange',
        '每个部门都要相互交流心得',
        '每项工作准备时先在各部门间交流。',
        proposalLexicon.exchange,
        sections.exchange,
      ],
      [
        'publicity',
        '宣传部是一个对外的窗口',
        '及时配合宣传、反馈信息，活动有创新。',
        proposalLexicon.publicity,
        sections.publicity,
      ],
    ]),
  },
  {
    id: 'departments',
    name: '每个部门',
    appliesTo: ['department', 'league-organisation'],
    section: sections.summary,
    items: judged([
      ['work', '完善部门工作', '在上级带领下做好本部门的事。'],
      ['college', '积极配合学院的思想路线', '与学院一致。'],
      ['committee', '配合团委工作', '与团委配合。'],
    ]),
  },
];
