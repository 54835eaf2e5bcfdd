import { Pack } from '../../model/pack.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import rules from './rules.ts';

/** 三比一争: a school's plan for 2016. See README.md for what was taken and decided. */
export default Pack.parse({ ...rules, provisions, notes });
