import { citing } from '../parts.ts';

export const packId = 'wangcheng-2010';
export const readOn = '2026-11-29';
export const title = '学校创先争优活动方案1（望城县教育系统）';

/** Sections are quoted as printed, outermost first, joined with ` / `; 网页, 引言, 结尾 and 全文 are our words. */
export const cite = citing(title, readOn);

const study = '一、联系实际抓学习,统一思想提认识。';
const launch = '二、精心组织抓启动,营造氛围造声势。';
const aims = `${launch} / 二是明确主题定目标。`;
const work = '三、突出重点抓关键,促进工作求实效。';

export const sections = {
  page: '网页',
  whole: '全文',
  preface: '引言',
  study,
  launch,
  group: `${launch} / 一是加强组织建班子。`,
  aims,
  leading: `${aims} / ①实施“龙头”工程,推进领导班子建设。`,
  linking: `${aims} / ②实施“双联”工程,推进基层组织建设。`,
  vanguard: `${aims} / ③实施“先锋”工程,推进党员队伍建设。`,
  aspiring: `${aims} / ④实施“励志”工程,推进青年人才建设。`,
  creating: `${aims} / ⑤实施“双创”工程,推进党建品牌建设。`,
  publicity: `${launch} / 三是加大宣传造声势。`,
  work,
  staff: `${work} / 一是人事改革初见成效。`,
  building: `${work} / 二是学校建设稳步推进。`,
  quality: `${work} / 三是教育质量全面提升。`,
  end: '结尾',
} as const;
