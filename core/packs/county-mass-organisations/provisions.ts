import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

export const provisions = provisionsOf(cite, {
  theme: [
    [sections.carrying, 'theme-create', '重点在“创”、关键在“带”', '推进党群共建的思路。'],
    [sections.leading, 'theme-building', '“党建带群建,群建促党建”', '在这个工作机制上下功夫。'],
    [sections.carrying, 'theme-reach', '哪里有职工和群众,哪里就有群团组织', '扩大覆盖面要达到的程度。'],
  ],
  activity: [
    [sections.carrying, 'activity-lectures', '报告会', '带思想的形式之一。'],
    [sections.carrying, 'activity-seminars', '专题讲座', '带思想的形式之一。'],
    [sections.carrying, 'activity-online', '网上学习', '带思想的形式之一。'],
    [sections.start, 'activity-building', '群团组织共建', '发挥行业系统指导作用，深入开展。'],
  ],
  publicity: [
    [sections.start, 'publicity-media', '报纸、广播、电视等媒体宣传专栏', '宣传的途径之一。'],
    [
      sections.start,
      'publicity-outdoor',
      '壁字、条幅、板报、电子屏和大型户外广告',
      '社会宣传手段；后面写“等”，不是封闭的清单。',
    ],
  ],
  record: [
    [sections.leading, 'record-plan', '活动方案', '按本局工作特点和中心工作分别制定。'],
    [sections.leading, 'record-rules', '创先争优活动制度', '由局里研究制定。'],
  ],
  evaluation: [
    [sections.start, 'evaluate-inspection', '督促检查', '到基层指导时进行；没有写次数和等次。'],
    [sections.start, 'evaluate-report', '通报制度', '表扬先进，促动后进。'],
  ],
  role: [
    [sections.leading, 'role-head', '主要领导', '创先争优组织机构的组长。'],
    [sections.leading, 'role-members', '其他班子成员', '组织机构的副组长。'],
    [sections.leading, 'role-office', '创先争优活动领导小组办公室', '具体督导群团组织。'],
    [sections.start, 'role-mass', '各群团组织', '按责任分工各负其责。'],
    [sections.start, 'role-contact', '领导联系点', '加大力度，努力成为示范点。'],
  ],
  requirement: [
    [sections.start, 'require-commitment', '履行承诺', '在创新载体、履行承诺上取得突破；没有写承诺的内容。'],
    [sections.carrying, 'require-members', '吸纳到党组织中', '把优秀职工、团员、妇女培养入党。'],
  ],
});
