import type { RulesInput } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { standardSets } from './sets-standards.ts';
import { workSets } from './sets-work.ts';
import { cite, packId, readOn, title } from './source.ts';
import { routes, stages } from './stages.ts';

/** What programs go by of this pack. */
const rules: RulesInput = {
  id: packId,
  version: '1.0.0',
  title: '五好五带头（卢湾区教育系统，2010—2012年）',
  issuer: '中共卢湾区教育工作委员会',
  source: { file: '001_a0d0cb1398dde675.txt', title, issuedOn: '2010-06-10', readOn },
  parameters: formParameters,
  sets: criterionSets(packId, cite, [...standardSets, ...workSets]),
  stages,
  routes,
  checks,
};

export default rules;
