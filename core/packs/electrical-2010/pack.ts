import { Pack } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { criterionSets } from '../parts.ts';
import { checks } from './checks.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import { goalSets } from './sets-goals.ts';
import { workSets } from './sets-work.ts';
import { cite, packId, readOn, title } from './source.ts';

/** 四个结合, 五大工程 and 五好: a department's plan of 2010. See README.md for what was taken and decided. */
export default Pack.parse({
  id: packId,
  version: '1.0.0',
  title: '四个结合五大工程（电气系，2010年）',
  issuer: '电气系党总支',
  source: { file: '004_277906494e0398cc.txt', title, issuedOn: '2010-10-08', readOn },
  parameters: formParameters,
  sets: criterionSets(packId, cite, [...goalSets, ...workSets]),
  stages: [],
  routes: [],
  provisions,
  notes,
  checks,
});
