import type { RulesInput } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { goalSets } from './sets-goals.ts';
import { workSets } from './sets-work.ts';
import { cite, packId, readOn, title } from './source.ts';

/** What programs go by of this pack. */
const rules: RulesInput = {
  id: packId,
  version: '1.0.0',
  title: '四个结合五大工程（电气系，2010年）',
  issuer: '电气系党总支',
  source: { file: '004_277906494e0398cc.txt', title, issuedOn: '2010-10-08', readOn },
  parameters: formParameters,
  sets: criterionSets(packId, cite, [...goalSets, ...workSets]),
  stages: [],
  routes: [],
  checks,
};

export default rules;
