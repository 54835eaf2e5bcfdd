import { Pack } from '../../model/pack.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import rules from './rules.ts';

/** 四个结合, 五大工程 and 五好: a department's plan of 2010. See README.md for what was taken and decided. */
export default Pack.parse({ ...rules, provisions, notes });
