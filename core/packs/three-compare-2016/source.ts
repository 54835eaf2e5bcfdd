import { citing } from '../parts.ts';

export const packId = 'three-compare-2016';
export const readOn = '2026-11-20';
export const title = '学校2016年“三比一争”推进工作方案';

/** Sections are quoted as printed, outermost first, joined with ` / `; 标题 and 引言 are our words. */
export const cite = citing(title, readOn);

export const sections = {
  preface: '引言',
  general: '一、总体要求',
  review: '二、推进方法和措施 / (一)总结回顾阶段',
  advance: '二、推进方法和措施 / (二)全面推进阶段',
  commitment: '二、推进方法和措施 / (二)全面推进阶段 / l、开展目标承诺',
  benchmarking: '二、推进方法和措施 / (二)全面推进阶段 / 2、开展对标践诺',
  excellence: '二、推进方法和措施 / (二)全面推进阶段 / 3、开展争优创建活动',
  offices: '二、推进方法和措施 / (二)全面推进阶段 / 4、开展文明科室、级部评比活动',
  upward: '二、推进方法和措施 / (二)全面推进阶段 / 5、开展对上联系“三争”活动',
  conduct: '二、推进方法和措施 / (二)全面推进阶段 / 6、开展干部作风整顿',
  accountability: '二、推进方法和措施 / (二)全面推进阶段 / 7、开展“一问责八清理”专项活动',
  assess: '二、推进方法和措施 / (三)考核总结阶段',
  rewards: '二、推进方法和措施 / (三)考核总结阶段 / 1、搞好考核奖惩',
  summary: '二、推进方法和措施 / (三)考核总结阶段 / 2、系统回顾总结',
  responsibility: '三、加强组织领导 / 1、强化责任落实',
  supervision: '三、加强组织领导 / 2、强化工作督导',
  atmosphere: '三、加强组织领导 / 3、营造浓厚氛围',
  integration: '三、加强组织领导 / 4、搞好工作结合',
} as const;
