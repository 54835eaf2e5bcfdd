import type { RulesInput } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { actionSets } from './sets-actions.ts';
import { pledgeSets } from './sets-pledge.ts';
import { schoolSets } from './sets-school.ts';
import { cite, packId, readOn, title } from './source.ts';
import { routes, stages } from './stages.ts';

/** What programs go by of this pack. */
const rules: RulesInput = {
  id: packId,
  version: '1.0.0',
  title: '三比一争（2016年）',
  issuer: '学校党总支、校委会',
  source: { file: '002_2153867868ffce61.txt', title, readOn },
  parameters: formParameters,
  sets: criterionSets(packId, cite, [...pledgeSets, ...actionSets, ...schoolSets]),
  stages,
  routes,
  checks,
};

export default rules;
