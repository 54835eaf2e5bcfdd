import { citing } from '../parts.ts';

export const packId = 'taohuashan-2010';
export const readOn = '2026-11-29';
export const title = '桃花山镇小学党群共建创先争优工作开展情况有关记录材料';

/** Sections are quoted as printed, outermost first, joined with ` / `; 全文 is our word. */
export const cite = citing(title, readOn);

const views = '(二)桃花山镇小学关于进一步推进党群共建创先争优的意见';
const growth = `${views} / 三、以创先争优活动促进群团组织自身建设`;

export const sections = {
  whole: '全文',
  meeting: '(一)桃花山镇小学党群共建创先争优座谈会',
  views,
  meaning: `${views} / 一、充分认识党群共建创先争优的重要意义`,
  work: `${views} / 二、切实抓好党群共建创先争优工作`,
  growth,
  coverage: `${growth} / (一)进一步扩大群团组织覆盖面。`,
  leadership: `${growth} / (二)进一步加强群团组织领导班子建设。`,
  support: `${growth} / (三)进一步加强群团工作保障建设。`,
} as const;
