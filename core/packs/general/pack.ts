import { Pack } from '../../model/pack.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import rules from './rules.ts';

/** The pack that an office starts from. See README.md for where its numbers come from. */
export default Pack.parse({ ...rules, provisions, notes });
