import type { WidgetTools } from '../widget.ts';
import { takesAway } from './chips.ts';
import { isRendered, within } from './dom.ts';
import { isExpanded } from './popup.ts';
import type { Popup } from './popup.ts';
import { settle } from './settle.ts';

const OPENERS = 'button,[role="button"],[class*="arrow" i],[class*="caret" i],[class*="dropdown" i]';
const MOST_OPENERS = 2;
/** How long a list may take to open, in ms. */
const OPEN_PATIENCE = 400;

/** Presses what is drawn to open a list, where a press on the field itself has not opened it. */
export async function persuade(root: Element, popup: Popup, tools: WidgetTools): Promise<void> {
  const openers = openersIn(root);
  const opened = (): boolean =>
    popup.choices().length > 0 || popup.loading() || treeIn(popup) !== null || isExpanded(root);
  if (openers.length === 0 || (await settle(tools, opened, OPEN_PATIENCE))) return;
  for (const opener of openers) {
    tools.click(opener);
    if (await settle(tools, opened, OPEN_PATIENCE)) return;
  }
}

function openersIn(root: Element): Element[] {
  const drawn = [...root.querySelectorAll(OPENERS)].filter(
    (each) => isRendered(each) && !takesAway(each, root),
  );
  return drawn
    .filter((each) => !drawn.some((other) => other !== each && other.contains(each)))
    .slice(0, MOST_OPENERS);
}

/** A tree of options in what has opened. */
export function treeIn(popup: Popup): Element | null {
  const surface = popup.surface();
  return surface && within(surface, '[role="tree"]');
}

/** Field in which the control lets a person search its options. */
export function searchField(root: Element, popup: Popup): HTMLInputElement | HTMLTextAreaElement | null {
  const inside = [root, popup.surface()].flatMap((place) => [
    ...(place?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea') ?? []),
  ]);
  const fields = root instanceof HTMLInputElement ? [root, ...inside] : inside;
  return (
    fields.find(
      (field) =>
        ['text', 'search', 'textarea'].includes(field.type) &&
        !field.readOnly &&
        !field.disabled &&
        isRendered(field),
    ) ?? null
  );
}
