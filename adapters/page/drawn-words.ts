import { flatAncestors, flatChildren, flatContains } from './flat-tree.ts';
import { isLabelText } from './grid.ts';
import type { Leaves } from './leaves.ts';

/** Boxes around a control whose own words may name it. */
const MOST_BOXES = 4;

/**
 * Words that the style sheet alone draws before a control, `.name::before { content: "姓名" }`, in the smallest boxes that hold no
 * other control. Asked only for controls that nothing else names.
 */
export function drawnWords(leaves: Leaves, index: number, anchor: Element): string | undefined {
  let inner = anchor;
  let level = 0;
  for (const box of flatAncestors(anchor)) {
    if (level >= MOST_BOXES || !leaves.holdsOnly(index, leaves.range(box))) return undefined;
    const before: Element[] = [];
    for (const child of flatChildren(box)) {
      if (child instanceof Element && flatContains(child, inner)) break;
      if (child instanceof Element) before.unshift(child);
    }
    const texts = [...before, box].flatMap((each) => {
      const sides = each === box ? (['::before'] as const) : (['::before', '::after'] as const);
      return sides.flatMap((side) => contentOf(each, side) ?? []);
    });
    if (texts[0] !== undefined) return texts[0];
    inner = box;
    level += 1;
  }
  return undefined;
}

/** Words that a style sheet draws; `undefined` for signs, icons and what is not drawn. */
function contentOf(element: Element, side: '::before' | '::after'): string | undefined {
  const { content, display, fontSize } = getComputedStyle(element, side);
  if (display === 'none' || fontSize === '0px') return undefined;
  const text = /^"(.*)"$/.exec(content)?.[1]?.trim() ?? '';
  return isLabelText(text) ? text : undefined;
}
