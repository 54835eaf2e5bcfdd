import type { WidgetTools } from '../widget.ts';
import { isRendered } from './dom.ts';
import { pressKey } from './events.ts';
import { settle } from './settle.ts';

const CLOSED = '[role="treeitem"][aria-expanded="false"]';
/** Branches opened at most. */
const MOST_BRANCHES = 500;

/**
 * Opens the closed branches of a tree, outer ones first, until something is found; by the key that opens a branch and
 * chooses nothing, else by a click. A click is left out on branches that could be chosen themselves.
 */
export async function openBranches(tree: Element, found: () => boolean, tools: WidgetTools): Promise<void> {
  const tried = new Set<Element>();
  while (!found() && tried.size < MOST_BRANCHES) {
    const branch = [...tree.querySelectorAll(CLOSED)].find((each) => isRendered(each) && !tried.has(each));
    if (!branch) return;
    tried.add(branch);
    const open = (): boolean => branch.getAttribute('aria-expanded') === 'true';
    pressKey(branch, 'ArrowRight');
    if ((await settle(tools, open)) || branch.matches('[aria-selected],[aria-checked]')) continue;
    tools.click(branch.firstElementChild ?? branch);
    await settle(tools, open);
  }
}
