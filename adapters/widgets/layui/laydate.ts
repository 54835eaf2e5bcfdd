import { formatIn, layoutOf, rangeParts, spelledIn } from '../shared/dates.ts';
import { isDisabled, isRendered } from '../shared/dom.ts';
import { blur, fire, focus, pressOutside, typeText } from '../shared/events.ts';
import type { Part } from '../shared/family.ts';
import { isBlank } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetState, WidgetTools } from '../widget.ts';

/** Mark that laydate leaves on what it was made for: an input, or a box around one for each end of a range. */
const MADE = '[lay-key]';
const RANGE_HINT = /[~～至到]|范围|区间|起止|\s-\s/;
/** How long it may take to open by the focus, and to close, in ms. */
const FOCUS_PATIENCE = 50;
const CLOSE_PATIENCE = 150;
const TIME_HINT = /^(?:[^y]*\b)?HH[:：]mm/i;

/** The input, or the two inputs of a range. */
function inputsOf(root: Element): HTMLInputElement[] {
  return root instanceof HTMLInputElement ? [root] : [...root.querySelectorAll<HTMLInputElement>('input')];
}

function read(root: Element): WidgetState {
  const inputs = inputsOf(root);
  const [input] = inputs;
  const text = input?.value ?? '';
  const state = { readOnly: false, disabled: inputs.every((each) => each.matches(':disabled')) };
  if (inputs.length === 2) {
    const ends = inputs.map((each) => each.value);
    return { ...state, kind: 'dateRange', value: ends.join('') === '' ? [] : ends };
  }
  const hint = input?.placeholder ?? '';
  const range = rangeParts(text);
  if (range || (text === '' && RANGE_HINT.test(hint))) {
    return { ...state, kind: 'dateRange', value: range?.ends ?? [] };
  }
  const time = TIME_HINT.exec(hint)?.[0].includes('ss') ? 'HH:mm:ss' : 'HH:mm';
  const hinted = TIME_HINT.test(hint) ? time : /^y{4}年?$/i.test(hint) ? hint.toUpperCase() : formatIn(hint);
  const format = layoutOf(text) ?? hinted;
  const kind = format?.startsWith('H') ? 'text' : 'date';
  return { ...state, kind, value: text, ...(format === undefined ? {} : { format }) };
}

/** Its panel as long as it is open. */
function panelOf(root: Element): Element | null {
  const panel = root.ownerDocument.querySelector(`#layui-laydate${root.getAttribute('lay-key') ?? ''}`);
  return panel && isRendered(panel) ? panel : null;
}

async function open(root: Element, tools: WidgetTools): Promise<Element> {
  const [input] = inputsOf(root);
  const isOpen = (): boolean => panelOf(root) !== null;
  // Before 2.8 it opens as the field gets the focus, which it may have kept.
  if (!isOpen() && input) {
    blur(input);
    focus(input);
  }
  if (!(await settle(tools, isOpen, FOCUS_PATIENCE))) tools.click(input ?? root);
  const panel = await tools.until(() => panelOf(root));
  tools.own(panel);
  return panel;
}

async function close(root: Element, tools: WidgetTools): Promise<void> {
  const isShut = (): boolean => panelOf(root) === null;
  if (isShut()) return;
  pressOutside(root.ownerDocument);
  if (await settle(tools, isShut, CLOSE_PATIENCE)) return;
  // Before 2.8 it closes by a click alone. One that stays open would not read what is typed.
  tools.click(root.ownerDocument.body);
  if (!(await settle(tools, isShut, CLOSE_PATIENCE))) throw new WidgetRefusal('failed', 'timeout');
}

function setTexts(root: Element, texts: readonly string[]): void {
  const inputs = inputsOf(root);
  const each = inputs.length === texts.length ? texts : [texts.join('')];
  for (const [index, input] of inputs.entries()) {
    const text = each[index] ?? '';
    if (input.value !== text) typeText(input, text);
  }
}

/** The layout in which a panel shows a date, and what it puts between two. */
interface Spelling {
  layout: string;
  between: string;
}

