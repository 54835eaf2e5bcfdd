import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

export const provisions = provisionsOf(cite, {
  theme: [
    [sections.meeting, 'theme-service', '竭诚服务师生', '学校开展活动的出发点和落脚点。'],
    [sections.meaning, 'theme-building', '党建带群建、群建服务党建', '两者的关系，原文称为优良传统。'],
    [sections.meaning, 'theme-together', '党群共创、党群联动', '做法的概括。'],
  ],
  activity: [
    [
      sections.meeting,
      'activity-meeting',
      '党群共建创先争优座谈会',
      '2010年9月6日下午开，历时两个多小时，征求对班子的意见。',
    ],
    [sections.work, 'activity-contest', '创建先进集体、争当先进个人活动', '由党组织的活动带动群团组织开展。'],
    [sections.leadership, 'activity-training', '对群团组织干部的教育培训', '提高做本职工作的能力。'],
    [sections.support, 'activity-staff', '适合广大教职工需求的活动', '利用本单位场所开展。'],
  ],
  record: [
    [
      sections.meeting,
      'record-meeting',
      '座谈会〔记录〕',
      '记时间、地点、到会、主持、发言和总结；没有逐条记意见。',
    ],
    [sections.views, 'record-views', '关于进一步推进党群共建创先争优的意见', '学校自己的文件。'],
  ],
  role: [
    [sections.meeting, 'role-head', '校长', '主持座谈会，作总结，答应整改。'],
    [sections.meeting, 'role-attendants', '老、中、青教师代表及各学科教师代表和学校领导', '参加座谈会。'],
    [sections.meaning, 'role-union', '工会', '党联系群众的桥梁和纽带。'],
    [sections.support, 'role-organisation', '党的基层组织', '支持群团组织用好活动场所。'],
    [sections.leadership, 'role-leaders', '主要负责同志', '群团班子里要选优配强的人。'],
  ],
  requirement: [
    [sections.meeting, 'require-rectify', '对提出的问题进行认真整改', '校长的表态；没有写时限。'],
    [sections.views, 'require-merge', '融为一体、相互促进', '党内的活动与群团的活动要做到。'],
    [sections.support, 'require-places', '同步加强工会、党支部阵地的配套建设', '建党组织活动场所时一起建。'],
  ],
});
