import { citing } from '../parts.ts';

export const packId = 'junzhao-2010';
export const readOn = '2026-11-29';
export const title = '学校创先争优活动方案（洛城二中党支部题头、君召乡教育党支部落款）';

/**
 * Sections are quoted as printed, outermost first, joined with ` / `; 题头, 落款 and 网页 are our words. What stands
 * above (二) is 题头: the first heading of the plan itself is lost (note `lost-beginning`).
 */
export const cite = citing(title, readOn);

const contents = '二、创先争优活动的主要内容';
const branch = `${contents} / (一)创先进党支部,争当优秀共产党员`;
const leadership = `${contents} / (二)创先进班子,争当五好领导`;
const campus = `${contents} / (三)创和谐校园,争当五好教师`;
const method = '三、开展创先争优活动的方法步骤';
const strive = `${method} / 第二阶段:积极争创,扎实推进。`;
const compare = `${method} / 第三阶段:对照检查,全面提升。`;
const lead = '四、切实加强对创先争优活动的组织领导';

export const sections = {
  page: '网页',
  head: '题头',
  aims: '(二)目标任务。 / 1、目标。',
  lines: '(二)目标任务。 / 2、主题。',
  general: '(二)目标任务。 / 3、总体要求。',
  contents,
  branch,
  leadership,
  campus,
  method,
  mobilise: `${method} / 第一阶段:安排部署,深入发动。`,
  strive,
  education: `${strive} / 1、“党性教育”活动`,
  post: `${strive} / 2、“岗位奉献”活动`,
  service: `${strive} / 3、“服务群众”活动`,
  badge: `${strive} / 4.“亮牌示范”活动`,
  organise: `${strive} / 5、“组织创新”活动`,
  compare,
  examples: `${compare} / 1、树立先进典型`,
  benchmark: `${compare} / 2、搞好对标定位`,
  levels: `${compare} / 3、实施晋档升级`,
  conclude: `${method} / 第四阶段:系统总结,完善机制。`,
  responsibility: `${lead} / (一)加强领导,精心组织`,
  reality: `${lead} / (二)结合实际,注重实效`,
  experience: `${lead} / (三)总结经验,全面推进`,
  media: `${lead} / (四)加强舆论引导,注重培养典型`,
  signature: '落款',
} as const;
