import { Pack } from '../../model/pack.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import rules from './rules.ts';

/** 五个好、五带头: a district's notice for 2010 to 2012. See README.md for what was taken and decided. */
export default Pack.parse({ ...rules, provisions, notes });
