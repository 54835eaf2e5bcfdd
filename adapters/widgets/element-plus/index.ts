import { family } from '../shared/family.ts';
import { inputTag } from './input-tag.ts';
import { select } from './select.ts';

/** What Element Plus draws otherwise than Element UI 2 did; the rest is known by the family of that. */
export default family('element-plus', 9, [select, inputTag]);
