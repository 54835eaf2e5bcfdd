import { Pack } from '../../model/pack.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import rules from './rules.ts';

/** A street's rules for joint meetings of party and mass organisations. See README.md for what was taken and decided. */
export default Pack.parse({ ...rules, provisions, notes });
