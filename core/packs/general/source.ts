import { citing } from '../parts.ts';

export const packId = 'general';
export const readOn = '2026-11-29';

/** Public documents that the pack rests on, as copies of them are shown on public pages (note `copies`). */
export const documents = {
  constitution: '中国共产党章程',
  appraisal: '民主评议党员（共产党员网专题页）',
  questions: '民主评议党员应知应会问答（临洮县委组织部，2022年12月6日）',
  opinion: '中央组织部、中央宣传部关于在党的基层组织和党员中深入开展创先争优活动的意见（2010年）',
  pledging: '教育系统党员服务承诺制方案（m.78911.com.cn/HuoDongFangAn/729255-14.html）',
  practice: '通行做法',
} as const;

/** Cites places of one of the documents. */
export const citeIn = (document: keyof typeof documents) => citing(documents[document], readOn);
