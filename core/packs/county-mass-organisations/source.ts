import { citing } from '../parts.ts';

export const packId = 'county-mass-organisations';
export const readOn = '2026-11-29';
export const title = '落实群团组织创先争优工作总结（某县一局）';

/** Sections are quoted as printed, outermost first, joined with ` / `; 全文, 标题 and 引言 are our words. */
export const cite = citing(title, readOn);

const start = '一、迅速落实上级精神启动群团组织创先争优';
const lead = '二、切实强化组织领导促动群团组织创先争优';
const drive = '四、充分发挥党建带群建优势带动创先争优';

export const sections = {
  whole: '全文',
  heading: '标题',
  preface: '引言',
  start,
  duty: `${start} / 一是明确责任,协同推进。`,
  models: `${start} / 二是选树典型,做好示范。`,
  publicity: `${start} / 三是加强宣传,营造氛围。`,
  guidance: `${start} / 四是做好分类指导,加强督促检查。`,
  lead,
  group: `${lead} / 一是高度重视,强化领导。`,
  plan: `${lead} / 二是围绕中心,制定方案。`,
  tasks: `${lead} / 三是明确任务,健全机制。`,
  centre: '三、紧紧围绕中心工作推动群团组织创先争优',
  drive,
  thought: `${drive} / 一是带思想。`,
  leadership: `${drive} / 二是带班子。`,
  ranks: `${drive} / 三是带队伍。`,
  conduct: `${drive} / 四是带作风。`,
  work: `${drive} / 五是带工作,`,
} as const;
