import { Pack } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import { sets } from './sets.ts';
import { cite, packId, readOn, title } from './source.ts';

/** A primary school's meeting of 6 September 2010 and its opinion. See README.md for what was taken and decided. */
export default Pack.parse({
  id: packId,
  version: '1.0.0',
  title: '党群共建座谈会和意见（桃花山镇小学，2010年）',
  issuer: '桃花山镇小学',
  source: { file: '004_277906494e0398cc.txt', title, readOn },
  parameters: formParameters,
  sets: criterionSets(packId, cite, sets),
  stages: [],
  routes: [],
  provisions,
  notes,
  checks,
});
