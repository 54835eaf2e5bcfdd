import type { FoundControl } from './candidates.ts';
import { flatAncestors } from './flat-tree.ts';
import { joinTexts, type Leaf, type Leaves, type Range } from './leaves.ts';
import { unitOf } from './writing.ts';

const REQUIRED_TEXT = /[*＊※]|[(（【[](?:必填|必选)/;
const LONGEST_HINT = 80;
/** Boxes around a label in which libraries draw the required mark. */
const MARK_LEVELS = 2;

/** Finds out whether a control must be filled in; one instance per page, since the drawn marks are asked for once per look. */
export class RequiredMarks {
  readonly #drawn = new Map<string, boolean>();

  isRequired({ root, members }: FoundControl, label: readonly Leaf[]): boolean {
    const bearers = [root, ...members];
    if (bearers.some((each) => each.matches(':required, [aria-required="true"]'))) return true;
    if (label.some((leaf) => REQUIRED_TEXT.test(leaf.text))) return true;
    const [first] = label;
    return first !== undefined && this.#markDrawn(first);
  }

  /** Libraries draw the star with `::before` or `::after`, which no text of the page shows. */
  #markDrawn(leaf: Leaf): boolean {
    let box: Element | undefined = leaf.parent;
    for (let level = 0; box && level < MARK_LEVELS; level += 1) {
      const look = `${box.tagName} ${box.className} ${box.parentElement?.className ?? ''}`;
      const known = this.#drawn.get(look) ?? hasDrawnStar(box);
      this.#drawn.set(look, known);
      if (known) return true;
      box = flatAncestors(box).next().value ?? undefined;
    }
    return false;
  }
}

function hasDrawnStar(box: Element): boolean {
  return ['::before', '::after'].some((pseudo) => {
    const { content, display } = getComputedStyle(box, pseudo);
    return display !== 'none' && /[*＊]/.test(content);
  });
}

/** Units and notes right after a control, up to the next label or control or the end of its box. */
export function hintAfter(
  leaves: Leaves,
  place: Range,
  box: Range,
  used: ReadonlySet<Leaf>,
): string | undefined {
  const after: Leaf[] = [];
  for (let at = place.end; at < box.end; at += 1) {
    const leaf = leaves.list[at];
    if (!leaf || leaf.control >= 0) break;
    // In running text the unit of one control and the label of the next are one piece: `人，实到 [ ]`.
    if (used.has(leaf)) {
      const unit = unitOf(leaf.text);
      return unit === '' ? joinTexts(after) || undefined : unit;
    }
    if (!leaf.taken) after.push(leaf);
  }
  const text = joinTexts(after);
  return text === '' || text.length > LONGEST_HINT ? undefined : text;
}
