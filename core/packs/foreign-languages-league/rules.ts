import type { RulesInput } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { sets } from './sets.ts';
import { cite, packId, readOn, title } from './source.ts';
import { routes, stages } from './stages.ts';

/** What programs go by of this pack. */
const rules: RulesInput = {
  id: packId,
  version: '1.0.0',
  title: '团组织创先争优（外语外贸系）',
  issuer: '外语外贸系团总支学生会',
  source: { file: '000_c4395a0f305ee731.txt', title, readOn },
  parameters: formParameters,
  sets: criterionSets(packId, cite, sets),
  stages,
  routes,
  checks,
};

export default rules;
