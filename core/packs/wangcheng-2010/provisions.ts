import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

export const provisions = provisionsOf(cite, {
  theme: [
    [sections.study, 'theme-county', '“全力打造新城区、实现三年大变样”', '全县的目标，活动要服务它。'],
    [sections.study, 'theme-centre', '“建设教育强县”', '全县教育的中心。'],
    [sections.study, 'theme-school', '“上好学”', '三个本职的最终目的，指人民群众的子女。'],
  ],
  activity: [
    [sections.vanguard, 'pledging', '党员承诺', '“先锋”工程的活动之一；没有写怎样承诺。'],
    [sections.vanguard, 'famous-teachers', '“名教师”评选', '全县第五届评出60名，教师节受表彰。'],
    [sections.vanguard, 'double-excellence', '“双优”创建活动', '局机关的活动；原文没有说明是哪两优。'],
    [sections.aspiring, 'studio', '“名师工作室”', '由全县“名教师”建立。'],
    [sections.creating, 'brand', '望城教育党建品牌', '通过“双创”打造。'],
    [
      sections.publicity,
      'meeting-june',
      '庆祝建党89周年表彰大会暨党建工作研讨会',
      '6月30日召开，表彰先进集体和个人。',
    ],
    [sections.publicity, 'forum', '师德论坛', '树立典型的活动之一。'],
    [sections.staff, 'selection', '校长竞聘制', '111所学校、14个中心学校用8道程序新聘校长。'],
    [sections.building, 'projects', '项目校', '24所、180个项目、投入4608万元，已竣工65个。'],
    [sections.building, 'safety', '校安工程项目', '94个，已竣工55个，完成投资4928万元。'],
    [sections.building, 'new-schools', '房地产项目配套学校', '3所，近2亿元，秋季开学投入使用。'],
    [sections.quality, 'research', '县级以上教研活动', '开展10余次。'],
    [sections.quality, 'inspection', '教学督查', '开展70余批次。'],
    [sections.quality, 'cooperation', '合作举办星城实验中学', '与湖南师大附中签协议，开放办学。'],
  ],
  publicity: [
    [sections.publicity, 'publicity-blackboard', '黑板报', '宣传教育的形式之一。'],
    [sections.publicity, 'publicity-board', '宣传栏', '宣传教育的形式之一。'],
    [
      sections.publicity,
      'publicity-radio',
      '校广播站',
      '宣传教育的形式之一；后面写“等多种形式”，不是封闭清单。',
    ],
    [sections.publicity, 'publicity-tv', '县电视台', '黄金时段滚动播出11名师德楷模的事迹。'],
    [sections.end, 'publicity-website', '创先争优专题网站', '尽快建好。'],
  ],
  record: [
    [
      sections.group,
      'record-notice',
      '《关于建立望城县教育系统创先争优活动局党委班子成员联系点的通知》',
      '已经下发，定下班子成员的联系点。',
    ],
    [sections.quality, 'record-bulletin', '《教育教学简报》', '编发7期。'],
    [sections.quality, 'record-agreement', '合作举办星城实验中学的协议', '与湖南师大附中签订。'],
  ],
  evaluation: [
    [sections.vanguard, 'evaluate-service', '“优质服务标兵”', '在局机关“双优”创建中评比表彰一批。'],
    [sections.vanguard, 'evaluate-members', '优秀共产党员', '在中小学校评选表彰一批。'],
    [sections.publicity, 'evaluate-commend', '先进集体和优秀个人', '6月30日表彰奖励。'],
    [sections.publicity, 'evaluate-ethics', '师德楷模', '共11名。'],
    [sections.quality, 'evaluate-exams', '高考、中考', '二本上线率24%，本科上线过千人，清华2人、北大1人。'],
    [sections.end, 'evaluate-comment', '领导点评', '与民主生活会一起做。'],
  ],
  role: [
    [sections.group, 'role-group', '局创先争优活动领导小组', '对全系统安排部署和指导；没有写成员。'],
    [sections.group, 'role-leaders', '局党委班子成员', '参加机关活动，又负责联系点。'],
    [sections.vanguard, 'role-members', '广大党员', '亮身份、争贡献、促发展。'],
    [sections.building, 'role-branches', '各基层党组织和党员教师', '教学之外也投入学校建设。'],
  ],
  measure: [
    [sections.group, 'lead-group', '加强组织建班子', '成立领导小组，建联系点。'],
    [sections.aims, 'lead-aims', '明确主题定目标', '实施“五大工程”，推进“五项建设”。'],
    [sections.publicity, 'lead-publicity', '加大宣传造声势', '多种形式宣传，表彰和树立典型。'],
  ],
  requirement: [
    [sections.study, 'require-balance', '全力推进教育均衡发展', '“敢于超越”的内容。'],
    [sections.building, 'require-year-end', '在年底前全部完工', '所有建设项目的期限。'],
    [sections.end, 'require-climate', '比先进、学先进、赶先进、超先进', '要形成的热潮，四个“先进”。'],
    [sections.end, 'require-county', '及时落实县委布置的各项工作任务', '下一阶段的总要求。'],
  ],
});
