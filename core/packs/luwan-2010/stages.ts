import type { PackInput } from '../../model/pack.ts';
import { cite, sections } from './source.ts';

/** One stage a year, as the plan gives one theme a year; note `stage-dates` says how the ends were read. */
export const stages: PackInput['stages'] = [
  {
    id: 'expo-2010',
    name: '“世博先锋行动”',
    to: '2010-12-31',
    tasks: ['党员参加岗位、家园、志愿三项行动', '在办好世博会的实践中创先进、争优秀'],
    citation: cite(sections.themes),
  },
  {
    id: 'anniversary-2011',
    name: '“迎接中国共产党成立90周年”',
    from: '2011-01-01',
    to: '2011-12-31',
    tasks: ['用目标管理、改革创新和制度建设推进创建', '摸索基层组织怎么建设：做什么、怎么做、靠什么机制'],
    citation: cite(sections.themes),
  },
  {
    id: 'congress-2012',
    name: '“向十八大献礼”',
    from: '2012-01-01',
    to: '2012-12-31',
    tasks: ['总结有效做法，形成有教育特色的党建经验', '树立市、区级先进典型，建立长效管理机制'],
    citation: cite(sections.themes),
  },
];

export const routes: PackInput['routes'] = [
  {
    id: 'plan',
    roles: ['基层党组织'],
    document: '活动实施方案',
    to: '教育党工委组织科',
    kind: 'report',
    citation: cite(sections.responsibility),
  },
];
