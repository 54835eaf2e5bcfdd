import type { Label, LabelEvidence } from '#core/model/page.ts';
import type { FoundControl } from './candidates.ts';
import { flatAncestors, flatClosest, flatParent } from './flat-tree.ts';
import { type Box, boxOf, placeOf, textBox } from './geometry.ts';
import { isLabelText } from './grid.ts';
import { isAttached, nearestBlock, withoutNote, withoutPoints } from './label-block.ts';
import { joinTexts, type Leaf, type Leaves, type Range } from './leaves.ts';
import { goesOn, labelInWriting, withoutUnit } from './writing.ts';

/** Label of a control with the text leaves it was read from. */
export interface FoundLabel extends Label {
  leaves: readonly Leaf[];
}

const COLON = /[:：]\s*$/;
/** `登记表（[ ] 年度）`: what goes on around the box is named by what follows it. */
const LEFT_OPEN = /[(（]\s*$/;
/** The end of what was said around the box before: `[ ]族，[ ]年生`. */
const CLOSED = /[，,、；;。]\s*$/;

/** Labels outside of tables: form items first, then the text beside the control. `limit` bounds the search. */
export function readAround(
  leaves: Leaves,
  index: number,
  control: FoundControl,
  limit: Element | null,
): FoundLabel[] {
  const place = leaves.places[index];
  if (!place || place.start < 0) return [];
  const named = formItemLabel(leaves, index, control, place, limit) ?? overlaidLabel(leaves, index, place);
  return named ? [named] : nearLabels(leaves, index, control, place, limit);
}

/** Words in a box that only ask to write in it, as libraries draw them. */
const ASKS = /^(?:请|点击|please|enter|select|input|choose)/i;

/** A text that lies in the box itself, though it follows it in the markup. */
function overlaidLabel(leaves: Leaves, index: number, { end }: Range): FoundLabel | null {
  const leaf = leaves.list[end];
  if (!leaf || leaf.control >= 0 || leaf.taken || leaf.owner !== index || !isLabelText(leaf.text))
    return null;
  if (!leaf.overlaid || ASKS.test(leaf.text) || leaf.parent.closest('[class*="placeholder" i]')) return null;
  return { text: leaf.text, evidence: 'labelElement', confidence: 0.88, leaves: [leaf] };
}

/**
 * The smallest box that holds this control and no other, with a short text before it. The text nearest to the control
 * counts, whole as its own box shows it.
 */
function formItemLabel(
  leaves: Leaves,
  index: number,
  { anchor, root }: FoundControl,
  place: Range,
  limit: Element | null,
): FoundLabel | null {
  let attached: FoundLabel | null = null;
  for (const box of [anchor, ...flatAncestors(anchor)]) {
    const range = leaves.range(box);
    if (range.end === range.start || box === root) continue;
    if (!leaves.holdsOnly(index, range)) return attached;
    const texts = withoutPoints(drawnBefore(leaves, index, box, anchor, range, place));
    const before = attached ? texts.filter((leaf) => !isAttached(leaf)) : texts;
    const nearest = nearestBlock(withoutNote(before, box), box);
    if (nearest.length > 0) {
      const text = labelInWriting(joinTexts(nearest), isContinued(leaves, place));
      if (!isLabelText(text) || LEFT_OPEN.test(text)) return attached;
      const found: FoundLabel = {
        text,
        evidence: evidenceOf(nearest, 'formItem'),
        confidence: COLON.test(text) ? 0.92 : 0.88,
        leaves: nearest,
      };
      if (!nearest.every(isAttached)) return found;
      attached = found;
    }
    if (box === limit) return attached;
  }
  return attached;
}

/** Texts of an item before its control as it is drawn: style sheets may put its parts in another order. */
function drawnBefore(
  leaves: Leaves,
  index: number,
  box: Element,
  anchor: Element,
  { start, end }: Range,
  place: Range,
): Leaf[] {
  const before = freeFor(index, leaves.textsIn({ start, end: place.start }));
  if (box === anchor || !/flex|grid/.test(getComputedStyle(box).display)) return before;
  const drawn = boxOf(anchor.getBoundingClientRect());
  const rest = before.filter((leaf) => textBox(leaf).top < drawn.bottom);
  if (rest.length > 0) return rest;
  const after = freeFor(index, leaves.textsIn({ start: place.end, end }));
  return after.filter((leaf) => placeOf(textBox(leaf), drawn) !== null);
}

/** Text between the control before and this one, when it is also drawn beside or above this one. */
function nearLabels(
  leaves: Leaves,
  index: number,
  { anchor, members }: FoundControl,
  place: Range,
  limit: Element | null,
): FoundLabel[] {
  const floor = limit ? leaves.range(limit).start : 0;
  let start = place.start;
  while (start > floor && leaves.list[start - 1]?.control === -1) start -= 1;
  const run = freeFor(index, leaves.textsIn({ start, end: place.start }));
  const naming = withoutPoints(run);
  const box = commonBox(anchor, naming.at(-1));
  const nearest = nearestBlock(withoutNote(naming, box), box);
  const afterControl =
    start > 0 && leaves.list[start - 1]?.control !== undefined && start === place.start - run.length;
  const whole = joinTexts(nearest);
  const text = labelInWriting(
    afterControl ? withoutUnit(whole) : whole,
    afterControl || isContinued(leaves, place),
  );
  const last = nearest.at(-1);
  if (!last || !isLabelText(text) || LEFT_OPEN.test(text) || (afterControl && CLOSED.test(whole))) return [];
  const defined = last.parent.closest('dt') !== null && anchor.closest('dd') !== null;
  // Text in one line of writing with the control may stand at the end of the line before.
  const written = last.parent === flatParent(anchor);
  const drawn = [anchor, members[0] ?? anchor];
  // A name on two lines has its middle between them.
  const lines = nearest.every(({ parent }) => parent === last.parent) ? nearest : [last];
  const beside = defined || written || isBeside([last], drawn) || isBeside(lines, drawn);
  if (!beside && !isInLine(last.parent, anchor)) return [];
  const confidence = COLON.test(text) ? 0.88 : 0.78;
  return [{ text, evidence: evidenceOf(nearest, 'near'), confidence, leaves: nearest }];
}

/** Whether an element is a word in the line of writing in which the control stands too. */
function isInLine(word: Element, anchor: Element): boolean {
  if (flatParent(word) !== flatParent(anchor)) return false;
  return [word, anchor].every((each) => getComputedStyle(each).display.startsWith('inline'));
}

/** Whether the control is a blank in a sentence that goes on after it. */
function isContinued(leaves: Leaves, { end }: Range): boolean {
  const next = leaves.list[end];
  return next !== undefined && next.control < 0 && !next.taken && goesOn(next.text);
}

/** Whether texts, taken together, are drawn to the left of or above one of the elements. */
function isBeside(texts: readonly Leaf[], elements: readonly Element[]): boolean {
  const boxes = texts.map(textBox);
  const text: Box = {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
  return elements.some((element) => placeOf(text, boxOf(rectOf(element))) !== null);
}

/** Where a control is drawn: a hidden input is where the element after it stands in for it. */
function rectOf(element: Element): DOMRect {
  const own = element.getBoundingClientRect();
  if (own.width > 0 && own.height > 0) return own;
  return element.nextElementSibling?.getBoundingClientRect() ?? own;
}

/** Texts that the markup does not tie to another control. */
function freeFor(index: number, texts: readonly Leaf[]): Leaf[] {
  return texts.filter((leaf) => leaf.owner === undefined || leaf.owner === index);
}

function commonBox(anchor: Element, leaf: Leaf | undefined): Element {
  if (!leaf) return anchor;
  const around = new Set<Element>([leaf.parent, ...flatAncestors(leaf.parent)]);
  return flatClosest(anchor, (ancestor) => around.has(ancestor)) ?? anchor;
}

function evidenceOf(block: readonly Leaf[], otherwise: LabelEvidence): LabelEvidence {
  const parents = block.map((leaf) => leaf.parent);
  if (parents.some((parent) => parent.closest('dt'))) return 'definition';
  if (parents.some((parent) => parent.closest('legend'))) return 'group';
  return otherwise;
}

/** A text that may label a control by its place, unless it labels another already. */
export interface PlacedText {
  leaf: Leaf;
  box: Box;
  used: boolean;
}

/** Texts that could label a control by their place alone, each measured once. */
export function placedTexts(leaves: Leaves, used: ReadonlySet<Leaf>): PlacedText[] {
  return leaves.list
    .filter((leaf) => leaf.control < 0 && !leaf.taken && isLabelText(withoutUnit(leaf.text)))
    .filter(({ text, parent }) => !LEFT_OPEN.test(text) && !parent.closest('h1, h2, h3'))
    .map((leaf) => ({ leaf, box: textBox(leaf), used: used.has(leaf) }));
}

/**
 * By place alone: the text on the control's line to its left, else the one right above it. Where that text labels another
 * control, what stands farther off labels this one even less.
 */
export function geometricLabel(
  leaves: Leaves,
  index: number,
  control: FoundControl,
  texts: readonly PlacedText[],
): FoundLabel | null {
  const box = boxOf(control.anchor.getBoundingClientRect());
  let best: { leaf: Leaf; used: boolean; distance: number } | undefined;
  for (const text of texts) {
    const found = placeOf(text.box, box);
    if (!found) continue;
    // A text on the line goes before one above.
    const distance = found.distance + (found.side === 'above' ? 1000 : 0);
    if (!best || distance < best.distance) best = { leaf: text.leaf, used: text.used, distance };
  }
  if (!best || best.used) return null;
  const { leaf } = best;
  if (freeFor(index, [leaf]).length === 0) return null;
  const around = leaves.range(leaf.parent);
  const whole = leaves.controlsIn(around).length === 0 ? joinTexts(leaves.textsIn(around)) : leaf.text;
  const text = withoutUnit(isLabelText(whole) ? whole : leaf.text);
  return { text, evidence: 'near', confidence: 0.7, leaves: [leaf] };
}
