import type { PackInput } from '../../model/pack.ts';
import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

const provision = provisionsOf(cite);

export const provisions: PackInput['provisions'] = [
  provision('theme', sections.preface, 'theme-head', '以创先争优为龙头', '制度的出发点。'),
  provision('theme', sections.preface, 'theme-building', '党群共建', '党组织带动群团组织一起建设。'),

  provision('activity', sections.meetings, 'activity-meeting', '联席会议', '每月开，次数见参数。'),
  provision('activity', sections.meetings, 'activity-extra', '临时召开', '有需要时加开。'),
  provision(
    'activity',
    sections.inspection,
    'activity-inspection',
    '工作检查活动',
    '检查成员单位的落实情况。',
  ),
  provision(
    'activity',
    sections.summary,
    'activity-summary',
    '党群共建创先争优工作会议',
    '定期召开，总结经验。',
  ),

  provision(
    'publicity',
    sections.summary,
    'publicity-models',
    '对党群共建创先争优工作示范点的宣传',
    '形成社会氛围。',
  ),

  provision(
    'record',
    sections.duties,
    'record-plan',
    '街道党群共建创先争优工作规划',
    '由联席会议研究制定，写明目标。',
  ),

  provision(
    'evaluation',
    sections.inspection,
    'evaluate-inspection',
    '工作检查',
    '看规划的落实和“两新”组织里的作用；没有写等次。',
  ),

  provision('role', sections.members, 'role-chief', '总召集人', '分管街道党建工作的副书记。'),
  provision(
    'role',
    sections.members,
    'role-convenors',
    '召集人',
    '党工委组织委员和工会、团工委、妇联的负责人。',
  ),
  provision('role', sections.members, 'role-members', '成员单位', '六类，见标准组“成员单位”。'),

  provision(
    'requirement',
    sections.meetings,
    'require-meetings',
    '每月不少于2次',
    '联席会议的次数；参数 meetings-per-month。',
  ),
];
