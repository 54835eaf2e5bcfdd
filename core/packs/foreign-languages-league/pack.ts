import { Pack } from '../../model/pack.ts';
import { notes } from './notes.ts';
import { provisions } from './provisions.ts';
import rules from './rules.ts';

/** 创先、争优: a college department's plan for its youth league. See README.md for what was taken and decided. */
export default Pack.parse({ ...rules, provisions, notes });
