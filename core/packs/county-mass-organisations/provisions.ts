import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

export const provisions = provisionsOf(cite, {
  theme: [
    [sections.drive, 'theme-key', '重点在“创”、关键在“带”', '推进党群共建的要点。'],
    [sections.tasks, 'theme-mechanism', '“党建带群建,群建促党建”', '要建的工作机制。'],
    [sections.models, 'theme-county', '推动我县经济社会又好又快发展', '选树典型的目的。'],
  ],
  activity: [
    [sections.start, 'office-meeting', '办公会议', '研究部署群团组织创先争优；没有写日期。'],
    [sections.guidance, 'contact-points', '领导联系点', '着力建设，努力建成示范点。'],
    [sections.guidance, 'joint-building', '群团组织共建', '发挥行业系统的指导作用，扩大影响。'],
    [sections.drive, 'party-and-masses', '党群共建', '深化内涵、创新方式。'],
  ],
  publicity: [
    [sections.publicity, 'publicity-paper', '报纸', '办宣传专栏的媒体之一，后面写“等”。'],
    [sections.publicity, 'publicity-radio', '广播', '办宣传专栏的媒体之一。'],
    [sections.publicity, 'publicity-tv', '电视', '办宣传专栏的媒体之一。'],
    [sections.publicity, 'publicity-wall', '壁字', '社会宣传手段之一。'],
    [sections.publicity, 'publicity-banner', '条幅', '社会宣传手段之一。'],
    [sections.publicity, 'publicity-board', '板报', '社会宣传手段之一。'],
    [sections.publicity, 'publicity-screen', '电子屏', '社会宣传手段之一。'],
    [sections.publicity, 'publicity-outdoor', '大型户外广告', '社会宣传手段之一，后面写“等”。'],
  ],
  record: [
    [sections.preface, 'record-summary', '群团组织创先争优工作情况', '向县委汇报。'],
    [sections.duty, 'record-duties', '责任分工', '对各群团组织作出。'],
    [sections.plan, 'record-plan', '创先争优活动方案', '分别制定，合乎本局特点。'],
    [sections.tasks, 'record-rules', '创先争优活动制度', '研究制定。'],
  ],
  evaluation: [
    [sections.guidance, 'evaluate-inspection', '督促检查', '与分类指导一起做；没有写次数。'],
    [sections.guidance, 'evaluate-notice', '通报制度', '表扬先进，促动后进。'],
  ],
  role: [
    [sections.group, 'role-head', '主要领导', '任组长。'],
    [sections.group, 'role-deputies', '其他班子成员', '任副组长。'],
    [sections.group, 'role-office', '创先争优活动领导小组办公室', '督导群团组织开展活动。'],
    [sections.duty, 'role-departments', '各部门', '各负其责，协同作战。'],
    [sections.centre, 'role-masses', '广大职工、团员青年和妇女', '围绕中心工作，立足本职。'],
  ],
  measure: [
    [sections.start, 'lead-start', '启动群团组织创先争优', '四项工作，见标准组。'],
    [sections.lead, 'lead-organise', '促动群团组织创先争优', '三项工作，见标准组。'],
    [sections.centre, 'lead-centre', '推动群团组织创先争优', '发挥联系和组织群众的优势。'],
    [sections.drive, 'lead-drive', '带动创先争优', '五个“带”，见标准组。'],
  ],
  requirement: [
    [sections.leadership, 'require-cover', '哪里有职工和群众,哪里就有群团组织', '覆盖的要求；没有写比例。'],
    [sections.tasks, 'require-pattern', '领导抓、抓领导,重点抓、抓重点', '已经形成的工作格局。'],
    [sections.work, 'require-results', '创造一流业绩', '没有写怎样算一流。'],
    [sections.work, 'require-society', '以党群组织的创先争优带动全社会的创先争优', '最终的目的。'],
  ],
});
