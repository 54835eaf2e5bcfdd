import { isPrompt } from '#core/matching/option.ts';
import { flatContains, queryDeep } from '../../page/flat-tree.ts';
import { dateParts, formatIn, formatOf, inFormat, sameDate } from '../shared/dates.ts';
import { byId, isDisabled, isRendered, shownText } from '../shared/dom.ts';
import { buttonsSaying, DONE, LEAVE } from '../shared/ending.ts';
import { enterText, pressOutside } from '../shared/events.ts';
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

/** Dialogs that hold a grid of days and are open. */
function openDialogs(near: Element): HTMLElement[] {
  const dialogs: HTMLElement[] = [];
  queryDeep(near.ownerDocument, '[role="dialog"],dialog[open]', (each) => {
    const isOpen = each instanceof HTMLElement && isRendered(each) && !flatContains(each, near);
    if (isOpen && each.querySelector('[role="grid"]') !== null) dialogs.push(each);
  });
  return dialogs;
}

/** The dialog that was opened for each field: a second attempt may find it still open. */
const opened = new WeakMap<Element, Element>();

/** Opens a field's dialog: the one that its button names, else one that was not there before the button was clicked. */
async function openDialog(field: Element, button: HTMLElement, tools: WidgetTools): Promise<HTMLElement> {
  const others = new Set(openDialogs(field).filter((each) => each !== opened.get(field)));
  const find = (): HTMLElement | undefined => {
    const name = button.getAttribute('aria-controls') ?? '';
    const named = name === '' ? null : byId(button, name);
    const now = openDialogs(field);
    return (
      now.find((each) => each === named || named?.contains(each)) ?? now.find((each) => !others.has(each))
    );
  };
  if (!find()) tools.click(button);
  const dialog = await tools.until(find);
  opened.set(field, dialog);
  tools.own(dialog);
  return dialog;
}

async function pick(field: Element, wanted: Day, tools: WidgetTools): Promise<void> {
  const button = openerOf(field);
  if (!button) throw new WidgetRefusal('failed', 'controlGone');
  const value = [wanted.year, wanted.month, wanted.day].join('-');
  const dialog = await openDialog(field, button, tools);
  const gone = (): boolean => !openDialogs(field).includes(dialog);
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
    await settle(tools, gone);
    press(dialog, DONE, tools);
    await settle(tools, gone);
  } finally {
    await close(dialog, gone, tools);
  }
}

function press(dialog: HTMLElement, words: RegExp, tools: WidgetTools): void {
  const [button] = buttonsSaying(words, dialog);
  if (button) tools.click(button);
}

/** Leaves a dialog that is still open, without a choice and without Escape, which dialogs around it take for themselves. */
async function close(dialog: HTMLElement, gone: () => boolean, tools: WidgetTools): Promise<void> {
  if (gone()) return;
  press(dialog, LEAVE, tools);
  if (await settle(tools, gone)) return;
  pressOutside(dialog.ownerDocument);
  await settle(tools, gone);
}
