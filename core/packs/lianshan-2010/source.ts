import { citing } from '../parts.ts';

export const packId = 'lianshan-2010';
export const readOn = '2026-11-29';
export const title = '教育系统创先争优活动动员大会讲话（连山，附篇二、篇三）';

/**
 * Sections are quoted as printed, outermost first, joined with ` / `. The first speech has no title and no number: 篇一,
 * 引言, 结尾 and 全文 are our words.
 */
export const cite = citing(title, readOn);

const arrange = '篇一 / 二、周密部署,精心组织,扎实推进创先争优活动深入有效开展';
const practice = '篇一 / 三、联系实际,狠抓落实,确保创先争优活动取得实效';
const leading = '篇一 / 四、加强领导,明确责任,确保创先争优活动取得实效';

export const sections = {
  whole: '全文',
  preface: '篇一 / 引言',
  meaning: '篇一 / 一、统一思想,提高认识,切实增强推进创先争优活动的使命感和责任感',
  arrange,
  goals: `${arrange} / (一)准确把握创先争优活动的目标要求。`,
  basic: `${arrange} / (二)准确把握创先争优活动的基本要求。`,
  contents: `${arrange} / (三)准确把握创先争优活动的主要内容。`,
  overall: `${practice} / 一要服务工作大局。`,
  carriers: `${practice} / 二要精心设计载体。`,
  guidance: `${practice} / 三要实施分类指导。`,
  participation: `${practice} / 四要注重广泛参与。`,
  leading,
  responsibility: `${leading} / 一要强化组织领导,健全工作机制。`,
  supervision: `${leading} / 二要加强督导检查,狠抓工作落实。`,
  coordination: `${leading} / 三要坚持统筹协调,整体推进工作。`,
  publicity: `${leading} / 四要加强舆论宣传,营造浓厚氛围。`,
  congress: '篇二',
  july: '篇三',
  cultivation: '篇三 / 二、我们要求全体党员要加强党性修养,不断提高自身素质。',
  style: '篇三 / 三、我们要加强作风建设,提高教育工作质量。',
} as const;
