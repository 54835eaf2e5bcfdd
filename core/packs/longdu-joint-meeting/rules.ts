import type { RulesInput } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { sets } from './sets.ts';
import { cite, packId, readOn, sections, title } from './source.ts';

/** What programs go by of this pack. */
const rules: RulesInput = {
  id: packId,
  version: '1.0.0',
  title: '党群共建联席会议制度（龙都街道）',
  issuer: '龙都街道党工委',
  source: { file: '004_277906494e0398cc.txt', title, readOn },
  parameters: [
    ...formParameters,
    {
      id: 'meetings-per-month',
      label: '联席会议每月最少次数',
      unit: '次',
      value: 2,
      citation: cite(sections.meetings),
    },
  ],
  sets: criterionSets(packId, cite, sets),
  stages: [],
  routes: [],
  checks,
};

export default rules;
