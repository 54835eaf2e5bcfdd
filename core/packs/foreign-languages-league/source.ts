import { citing } from '../parts.ts';

export const packId = 'foreign-languages-league';
export const readOn = '2026-11-29';
export const title = '学校创先争优活动方案2（外语外贸系团总支学生会）';

/** Sections are quoted as printed, outermost first, joined with ` / `; 网页, 全文 and 引言 are our words. */
export const cite = citing(title, readOn);

const care = '二.活动中要注意的问题';
const practice = '三.结合我系实际开展活动';

export const sections = {
  page: '网页',
  whole: '全文',
  preface: '引言',
  theme: '一.主题要明确',
  care,
  reality: `${care} / 一要联系实际,注重实效。`,
  initiative: `${care} / 二要充分调动和发挥团学成员的积极性和主动性。`,
  rules: `${care} / 三要健全制度,坚持经常。`,
  standards: `${care} / 四要把握标准,加强领导。`,
  practice,
  division: `${practice} / 1. 部门人员分工要明确`,
  coordination: `${practice} / 2. 团总支学生会相互协调`,
  exchange: `${practice} / 3. 每个部门都要相互交流心得`,
  publicity: `${practice} / 4. 宣传部是一个对外的窗口`,
  summary: '四.活动总结',
} as const;
