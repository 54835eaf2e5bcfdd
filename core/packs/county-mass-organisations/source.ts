import { citing } from '../parts.ts';

export const packId = 'county-mass-organisations';
export const readOn = '2026-11-29';
export const title = '落实群团组织创先争优工作总结';

/** Sections are quoted as printed; 全文, 标题 and 引言 are our words. */
export const cite = citing(title, readOn);

export const sections = {
  whole: '全文',
  heading: '标题',
  preface: '引言',
  start: '一、迅速落实上级精神启动群团组织创先争优',
  leading: '二、切实强化组织领导促动群团组织创先争优',
  centre: '三、紧紧围绕中心工作推动群团组织创先争优',
  carrying: '四、充分发挥党建带群建优势带动创先争优',
} as const;
