import { Pack } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import { sets } from './sets.ts';
import { cite, packId, readOn, title } from './source.ts';

/** A county bureau's summary of what its union, league and women's federation did. See README.md for what was taken. */
export default Pack.parse({
  id: packId,
  version: '1.0.0',
  title: '群团组织创先争优“五带”（某县一局总结）',
  issuer: '某县一局（未署名）',
  source: { file: '004_277906494e0398cc.txt', title, readOn },
  parameters: formParameters,
  sets: criterionSets(packId, cite, sets),
  stages: [],
  routes: [],
  provisions,
  notes,
  checks,
});
