import { plainText } from '#core/matching/label.ts';
import type { Label, LabelEvidence } from '#core/model/page.ts';
import type { FoundControl } from './candidates.ts';
import { flatAncestors, flatClosest, flatParent } from './flat-tree.ts';
import { type Box, boxOf, placeOf, textBox } from './geometry.ts';
import { isLabelText } from './grid.ts';
import { joinTexts, type Leaf, type Leaves, type Range } from './leaves.ts';
import { goesOn, labelInWriting, withoutUnit } from './writing.ts';

/** Label of a control with the text leaves it was read from. */
export interface FoundLabel extends Label {
  leaves: readonly Leaf[];
}

const MARKS_ONLY = /^[\s*＊:：※★●()（）必填?？]+$/;
/** Marks, or a note in brackets: no label without the text before them. */
const ADDS_ONLY = /^(?:[\s*＊:：※★●()（）必填?？]+|[(（][^()（）]*[)）]\s*[:：]?)$/;
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

/** A text that lies in the box itself, though it follows it in the markup. */
function overlaidLabel(leaves: Leaves, index: number, { end }: Range): FoundLabel | null {
  const leaf = leaves.list[end];
  if (!leaf || leaf.control >= 0 || leaf.taken || leaf.owner !== index || !isLabelText(leaf.text))
    return null;
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
  for (const box of [anchor, ...flatAncestors(anchor)]) {
    const range = leaves.range(box);
    if (range.end === range.start || box === root) continue;
    if (!leaves.holdsOnly(index, range)) return null;
    const before = freeFor(index, leaves.textsIn({ start: range.start, end: place.start }));
    const nearest = nearestBlock(withoutNote(withoutPoints(before), box), box);
    if (nearest.length > 0) {
      const text = labelInWriting(joinTexts(nearest), isContinued(leaves, place));
      if (!isLabelText(text) || LEFT_OPEN.test(text)) return null;
      return {
        text,
        evidence: evidenceOf(nearest, 'formItem'),
        confidence: COLON.test(text) ? 0.92 : 0.88,
        leaves: nearest,
      };
    }
    if (box === limit) return null;
  }
  return null;
}

/** How much to write, or in what way, stands between some labels and their boxes. */
const NOTE = /字(?:以内|以上|左右|以下)|不超过|不少于|第[一三]人称|^(?:请|注:|说明:|提示)|撰写|例如/;

/** How many points there are to be had, in a box of its own before the field. */
const POINTS = /^[(（]?(?:满分|总分|共)\d+分?[)）]?$/;

/** What speaks in clauses is no name, where a short one stands before it. */
const CLAUSES = /[，,；;。]/;
const LONGEST_NAME = 16;

function withoutPoints(before: readonly Leaf[]): readonly Leaf[] {
  return before.slice(0, before.findLastIndex(({ text }) => !POINTS.test(plainText(text))) + 1);
}

/** Texts before a control without a note of that kind, where a label stands before it in a part of its own. */
function withoutNote(before: readonly Leaf[], box: Element): readonly Leaf[] {
  const note = nearestBlock(before, box);
  const rest = before.slice(0, before.length - note.length);
  const text = joinTexts(note);
  const label = joinTexts(nearestBlock(rest, box));
  if (note.length === 0 || label === '' || COLON.test(text)) return before;
  const isName = label.length <= LONGEST_NAME && isLabelText(label) && !CLAUSES.test(label);
  return NOTE.test(plainText(text)) || (isName && CLAUSES.test(text)) ? rest : before;
}

/** The last texts that share the child of `box` they stand in; marks alone draw in the texts before them. */
function nearestBlock(before: readonly Leaf[], box: Element): Leaf[] {
  const block: Leaf[] = [];
  let child: Element | undefined;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const leaf = before[i];
    if (!leaf) break;
    const own = childOf(box, leaf);
    const [next] = block;
    if (next && own !== child && !ADDS_ONLY.test(joinTexts(block)) && !isOneWord(leaf, next)) break;
    block.unshift(leaf);
    child = own;
  }
  return MARKS_ONLY.test(joinTexts(block)) ? [] : block;
}

/** `<span>入党</span><span>时间</span>`: elements in one line of writing with nothing between them, not even a blank. */
function isOneWord(leaf: Leaf, next: Leaf): boolean {
  const [before, after] = [leaf.parent, next.parent];
  if (before === after || before.nextSibling !== after || /[:：]$/.test(leaf.text)) return false;
  return [before, after].every((each) => getComputedStyle(each).display === 'inline');
}

/** The child of `box` that holds the leaf; the box itself for text directly in it. */
function childOf(box: Element, leaf: Leaf): Element {
  let child = leaf.parent;
  for (const ancestor of [leaf.parent, ...flatAncestors(leaf.parent)]) {
    if (ancestor === box) return child;
    child = ancestor;
  }
  return child;
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
  const beside = defined || written || isBeside(last, [anchor, members[0] ?? anchor]);
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

/** Whether a text is drawn to the left of or above one of the elements. */
function isBeside(leaf: Leaf, elements: readonly Element[]): boolean {
  const text = textBox(leaf);
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
    .filter(({ text }) => !LEFT_OPEN.test(text))
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
