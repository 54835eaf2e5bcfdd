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
  title: '党建带群建（县局群团组织）',
  issuer: '某县一局',
  source: { file: '004_277906494e0398cc.txt', title, readOn },
  parameters: formParameters,
  sets: criterionSets(packId, cite, sets),
  stages,
  routes,
  checks,
};

export default rules;
