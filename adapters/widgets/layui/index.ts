import { family } from '../shared/family.ts';
import { laydate } from './laydate.ts';
import { switchPart } from './switch.ts';
import { transfer } from './transfer.ts';

/** layui, apart from its selects, radios and checkboxes, which are native ones with something drawn beside them. */
export default family('layui', 30, [switchPart, laydate, transfer]);
