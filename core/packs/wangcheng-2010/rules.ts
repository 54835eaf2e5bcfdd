import type { RulesInput } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { criteriaSets } from './sets-criteria.ts';
import { workSets } from './sets-work.ts';
import { cite, packId, readOn, title } from './source.ts';
import { routes, stages } from './stages.ts';

/** What programs go by of this pack. */
const rules: RulesInput = {
  id: packId,
  version: '1.0.0',
  title: '五大工程（望城县教育系统，2010年）',
  issuer: '望城县教育局党委',
  source: { file: '000_c4395a0f305ee731.txt', title, readOn },
  parameters: formParameters,
  sets: criterionSets(packId, cite, [...criteriaSets, ...workSets]),
  stages,
  routes,
  checks,
};

export default rules;
