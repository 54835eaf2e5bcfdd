import { Pack } from '../../model/pack.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import rules from './rules.ts';

/** 五大工程: a county education bureau's report of 2010. See README.md for what was taken and decided. */
export default Pack.parse({ ...rules, provisions, notes });
