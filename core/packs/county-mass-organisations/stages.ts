import type { PackInput } from '../../model/pack.ts';
import { cite, sections } from './source.ts';

/** The summary gives no dates (note `no-dates`). */
export const stages: PackInput['stages'] = [];

export const routes: PackInput['routes'] = [
  {
    id: 'summary',
    roles: ['我局'],
    document: '群团组织创先争优工作情况',
    to: '县委',
    kind: 'report',
    citation: cite(sections.preface),
  },
];