function spellingOf(shown: string): Spelling | null {
  const range = rangeParts(shown);
  const layout = layoutOf(range ? range.ends[0] : shown);
  return layout === undefined ? null : { layout, between: range?.between ?? ' - ' };
}

/** The texts as the panel would write them. */
function spelled(root: Element, wanted: readonly string[], { layout, between }: Spelling): string[] {
  const ends = wanted.map((text) => {
    const end = spelledIn(text, layout);
    if (end === undefined) throw refusal('notADate', [text]);
    return end;
  });
  return inputsOf(root).length === 2 ? ends : [ends.join(between)];
}

/**
 * Puts the text in, and lets laydate read it as it opens: it keeps what it can read and allows, and resets the rest to
 * a date of its own, which shows the layout where nothing else does. Its own confirming tells the page.
 */
async function confirm(root: Element, wanted: readonly string[], tools: WidgetTools): Promise<void> {
  const before = inputsOf(root).map((input) => input.value);
  try {
    await putIn(root, wanted, tools);
  } catch (error) {
    await leaveAsItWas(root, before, tools);
    throw error;
  }
  await close(root, tools);
}

/** One that stays open is no reason to leave what it could not read, nor the reason why it could not. */
async function leaveAsItWas(root: Element, texts: readonly string[], tools: WidgetTools): Promise<void> {
  try {
    await close(root, tools);
  } catch (error) {
    if (!(error instanceof WidgetRefusal)) throw error;
  } finally {
    setTexts(root, texts);
  }
}

async function putIn(root: Element, wanted: readonly string[], tools: WidgetTools): Promise<void> {
  let spelling = await askSpelling(root, wanted, tools);
  for (let tries = 0; tries < 2; tries++) {
    const texts = spelling ? spelled(root, wanted, spelling) : [wanted.join(' - ')];
    setTexts(root, texts);
    const panel = await open(root, tools);
    const kept = inputsOf(root).map((input) => input.value);
    if (kept.join('\n') === texts.join('\n')) {
      const button = panel.querySelector('.laydate-btns-confirm');
      if (button && isDisabled(button)) throw refusal('optionDisabled', wanted);
      if (button) tools.click(button);
      return;
    }
    await close(root, tools);
    const own = spellingOf(kept.join(' - '));
    if (!own || own.layout === spelling?.layout) break;
    spelling = own;
  }
  throw refusal('outOfRange', wanted);
}

/** Asks the open panel how it writes a date; `null` where it does not say. */
async function askSpelling(
  root: Element,
  wanted: readonly string[],
  tools: WidgetTools,
): Promise<Spelling | null> {
  const panel = await open(root, tools);
  const preview = panel.querySelector('.layui-laydate-preview')?.textContent ?? '';
  const isRange = panel.matches('.layui-laydate-range');
  await close(root, tools);
  if (isRange !== (wanted.length === 2)) throw refusal('otherKind', wanted);
  return (
    spellingOf(preview) ??
    spellingOf(
      inputsOf(root)
        .map((input) => input.value)
        .join(' - '),
    )
  );
}

function refusal(reason: string, wanted: readonly string[]): WidgetRefusal {
  return new WidgetRefusal('skipped', reason, { value: wanted.join('、') });
}

async function clear(root: Element, tools: WidgetTools): Promise<void> {
  if (inputsOf(root).every((input) => input.value === '')) return;
  const panel = await open(root, tools);
  const button = panel.querySelector('[lay-type="clear"]');
  if (button) tools.click(button);
  await close(root, tools);
  setTexts(root, ['', '']);
}

/** laydate: a calendar for an input that may take no typing, of a date, a month, a year, a moment, a time or two of them. */
export const laydate: Part = {
  recognise(element) {
    const made = element.closest(MADE);
    if (!made) return null;
    return made instanceof HTMLInputElement || inputsOf(made).length === 2 ? made : null;
  },
  read,
  async write(root, { value }, tools) {
    const wanted = typeof value === 'string' ? [value] : value;
    if (isBlank(value)) await clear(root, tools);
    else await confirm(root, wanted, tools);
    for (const input of inputsOf(root)) fire(input, 'change');
  },
};
