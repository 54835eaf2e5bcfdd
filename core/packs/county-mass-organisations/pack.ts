import { Pack } from '../../model/pack.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import rules from './rules.ts';

/** 党建带群建: a county bureau's summary on its mass organisations. See README.md for what was taken and decided. */
export default Pack.parse({ ...rules, provisions, notes });
