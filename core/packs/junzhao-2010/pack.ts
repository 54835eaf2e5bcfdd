import { Pack } from '../../model/pack.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import rules from './rules.ts';

/** 三创三争: a township's plan of 2010 under another school's head of 2012. See README.md for what was decided. */
export default Pack.parse({ ...rules, provisions, notes });
