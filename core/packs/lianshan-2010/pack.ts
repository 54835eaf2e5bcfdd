import { Pack } from '../../model/pack.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import rules from './rules.ts';

/** 五个好、五带头、五个强 and 四项工程: a speech of 2010. See README.md for what was taken and decided. */
export default Pack.parse({ ...rules, provisions, notes });
