import { citing } from '../parts.ts';

export const packId = 'longdu-joint-meeting';
export const readOn = '2026-11-29';
export const title = '龙都街道党工委党群共建创先争优联席会议制度';

/** Sections are quoted as printed, outermost first, joined with ` / `; 全文, 标题 and 引言 are our words. */
export const cite = citing(title, readOn);

export const sections = {
  whole: '全文',
  heading: '标题',
  preface: '引言',
  duties: '1.联席会议的职责',
  members: '2.召集人与成员单位',
  rules: '3.工作制度',
  meetings: '3.工作制度 / (1)定期召开会议制度。',
  inspection: '3.工作制度 / (2)建立检查督促制度。',
  summary: '3.工作制度 / (3)建立总结工作制度。',
} as const;
