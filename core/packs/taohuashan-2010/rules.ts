import type { RulesInput } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { sets } from './sets.ts';
import { cite, packId, readOn, title } from './source.ts';

/** What programs go by of this pack. */
const rules: RulesInput = {
  id: packId,
  version: '1.0.0',
  title: '党群共建座谈会和意见（桃花山镇小学，2010年）',
  issuer: '桃花山镇小学',
  source: { file: '004_277906494e0398cc.txt', title, readOn },
  parameters: formParameters,
  sets: criterionSets(packId, cite, sets),
  stages: [],
  routes: [],
  checks,
};

export default rules;
