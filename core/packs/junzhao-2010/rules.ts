import type { RulesInput } from '../../model/pack.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { parameters } from './parameters.ts';
import { standardSets } from './sets-standards.ts';
import { workSets } from './sets-work.ts';
import { cite, packId, readOn, title } from './source.ts';
import { routes, stages } from './stages.ts';

/** What programs go by of this pack. */
const rules: RulesInput = {
  id: packId,
  version: '1.0.0',
  title: '三创三争（君召乡教育党支部，2010年）',
  issuer: '君召乡教育党支部',
  source: { file: '000_c4395a0f305ee731.txt', title, issuedOn: '2010-06-04', readOn },
  parameters,
  sets: criterionSets(packId, cite, [...standardSets, ...workSets]),
  stages,
  routes,
  checks,
};

export default rules;
