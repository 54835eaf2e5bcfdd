import type { PackInput } from '../../model/pack.ts';
import { cite, sections } from './source.ts';

/** The plan's four steps have no dates; the quarter is that of the head. Notes `stage-dates` and `two-years`. */
export const stages: PackInput['stages'] = [
  {
    id: 'mobilise',
    name: '第一阶段:安排部署,深入发动',
    tasks: ['6月10日前层层召开动员大会', '制定实施方案，提出目标和要求', '学习文件和两次讲话'],
    citation: cite(sections.mobilise),
  },
  {
    id: 'strive',
    name: '第二阶段:积极争创,扎实推进',
    tasks: ['开展“五项活动”', '2010年“七一”前集中一周，党员做一次党性分析并受群众评议'],
    citation: cite(sections.strive),
  },
  {
    id: 'compare',
    name: '第三阶段:对照检查,全面提升',
    tasks: ['树立先进典型', '找差距，定跟进和赶超的措施', '按先进、中间、后进分类提高'],
    citation: cite(sections.compare),
  },
  {
    id: 'conclude',
    name: '第四阶段:系统总结,完善机制',
    tasks: ['展示成果', '总结经验和不足', '接受考核，组织党员和群众评议', '把有效做法定为制度'],
    citation: cite(sections.conclude),
  },
  {
    id: 'first-quarter',
    name: '2012年第一季度',
    from: '2012-01-01',
    to: '2012-03-31',
    tasks: ['按题头的主题开展实践活动'],
    citation: cite(sections.head),
  },
];

export const routes: PackInput['routes'] = [
  {
    id: 'progress',
    roles: ['学校'],
    document: '活动的开展情况',
    to: '市委组织部',
    kind: 'report',
    citation: cite(sections.media),
  },
];
