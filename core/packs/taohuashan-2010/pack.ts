import { Pack } from '../../model/pack.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import rules from './rules.ts';

/** A primary school's meeting of 6 September 2010 and its opinion. See README.md for what was taken and decided. */
export default Pack.parse({ ...rules, provisions, notes });
