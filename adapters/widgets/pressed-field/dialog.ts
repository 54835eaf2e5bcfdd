import { isRendered, within } from '../shared/dom.ts';
import { buttonsSaying, DONE, LEAVE } from '../shared/ending.ts';
import { chooseLevels } from '../shared/levels.ts';
import { settle } from '../shared/settle.ts';
import { chosenIn, hasTicks, targetIn, treeLevels } from '../shared/tree.ts';
import type { WidgetTools, WidgetValue } from '../widget.ts';

const DIALOG =
  '[role="dialog"],dialog[open],[aria-modal="true"],[class*="modal" i],[class*="dialog" i],[class*="drawer" i]';
const BUTTONS = 'button,[role="button"],a';
/** How long a dialog may take to go, in ms. */
const PATIENCE = 1500;

/** Dialogs in sight over the page, each by its outermost box. */
export function dialogsOver(element: Element): Element[] {
  const found = [...element.ownerDocument.querySelectorAll(DIALOG)].filter(
    (each) => !each.contains(element) && isRendered(each) && each.querySelector(BUTTONS) !== null,
  );
  return found.filter((each) => !found.some((other) => other !== each && other.contains(each)));
}

/** The tree that a dialog asks to choose in. */
export function treeOf(dialog: Element): Element | null {
  return within(dialog, '[role="tree"]');
}

/** Chooses in the tree of a dialog, and ends that by its own 确定. */
export async function chooseInDialog(
  dialog: Element,
  tree: Element,
  value: WidgetValue,
  tools: WidgetTools,
): Promise<void> {
  tools.own(dialog);
  const chooser = { chosen: () => chosenIn(tree), multiple: hasTicks(tree), target: targetIn };
  await chooseLevels(chooser, treeLevels(tree, tools), value, tools);
  press(dialog, DONE, tools);
  await settle(tools, () => !isRendered(dialog), PATIENCE);
}

/** Leaves a dialog without a choice. What lies behind it could not be filled. */
export async function leaveDialog(dialog: Element, tools: WidgetTools): Promise<void> {
  if (!isRendered(dialog)) return;
  tools.own(dialog);
  press(dialog, LEAVE, tools);
  await settle(tools, () => !isRendered(dialog), PATIENCE);
}

function press(dialog: Element, words: RegExp, tools: WidgetTools): void {
  const button = buttonsSaying(words, dialog).at(-1);
  if (button) tools.click(button);
}
