import { dateParts, formatIn, formatOf, inFormat, sameDate } from '../shared/dates.ts';
import { isDisabled, isRendered } from '../shared/dom.ts';
import { enterText, pressKey } from '../shared/events.ts';
import type { Part } from '../shared/family.ts';
import { cannotClear } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools } from '../widget.ts';
import { cellOf, type Day, monthShown, pagerTowards } from './month-grid.ts';

const FIELD = 'input:not([type]),input[type="text"]';
const OTHERS = 'input:not([type="hidden"]),select,textarea,[role="combobox"]';
const ASKS_DATE = /日期|日历|时间|date|calendar/i;
const DONE = /^(?:确定|确认|完成|ok|done|apply)$/i;
const LEAVE = /^(?:取消|关闭|cancel|close|×)$/i;
/** How far the button may stand from the input. */
const MOST_LEVELS = 2;
/** Months to page through at most: a century. */
const MOST_PAGES = 1200;

/** The button beside an input that opens a dialog of days. */
function buttonFor(input: Element): HTMLElement | null {
  let box = input.parentElement;
  for (let level = 0; box && level < MOST_LEVELS; level++, box = box.parentElement) {
    if (box.querySelectorAll(OTHERS).length > 1) return null;
    const buttons = [...box.querySelectorAll<HTMLElement>('button,[role="button"]')];
    const button = buttons.find(
      (each) => each.getAttribute('aria-haspopup') === 'dialog' && ASKS_DATE.test(nameOf(each)),
    );
    if (button) return button;
  }
  return null;
}

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
}

function inputAt(root: Element): HTMLInputElement {
  if (root instanceof HTMLInputElement) return root;
  throw new TypeError('a date with a dialog is an input');
}

/** A date in an input, with a button that opens a dialog in which a grid shows the days of one month. */
export const dateDialog: Part = {
  recognise: (element) => (element.matches(FIELD) && buttonFor(element) ? element : null),
  read(root) {
    const input = inputAt(root);
    const format = formatOf(input.value) ?? formatIn(input.placeholder) ?? 'YYYY-MM-DD';
    return { kind: 'date', value: input.value, readOnly: false, disabled: isDisabled(input), format };
  },
  async write(root, { value }, tools) {
    const input = inputAt(root);
    const text = typeof value === 'string' ? value : value.join('');
    if (text === '') {
      if (input.readOnly) throw cannotClear();
      enterText(input, '');
      return;
    }
    const parts = dateParts(text);
    if (!parts) throw new WidgetRefusal('skipped', 'notADate', { value: text });
    const format = formatOf(input.value) ?? formatIn(input.placeholder);
    if (!input.readOnly) {
      enterText(input, (format && inFormat(parts, format)) ?? text);
      if (await settle(tools, () => sameDate(input.value, text))) return;
    }
    const [year, month, day] = parts;
    if (year === undefined || month === undefined || day === undefined) {
      throw new WidgetRefusal('failed', 'rejected', { value: text });
    }
    await pick(input, { year, month, day }, tools);
  },
  restorer: (root) => {
    const input = inputAt(root);
    const before = input.value;
    // Nothing in the dialog says "no date".
    return before === '' && input.readOnly ? () => enterText(input, '') : null;
  },
};

/** The dialog that holds a grid of days, once it is open. */
function openDialog(near: Element): HTMLElement | null {
  const dialogs = [...near.ownerDocument.querySelectorAll<HTMLElement>('[role="dialog"],dialog[open]')];
  return (
    dialogs.find((each) => isRendered(each) && !each.contains(near) && each.querySelector('[role="grid"]')) ??
    null
  );
}

async function pick(input: HTMLInputElement, wanted: Day, tools: WidgetTools): Promise<void> {
  const button = buttonFor(input);
  if (!button) throw new WidgetRefusal('failed', 'controlGone');
  const value = [wanted.year, wanted.month, wanted.day].join('-');
  if (!openDialog(input)) tools.click(button);
  const dialog = await tools.until(() => openDialog(input));
  tools.own(dialog);
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const shown = monthShown(dialog);
      const pager = shown && pagerTowards(dialog, wanted, shown);
      if (!pager || isDisabled(pager)) break;
      tools.click(pager);
      await tools.until(() => monthShown(dialog)?.join() !== shown.join());
    }
    const cell =
      monthShown(dialog)?.join() === [wanted.year, wanted.month].join() ? cellOf(dialog, wanted.day) : null;
    if (!cell || isDisabled(cell)) throw new WidgetRefusal('skipped', 'optionDisabled', { value });
    tools.click(cell.querySelector('button') ?? cell);
    await settle(tools, () => openDialog(input) === null);
    press(dialog, DONE, tools);
    await settle(tools, () => openDialog(input) === null);
  } finally {
    await close(input, dialog, tools);
  }
}

function press(dialog: HTMLElement, words: RegExp, tools: WidgetTools): void {
  const buttons = [...dialog.querySelectorAll<HTMLElement>('button,[role="button"]')];
  const button = buttons.find((each) => words.test(nameOf(each)) && isRendered(each));
  if (button) tools.click(button);
}

/** Leaves a dialog that is still open, without a choice. */
async function close(input: Element, dialog: HTMLElement, tools: WidgetTools): Promise<void> {
  const gone = (): boolean => openDialog(input) !== dialog;
  if (gone()) return;
  press(dialog, LEAVE, tools);
  if (await settle(tools, gone)) return;
  pressKey(dialog, 'Escape');
  await settle(tools, gone);
}
