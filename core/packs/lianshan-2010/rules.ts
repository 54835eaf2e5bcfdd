import type { RulesInput } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { projectSets } from './sets-projects.ts';
import { standardSets } from './sets-standards.ts';
import { workSets } from './sets-work.ts';
import { cite, packId, readOn, title } from './source.ts';

/** What programs go by of this pack. */
const rules: RulesInput = {
  id: packId,
  version: '1.0.0',
  title: '五好五带头五强（连山教育系统，2010年）',
  issuer: '教育党委（连山）',
  source: { file: '003_a8236eb7391c1bf4.txt', title, readOn },
  parameters: formParameters,
  sets: criterionSets(packId, cite, [...standardSets, ...projectSets, ...workSets]),
  stages: [],
  routes: [],
  checks,
};

export default rules;
