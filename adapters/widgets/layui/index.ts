import { family } from '../shared/family.ts';
import { transfer } from '../shared/transfer.ts';
import { laydate } from './laydate.ts';
import { switchPart } from './switch.ts';
import { xmSelect } from './xm-select.ts';

/** layui, apart from its selects, radios and checkboxes, which are native ones with something drawn beside them. */
export default family('layui', 30, [switchPart, laydate, xmSelect, transfer('.layui-transfer')]);
