import { citing } from '../parts.ts';

export const packId = 'electrical-2010';
export const readOn = '2026-11-29';
export const title = '电气系党总支党群共建创先争优活动实施方案';

/** Sections are quoted as printed, outermost first, joined with ` / `; 全文, 标题, 引言 and 落款 are our words. */
export const cite = citing(title, readOn);

export const sections = {
  whole: '全文',
  heading: '标题',
  preface: '引言',
  guidance: '一、指导思想',
  goals: '二、目标要求',
  contents: '三、活动内容',
  combine: '三、活动内容 / 1.认真抓好四个结合。',
  projects: '三、活动内容 / 2、大力实施“五大工程”。',
  leading: '四、组织领导',
  responsibility: '四、组织领导 / 1、落实工作责任。',
  opinion: '四、组织领导 / 2、加强舆论引导。',
  effect: '四、组织领导 / 3、注重取得实效。',
  signature: '落款',
} as const;
