import { flatAncestors } from '../flat-tree.ts';
import { isLabelText } from '../grid.ts';
import type { Leaves } from '../leaves.ts';

/** What an empty list says of itself. */
const EMPTY = /^(?:暂?无|暂?没有|尚无).{0,8}$|^no (?:data|records?|items?)$/i;

/** A title and the box that it shares with a button. */
export interface OwnTitle {
  text: string;
  box: Element;
}

/**
 * The one text that stands with a button before any field, and so names what the button adds where nothing has been added
 * yet; what an empty list says of itself is none.
 */
export function ownTitle(element: Element, at: number, leaves: Leaves, scope: Element): OwnTitle | undefined {
  for (const box of flatAncestors(element)) {
    const range = leaves.range(box);
    if (leaves.countControls(range, 0) > 0) return undefined;
    const texts = leaves.textsIn(range).filter(({ text }) => !EMPTY.test(text));
    const [only] = texts;
    if (only) {
      return texts.length === 1 && only.at < at && isLabelText(only.text)
        ? { text: only.text, box }
        : undefined;
    }
    if (box === scope) return undefined;
  }
  return undefined;
}

/** The smallest box around one in which something else is said or asked. */
export function boxAround({ text, box }: OwnTitle, leaves: Leaves, scope: Element): Element {
  for (const around of [box, ...flatAncestors(box)]) {
    const range = leaves.range(around);
    const more =
      leaves.textsIn(range).some((leaf) => leaf.text !== text) || leaves.countControls(range, 0) > 0;
    if (more || around === scope) return around;
  }
  return box;
}
