import type { Label } from '#core/model/page.ts';
import { isLabelText } from './grid.ts';
import { joinTexts, type Leaves, type Range } from './leaves.ts';

const BETWEEN = /^(?:至|到|止|[-—–~～]+)$/;
const FROM = /\s*(?:自|从|由)$/;

/**
 * Label of one end of a span of time: 公示时间 自 □ 至 □ asks for 公示时间起 and 公示时间止. `range` is the cell or item with the two
 * controls, `label` what names it from outside.
 */
export function rangeLabel(
  leaves: Leaves,
  index: number,
  range: Range,
  label: string | undefined,
): Label | undefined {
  if (leaves.countControls(range, 2) !== 2) return undefined;
  const [first, second] = leaves.controlsIn(range);
  const firstPlace = first === undefined ? undefined : leaves.places[first];
  const secondPlace = second === undefined ? undefined : leaves.places[second];
  if (!firstPlace || !secondPlace) return undefined;
  const between = joinTexts(leaves.textsIn({ start: firstPlace.end, end: secondPlace.start }));
  if (!BETWEEN.test(between.replace(/^[(（][^)）]*[)）]\s*/, ''))) return undefined;
  const before = joinTexts(leaves.textsIn({ start: range.start, end: firstPlace.start }));
  const name = (before.replace(FROM, '').replace(/[:：]$/, '') || label?.replace(/[:：]$/, '')) ?? '';
  if (!isLabelText(name) || (before !== '' && /^(?:自|从|由)$/.test(name))) return undefined;
  return {
    text: `${name.replace(/起[止讫至](?=日期|时间|$)/, '')}${index === first ? '起' : '止'}`,
    evidence: 'near',
    confidence: 0.86,
  };
}
