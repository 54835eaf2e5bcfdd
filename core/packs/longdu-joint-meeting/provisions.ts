import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

export const provisions = provisionsOf(cite, {
  theme: [
    [sections.preface, 'theme-head', '以创先争优为龙头', '制度的出发点。'],
    [sections.preface, 'theme-building', '党群共建', '党组织带动群团组织一起建设。'],
  ],
  activity: [
    [sections.meetings, 'activity-meeting', '联席会议', '每月开，次数见参数。'],
    [sections.meetings, 'activity-extra', '临时召开', '有需要时加开。'],
    [sections.inspection, 'activity-inspection', '工作检查活动', '检查成员单位的落实情况。'],
    [sections.summary, 'activity-summary', '党群共建创先争优工作会议', '定期召开，总结经验。'],
  ],
  publicity: [[sections.summary, 'publicity-models', '对党群共建创先争优工作示范点的宣传', '形成社会氛围。']],
  record: [
    [sections.duties, 'record-plan', '街道党群共建创先争优工作规划', '由联席会议研究制定，写明目标。'],
  ],
  evaluation: [
    [
      sections.inspection,
      'evaluate-inspection',
      '工作检查',
      '看规划的落实和“两新”组织里的作用；没有写等次。',
    ],
  ],
  role: [
    [sections.members, 'role-chief', '总召集人', '分管街道党建工作的副书记。'],
    [sections.members, 'role-convenors', '召集人', '党工委组织委员和工会、团工委、妇联的负责人。'],
    [sections.members, 'role-members', '成员单位', '六类，见标准组“成员单位”。'],
  ],
  requirement: [
    [sections.meetings, 'require-meetings', '每月不少于2 次', '联席会议的次数；参数 meetings-per-month。'],
  ],
});
