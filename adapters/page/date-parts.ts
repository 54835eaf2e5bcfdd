import { DATE_PARTS, DATE_SIGNS, partNamedBy } from '#core/matching/date-part.ts';
import { plainText } from '#core/matching/label.ts';
import type { DatePart, Label } from '#core/model/page.ts';
import type { FoundControl } from './candidates.ts';
import type { Leaf, Leaves } from './leaves.ts';
import { eventAfter, leadsOn } from './sentence.ts';

/** What the layout has said so far about one control. */
interface Reading {
  labels: Label[];
  labelLeaves: readonly Leaf[];
  /** What names the cell that several controls share. */
  common?: Label;
  part?: DatePart;
}

const DIGIT = /[\d０-９]/;
const NUMBERS: Readonly<Record<DatePart, RegExp>> = {
  year: /^(?:19|20)\d{2}$/,
  month: /^(?:0?[1-9]|1[0-2])$/,
  day: /^(?:0?[1-9]|[12]\d|3[01])$/,
};

/**
 * Boxes for year, month and day that follow each other and share one name: `出生日期 [ ] 年 [ ] 月 [ ] 日`. The name becomes that
 * of each box, with the part of the date that it takes. Year and month alone do too.
 */
export function readDateParts(
  leaves: Leaves,
  controls: readonly FoundControl[],
  readings: readonly Reading[],
): void {
  for (let first = 0; first + 1 < controls.length; first += 1) {
    if (!takes(leaves, controls, first, 'year') || !takes(leaves, controls, first + 1, 'month')) continue;
    const size = takes(leaves, controls, first + 2, 'day') ? 3 : 2;
    const after = leaves.list[leaves.places[first + size - 1]?.end ?? -1];
    name(
      readings.slice(first, first + size),
      after && after.control < 0 ? eventAfter(after.text) : undefined,
    );
  }
}

/** @param event what the date is the time of, as a sentence says after it. */
function name(group: readonly Reading[], event: string | undefined): void {
  const [first, ...others] = group;
  // Boxes with names of their own are no parts of one date.
  if (!first || others.some(({ labels }) => labels.length > 0)) return;
  const shared = group.every(({ common }) => common !== undefined && common.text === first.common?.text);
  const own = first.labels.filter(({ text }) => !leadsOn(text));
  const told: Label[] = event ? [{ text: event, evidence: 'near', confidence: 0.84 }] : [];
  const [label] = own.length > 0 ? own : shared && first.common ? [first.common] : told;
  if (!label) return;
  for (const [at, reading] of group.entries()) {
    reading.labels = [label];
    reading.labelLeaves = first.labelLeaves;
    const part = DATE_PARTS[at];
    if (part) reading.part = part;
  }
}

/** In a sentence what happened then follows the last sign: `[ ]月出生`, `[ ]日参加工作`. */
function goesOnAfter(text: string, part: DatePart): boolean {
  return (
    part !== 'year' && text.startsWith(DATE_SIGNS[part]) && /^(?:月(?!薪|均|度)|日(?!期|常|志))/.test(text)
  );
}

/** Whether the sign after a box, its options or its placeholder say that it takes a part of a date. */
function takes(leaves: Leaves, controls: readonly FoundControl[], index: number, part: DatePart): boolean {
  const { state, root } = controls[index] ?? {};
  const place = leaves.places[index];
  if (!state || !root || !place || !['text', 'number', 'select'].includes(state.kind)) return false;
  const sign = DATE_SIGNS[part];
  const next = leaves.list[place.end];
  if (next && next.control < 0 && (partNamedBy(next.text) === part || goesOnAfter(next.text, part)))
    return true;
  const placeholder = root.getAttribute('placeholder');
  if (placeholder?.includes(sign) && plainText(placeholder) === sign) return true;
  // Lists of other things are told by their last option, without reading all of them.
  if (!DIGIT.test(state.options?.at(-1) ?? '')) return false;
  const options = (state.options ?? []).map((option) => plainText(option).replace(sign, ''));
  const numbers = options.filter((option) => NUMBERS[part].test(option));
  return numbers.length > 1 && numbers.length >= options.length - 1;
}
