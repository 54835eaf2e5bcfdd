import { provisionsOf } from '../entries.ts';
import { cite, sections } from './source.ts';

export const provisions = provisionsOf(cite, {
  theme: [
    [sections.theme, 'theme-goal', '明确、具体的争创目标', '要有一个，并围绕它建立运作机制；没有写是什么。'],
    [sections.theme, 'theme-task', '促进学院发展、促进团总支学生会的工作相协调', '开展活动的任务，两句。'],
    [sections.summary, 'theme-team', '一支强有力的队伍', '要把系团总支学生会办成这样。'],
  ],
  activity: [
    [sections.theme, 'carriers', '创先争优活动载体', '由基层团组织设计，特色鲜明、务实管用。'],
    [sections.standards, 'compare', '评比表彰', '坚持标准、严格考核；没有写次数和名额。'],
    [sections.exchange, 'prepare', '每一项工作开展的前期准备', '先经各部门交流思想。'],
  ],
  publicity: [
    [sections.publicity, 'publicity-office', '宣传部', '对外的窗口，配合各部门宣传；没有写用什么途径。'],
  ],
  record: [
    [sections.theme, 'record-contents', '各个部门的具体内容', '按系别和部门写明。'],
    [sections.practice, 'record-files', '文件要有含量,有水平', '对活动文件的要求。'],
    [sections.publicity, 'record-feedback', '信息反馈', '及时反馈到团总支学生会。'],
  ],
  evaluation: [
    [sections.standards, 'evaluate-models', '榜样和典型意义', '评选出的团组织和成员应有的作用。'],
    [sections.practice, 'evaluate-amount', '不仅仅是量的完成,还要有质量保证', '看数量也看质量；没有写数量。'],
  ],
  role: [
    [sections.practice, 'role-league', '系团总支学生会', '开展活动，协调各部门。'],
    [sections.practice, 'role-committee', '院团委', '活动要带头做好的上级工作之一。'],
    [sections.practice, 'role-departments', '每个部门', '每部门三到四人，人均工作量大。'],
    [sections.practice, 'role-classes', '新生班', '本系是小系，新生班只有两个。'],
  ],
  measure: [
    [sections.theme, 'lead-theme', '主题要明确', '先有目标，再有运作机制和载体。'],
    [sections.rules, 'lead-rules', '健全的制度来保证', '用制度增强“争”“创”意识。'],
    [sections.summary, 'lead-long', '一直保持最高的积极性坚持下去', '活动是长期的。'],
  ],
  requirement: [
    [sections.reality, 'require-form', '不流于形式', '活动要扎实有效。'],
    [sections.practice, 'require-meaning', '每项活动开展要有实际意义', '不停在表面。'],
    [sections.coordination, 'require-message', '传达消息的时候要快要准', '这样算创先。'],
  ],
});
