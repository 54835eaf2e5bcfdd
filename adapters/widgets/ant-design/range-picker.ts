import {
  COMMON_FORMATS,
  COMMON_MONTHS,
  dateParts,
  formatIn,
  formatOf,
  inFormat,
  sameDate,
} from '../shared/dates.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { cannotClear } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools, WidgetValue } from '../widget.ts';
import { leave, typeIn } from './typed.ts';

function inputsAt(root: Element): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input')].slice(0, 2);
}

function shown(root: Element): string[] {
  const texts = inputsAt(root).map((input) => input.value);
  return texts.every((text) => text === '') ? [] : texts;
}

/** Layout that the control shows, or has in its prompt. */
function formatAt(root: Element): string | undefined {
  const [input] = inputsAt(root);
  return input && (formatOf(input.value) ?? formatIn(input.placeholder));
}

/** Layouts to type the dates in, the likeliest first. */
function layouts(root: Element, parts: readonly number[]): string[] {
  const said = formatAt(root);
  const usual = parts.length >= 3 ? COMMON_FORMATS : COMMON_MONTHS;
  const timed = usual.slice(0, 2).flatMap((layout) => [`${layout} HH:mm:ss`, `${layout} HH:mm`]);
  return [...new Set([...(said === undefined ? [] : [said]), ...usual, ...(parts.length >= 3 ? timed : [])])];
}

async function type(root: Element, texts: readonly string[], tools: WidgetTools): Promise<void> {
  const inputs = inputsAt(root);
  for (const [index, input] of inputs.entries()) await typeIn(input, texts[index] ?? '', tools);
  const last = inputs.at(-1);
  if (last) await leave(last, tools);
}

async function write(root: Element, { value }: WidgetValue, tools: WidgetTools): Promise<void> {
  const wanted = typeof value === 'string' ? [value].filter(Boolean) : value;
  if (wanted.length === 0) {
    if (shown(root).length === 0) return;
    const cross = root.querySelector('.ant-picker-clear');
    if (!cross) throw cannotClear();
    return tools.click(cross);
  }
  const parts = wanted.map(dateParts);
  const [from, to] = parts;
  if (wanted.length !== 2 || !from || !to) {
    throw new WidgetRefusal('skipped', 'notADate', { value: wanted.join('、') });
  }
  const kept = (): boolean => shown(root).every((text, index) => sameDate(text, wanted[index] ?? ''));
  for (const layout of layouts(root, from)) {
    const texts = [inFormat(from, layout), inFormat(to, layout)];
    if (!texts.every((text) => text !== undefined)) continue;
    await type(root, texts, tools);
    if (await settle(tools, () => shown(root).length === 2 && kept())) return;
  }
  throw new WidgetRefusal('failed', 'rejected', { value: wanted.join('、') });
}

/** a-range-picker: two dates typed one after the other. */
export const rangePicker: Part = {
  recognise: closest('.ant-picker-range'),
  read(root) {
    const format = formatAt(root) ?? 'YYYY-MM-DD';
    const disabled = inputsAt(root).every((input) => input.disabled);
    return { kind: 'dateRange', value: shown(root), readOnly: false, disabled, format };
  },
  write,
};
