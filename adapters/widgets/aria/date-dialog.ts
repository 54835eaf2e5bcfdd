import { isPrompt } from '#core/matching/option.ts';
import { dateParts, formatIn, formatOf, inFormat, sameDate } from '../shared/dates.ts';
import { isDisabled, isRendered, shownText } from '../shared/dom.ts';
import { enterText, pressKey } from '../shared/events.ts';
import type { Part } from '../shared/family.ts';
import { cannotClear } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools } from '../widget.ts';
import { isNamedAsField } from './menu-button.ts';
import { cellOf, type Day, monthShown, pagerTowards } from './month-grid.ts';

const FIELD = 'input:not([type]),input[type="text"]';
const OTHERS = 'input:not([type="hidden"]),select,textarea,[role="combobox"]';
const OPENER = '[aria-haspopup="dialog"]';
const ASKS_DATE = /日期|日历|时间|date|calendar/i;
const DONE = /^(?:确定|确认|完成|ok|done|apply)$/i;
const LEAVE = /^(?:取消|关闭|cancel|close|×)$/i;
/** How far the button may stand from the input. */
const MOST_LEVELS = 2;
const WHOLES = 'body,form,fieldset,table,tbody,tr,main,section';
/** Elements of a field and its button, icons and notes included. */
const MOST_ELEMENTS = 60;
/** Months to page through at most: a century. */
const MOST_PAGES = 1200;

/** What opens the dialog: the field itself where it is a button, else the button beside it. */
function openerOf(field: Element): HTMLElement | null {
  if (isButton(field)) return field;
  let box = field.parentElement;
  for (let level = 0; box && level < MOST_LEVELS; level++, box = box.parentElement) {
    // Asked of every text field of a page: what holds a whole form is not searched.
    if (box.matches(WHOLES) || box.getElementsByTagName('*').length > MOST_ELEMENTS) return null;
    if (box.querySelectorAll(OTHERS).length > 1) return null;
    const button = [...box.querySelectorAll(OPENER)].find((each) => ASKS_DATE.test(nameOf(each)));
    if (button instanceof HTMLElement) return button;
  }
  return null;
}

/** A button that shows the date itself; one beside an input only opens the dialog. */
function isButton(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement) || !element.matches(OPENER) || !isNamedAsField(element)) return false;
  const text = shownText(element);
  return dateParts(text) !== null || ASKS_DATE.test(text) || isPrompt(text);
}

function isField(element: Element): boolean {
  return element.matches(FIELD) ? openerOf(element) !== null : isButton(element);
}

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
}

function valueOf(field: Element): string {
  if (field instanceof HTMLInputElement) return field.value;
  const text = shownText(field);
  return dateParts(text) ? text : '';
}

function formatFor(field: Element): string | undefined {
  const hint = field instanceof HTMLInputElement ? formatIn(field.placeholder) : undefined;
  return formatOf(valueOf(field)) ?? hint;
}

/**
 * A date in an input with a button, or in the button alone, that opens a dialog in which a grid shows the days of one
 * month.
 */
export const dateDialog: Part = {
  recognise: (element) => {
    const field = element.closest(`${FIELD},${OPENER}`);
    return field && isField(field) ? field : null;
  },
  read: (root) => ({
    kind: 'date',
    value: valueOf(root),
    readOnly: false,
    disabled: isDisabled(root),
    format: formatFor(root) ?? 'YYYY-MM-DD',
  }),
  async write(root, { value }, tools) {
    const text = typeof value === 'string' ? value : value.join('');
    const input = root instanceof HTMLInputElement && !root.readOnly ? root : null;
    if (text === '') {
      if (!input) throw cannotClear();
      enterText(input, '');
      return;
    }
    const parts = dateParts(text);
    if (!parts) throw new WidgetRefusal('skipped', 'notADate', { value: text });
    if (input) {
      const format = formatFor(input);
      enterText(input, (format && inFormat(parts, format)) ?? text);
      if (await settle(tools, () => sameDate(input.value, text))) return;
    }
    const [year, month, day] = parts;
    if (year === undefined || month === undefined || day === undefined) {
      throw new WidgetRefusal('failed', 'rejected', { value: text });
    }
    await pick(root, { year, month, day }, tools);
  },
  restorer(root) {
    // Nothing in the dialog says "no date".
    const empty = root instanceof HTMLInputElement && root.readOnly && root.value === '';
    return empty ? () => enterText(root, '') : null;
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

async function pick(field: Element, wanted: Day, tools: WidgetTools): Promise<void> {
  const button = openerOf(field);
  if (!button) throw new WidgetRefusal('failed', 'controlGone');
  const value = [wanted.year, wanted.month, wanted.day].join('-');
  if (!openDialog(field)) tools.click(button);
  const dialog = await tools.until(() => openDialog(field));
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
    await settle(tools, () => openDialog(field) === null);
    press(dialog, DONE, tools);
    await settle(tools, () => openDialog(field) === null);
  } finally {
    await close(field, dialog, tools);
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
