import { Pack } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import { sets } from './sets.ts';
import { cite, packId, readOn, sections, title } from './source.ts';

/** A street's rules for joint meetings of party and mass organisations. See README.md for what was taken and decided. */
export default Pack.parse({
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
  provisions,
  notes,
  checks,
});
