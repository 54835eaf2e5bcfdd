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
 */
export async function enterOrChoose(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  tools: WidgetTools,
): Promise<void> {
  const suggests = field instanceof HTMLInputElement && /^(?:text|search)$/.test(field.type) && text !== '';
  const before = new Set(suggests ? renderedRowsIn(field.ownerDocument) : []);
  focus(field);
  typeText(field, text);
  if (suggests) {
    const found = (): Choice | null => suggestion(field, text, before);
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

/** The one entry of this text among what has come over the page since. */
function suggestion(field: Element, text: string, before: ReadonlySet<Element>): Choice | null {
  const come = renderedRowsIn(field.ownerDocument).filter((row) => !before.has(row) && isOver(row, field));
  const choice = findChoice(come.map(asChoice), text, []);
  return choice && !choice.disabled && isRendered(choice.element) ? choice : null;
}

/** Whether a row lies in a box over the page that does not hold the field. */
function isOver(row: Element, field: Element): boolean {
  for (let box = row.parentElement; box && !box.contains(field); box = box.parentElement) {
    if (/absolute|fixed/.test(getComputedStyle(box).position)) return true;
  }
  return false;
}
