import { evidenced, judged } from '../entries.ts';
import type { ItemSet } from '../parts.ts';
import { sections } from './source.ts';

const onlyNamed = '原文只给名称，没有展开。';

/** How the projects are carried out, what was done, and what comes next. */
export const workSets: readonly ItemSet[] = [
  {
    id: 'leading-rules',
    name: '〔“龙头”工程的制度〕',
    appliesTo: ['leadership'],
    section: sections.leading,
    items: evidenced([
      ['retreat', '领导班子定期务虚制度', '没有写多久一次。'],
      ['topics', '领导干部领题调研制度', '没有写几个课题。'],
      ['group', '定期开展中心组学习', '没有写次数。'],
    ]),
  },
  {
    id: 'abilities',
    name: '〔领导班子和领导干部的能力〕',
    appliesTo: ['leadership', 'leader'],
    section: sections.leading,
    items: judged([
      ['plan', '谋划发展', onlyNamed],
      ['reform', '促进改革', onlyNamed],
      ['law', '依法治校', onlyNamed],
      ['democracy', '民主管理', onlyNamed],
    ]),
  },
  {
    id: 'double-link',
    name: '〔“双联”工程的结对共建〕',
    appliesTo: ['organisation', 'leadership'],
    section: sections.linking,
    items: judged([
      ['villages', '与局联点乡镇村', '照印；没有写由谁去联。'],
      ['leaders', '局领导与各联系点', onlyNamed],
      ['schools', '县属学校(单位)党组织与乡镇中小学', onlyNamed],
    ]),
  },
  {
    id: 'branch-forms',
    name: '基层组织设置形式',
    appliesTo: ['organisation'],
    section: sections.linking,
    items: evidenced([
      ['grades', '普通中学支部建在年级组', '全面推行。'],
      ['trades', '职业学校支部建在专业部', '全面推行。'],
      ['functional', '设立功能型党组织', '没有说明是哪些。'],
    ]),
  },
  {
    id: 'three-drives',
    name: '〔党建带动〕',
    appliesTo: ['organisation', 'mass-organisation', 'union', 'league-organisation'],
    section: sections.linking,
    items: judged([
      ['league', '党建带团建', '带动团组织开展创先争优。'],
      ['union', '党建带工建', '带动工会开展创先争优。'],
      ['women', '党建带妇建', '带动妇女组织开展创先争优。'],
    ]),
  },
  {
    id: 'double-create',
    name: '“双创”活动',
    appliesTo: ['organisation', 'member'],
    section: sections.creating,
    items: evidenced([
      ['site', '基层党建示范点', '由基层党组织申报。'],
      ['post', '共产党员示范岗', '由基层党组织申报。'],
    ]),
  },
  {
    id: 'results',
    name: '突出重点抓关键',
    appliesTo: ['office', 'school'],
    section: sections.work,
    items: judged([
      ['staff', '人事改革初见成效', '校长竞聘，逐步形成人事机制。', [], sections.staff],
      ['building', '学校建设稳步推进', '建设项目按计划完工，缩小城乡和校际差距。', [], sections.building],
      ['quality', '教育质量全面提升', '教研教改和教学常规见成效。', [], sections.quality],
    ]),
  },
  {
    id: 'selection-principles',
    name: '校长竞聘制',
    appliesTo: ['office'],
    section: sections.staff,
    items: judged([
      ['open', '公开', onlyNamed],
      ['fair', '公平', onlyNamed],
      ['just', '公正', onlyNamed],
      ['best', '择优', onlyNamed],
      ['contest', '竞争', onlyNamed],
    ]),
  },
  {
    id: 'selection-steps',
    name: '〔校长竞聘的程序〕',
    appliesTo: ['office', 'leader'],
    section: sections.staff,
    items: evidenced([
      ['speech', '演讲答辩', '8道程序中点名的一道。'],
      ['nomination', '民主推荐', '8道程序中点名的一道。'],
      ['inspection', '组织考察', '8道程序中点名的一道。'],
      ['publicity', '任职公示', '8道程序中点名的一道；没有写公示几天。'],
    ]),
  },
  {
    id: 'mobility',
    name: '人事管理机制',
    appliesTo: ['office', 'school'],
    section: sections.staff,
    items: judged([
      ['rank', '职务能升能降', onlyNamed],
      ['pay', '待遇能高能低', onlyNamed],
      ['staff', '人员能进能出', onlyNamed],
    ]),
  },
  {
    id: 'next',
    name: '下一阶段',
    appliesTo: ['office', 'organisation'],
    section: sections.end,
    items: evidenced([
      ['rectify', '坚持抓好学习实践活动整改落实后续工作', '把整改继续做完。'],
      ['meeting', '按照要求召开党组织民主生活会,做好领导点评工作', '没有写时间。'],
      ['website', '尽快建好我县教育系统创先争优专题网站', '扩大理论宣传的窗口。'],
    ]),
  },
];
