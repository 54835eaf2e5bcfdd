import type { PackInput } from '../../model/pack.ts';
import { cite, sections } from './source.ts';

/** The report knows only before and after itself; note `year` says where the year comes from. */
export const stages: PackInput['stages'] = [
  {
    id: 'so-far',
    name: '今年6月以来',
    from: '2010-06-01',
    tasks: ['学习上级精神，统一认识', '成立领导小组，定“五大工程”', '宣传和表彰', '推进人事、建设和教学'],
    citation: cite(sections.preface),
  },
  {
    id: 'next',
    name: '下一阶段',
    tasks: ['继续整改落实', '开民主生活会，领导点评', '建专题网站', '落实县委布置的任务'],
    citation: cite(sections.end),
  },
];

/** The report sends nothing anywhere. */
export const routes: PackInput['routes'] = [];
