import type { PackInput } from '../../model/pack.ts';
import { cite, sections } from './source.ts';

/** The year is that of the title; notes `year` and `dates-assess` say how the dates were read. */
export const stages: PackInput['stages'] = [
  {
    id: 'review',
    name: '总结回顾阶段',
    from: '2016-04-01',
    to: '2016-04-30',
    tasks: ['回头看：总结2015年活动的成绩，找出不足', '结合市里的重点任务和学校实际，制定2016年推进方案'],
    citation: cite(sections.review),
  },
  {
    id: 'advance',
    name: '全面推进阶段',
    from: '2016-05-01',
    to: '2016-11-30',
    tasks: ['全校同时推进7个专项行动'],
    citation: cite(sections.advance),
  },
  {
    id: 'assess',
    name: '考核总结阶段',
    from: '2016-12-01',
    to: '2016-12-31',
    tasks: ['把活动纳入年终考核，兑现奖惩', '写出总结报告，把有效做法定为制度'],
    citation: cite(sections.assess),
  },
];

/** Roles and destinations are spelled as the options of the form type `member-pledge`. */
export const routes: PackInput['routes'] = [
  {
    id: 'report',
    roles: ['学校领导班子', '党政正职'],
    formTypeId: 'member-pledge',
    to: '组干科',
    kind: 'report',
    citation: cite(sections.commitment),
  },
  {
    id: 'keep',
    roles: ['班子成员'],
    formTypeId: 'member-pledge',
    to: '本单位留存备查',
    kind: 'keep',
    citation: cite(sections.commitment),
  },
];
