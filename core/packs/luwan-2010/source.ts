import { citing } from '../parts.ts';

export const packId = 'luwan-2010';
export const readOn = '2026-11-20';
export const title = '卢湾区教育党工委开展创先争优活动的实施方案';

/** Sections are quoted as printed, outermost first, joined with ` / `; 标题, 引言 and 落款 are our words. */
export const cite = citing(title, readOn);

export const sections = {
  preface: '引言',
  guidance: '一、指导思想',
  general: '二、总体要求',
  measures: '三、具体措施',
  contents: '四、主要内容及基本要求',
  themes: '五、创建方法 / (一)明确活动主题',
  projects: '五、创建方法 / (二)抓好项目推进',
  responsibility: '六、组织领导 / (一)加强组织,落实责任',
  examples: '六、组织领导 / (二)弘扬先进,榜样垂范',
  supervision: '六、组织领导 / (三)加强监督,总结交流',
  signature: '落款',
} as const;
