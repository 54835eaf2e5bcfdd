import { isRendered } from '../shared/dom.ts';
import { blur, fire, focus, typeText } from '../shared/events.ts';
import { findChoice } from '../shared/options.ts';
import type { Choice } from '../shared/options.ts';
import { asChoice, renderedRowsIn } from '../shared/popup.ts';
import { pause, settle } from '../shared/settle.ts';
import type { WidgetTools } from '../widget.ts';

/** What says that a field looks for what is typed, on a server it may be. */
const SEARCHES = /搜索|检索|查找|匹配|联想/;
const NAME = /auto-?complete|type-?ahead|suggest/i;
/** How long such a field may take to answer, in ms. */
const PATIENCE = 800;

/**
 * Types a text and leaves the field. Where typing brings a list in which one entry is this very text, that is chosen, as a
 * person would: some pages keep only what was chosen.
 * @param changed what has come or changed on the page since
 */
export async function enterOrChoose(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  tools: WidgetTools,
  changed: () => readonly Element[],
): Promise<void> {
  const suggests = field instanceof HTMLInputElement && /^(?:text|search)$/.test(field.type) && text !== '';
  const lists = suggests && looks(field) ? listsSince(field) : () => boxesOf(changed(), field);
  focus(field);
  typeText(field, text);
  if (suggests) {
    const found = (): Choice | null => suggestion(text, lists());
    await pause(tools);
    if (!found() && looks(field)) await settle(tools, () => found() !== null, PATIENCE);
    const choice = found();
    if (choice) {
      tools.click(choice.press ?? choice.element);
      await pause(tools);
      blur(field);
      return;
    }
  }
  fire(field, 'change');
  blur(field);
}

function looks(field: HTMLInputElement): boolean {
  return (
    SEARCHES.test(field.placeholder) || field.hasAttribute('aria-autocomplete') || NAME.test(field.className)
  );
}

/** Rows over the page that were not there before, wherever they are drawn, shadows included. */
function listsSince(field: HTMLInputElement): () => Element[] {
  const before = new Set(renderedRowsIn(field.ownerDocument));
  return () =>
    renderedRowsIn(field.ownerDocument).filter((row) => !before.has(row) && boxOver(row, field) !== null);
}

/** Rows of the boxes over the page that something has changed in: a page of thousands of rows is not looked through for each field. */
function boxesOf(changed: readonly Element[], field: HTMLElement): Element[] {
  const boxes = new Set(changed.flatMap((element) => boxOver(element, field) ?? []));
  return [...boxes].flatMap((box) => renderedRowsIn(box));
}

/** The one entry of this text. */
function suggestion(text: string, rows: readonly Element[]): Choice | null {
  const choice = findChoice(rows.map(asChoice), text, []);
  return choice && !choice.disabled && isRendered(choice.element) ? choice : null;
}

/** The box over the page that an element is in, if it does not hold the field. */
function boxOver(element: Element, field: Element): Element | null {
  for (let box: Element | null = element; box && !box.contains(field); box = box.parentElement) {
    if (/absolute|fixed/.test(getComputedStyle(box).position)) return box;
  }
  return null;
}
