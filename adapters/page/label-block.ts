import { plainText } from '#core/matching/label.ts';
import { flatAncestors, flatParent } from './flat-tree.ts';
import { isLabelText } from './grid.ts';
import { joinTexts, type Leaf } from './leaves.ts';

const COLON = /[:：]\s*$/;
const MARKS_ONLY = /^[\s*＊:：※★●()（）必填?？]+$/;
/** Marks, or a note in brackets: no label without the text before them. */
const ADDS_ONLY = /^(?:[\s*＊:：※★●()（）必填?？]+|[(（][^()（）]*[)）]\s*[:：]?)$/;
/** Words in a part that is joined to the box: `责任人电话 |手机| [ ]`. They name it only where nothing else does. */
export function isAttached({ parent }: Leaf): boolean {
  return parent.closest('[class*="addon" i], [class*="prepend" i]') !== null;
}

/** How much to write, or in what way, stands between some labels and their boxes. */
const NOTE = /字(?:以内|以上|左右|以下)|不超过|不少于|第[一三]人称|^(?:请|注:|说明:|提示)|撰写|例如/;

/** How many points there are to be had, in a box of its own before the field. */
const POINTS = /^[(（]?(?:满分|总分|共)\d+分?[)）]?$/;

/** What speaks in clauses is no name, where a short one stands before it. */
const CLAUSES = /[，,；;。]/;
const LONGEST_NAME = 16;

export function withoutPoints(before: readonly Leaf[]): readonly Leaf[] {
  return before.slice(0, before.findLastIndex(({ text }) => !POINTS.test(plainText(text))) + 1);
}

/** Texts before a control without a note of that kind, where a label stands before it in a part of its own. */
export function withoutNote(before: readonly Leaf[], box: Element): readonly Leaf[] {
  const note = nearestBlock(before, box);
  const rest = before.slice(0, before.length - note.length);
  const text = joinTexts(note);
  const label = joinTexts(nearestBlock(rest, box));
  if (note.length === 0 || label === '' || COLON.test(text)) return before;
  const isName = label.length <= LONGEST_NAME && isLabelText(label) && !CLAUSES.test(label);
  const isNote =
    NOTE.test(plainText(text)) ||
    isToolbar(note) ||
    (isName && (CLAUSES.test(text) || isAside(note, nearestBlock(rest, box))));
  return isNote ? rest : before;
}

/** More words than these, each in an element of its own beside the others, are the tools of an editor. */
const MOST_WORDS = 3;

function isToolbar(words: readonly Leaf[]): boolean {
  const boxes = new Set(words.map(({ parent }) => flatParent(parent)));
  const parents = new Set(words.map(({ parent }) => parent));
  return words.length > MOST_WORDS && boxes.size === 1 && parents.size === words.length;
}

/** Whether what follows a name is longer, in smaller type and of another colour. */
function isAside([note]: readonly Leaf[], [name]: readonly Leaf[]): boolean {
  if (!note || !name || note.text.length <= name.text.length || sizeOf(note) >= sizeOf(name)) return false;
  return getComputedStyle(note.parent).color !== getComputedStyle(name.parent).color;
}

/** The last texts that share the child of `box` they stand in; marks alone draw in the texts before them. */
export function nearestBlock(before: readonly Leaf[], box: Element): Leaf[] {
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
  return MARKS_ONLY.test(joinTexts(block)) ? [] : withoutAsides(block);
}

/** Whether it must be filled in, and how much has been written, at the other end of the line: `0/500`. */
const ASIDE = /^(?:(?:必|选)(?:填|选)项?|非必填|可选|\d+[/／]\d+字?|已?输入\d+[/／]\d+字?)$/;

/** A name without what is said beside or under it: counters, and notes in smaller type that no brackets tie to it. */
function withoutAsides(block: Leaf[]): Leaf[] {
  if (block.length < 2) return block;
  const names = block.filter(({ text }) => !ASIDE.test(plainText(text)));
  const [first] = names;
  if (!first || names.length < 2 || !/\p{L}{2}/u.test(first.text)) return names.length > 0 ? names : block;
  const size = sizeOf(first);
  return names.filter(
    (leaf) => leaf.parent === first.parent || BOUND.test(leaf.text) || sizeOf(leaf) >= size,
  );
}

/** Brackets and signs belong to the name, in whatever type. */
const BOUND = /^[(（[【:：*＊]/;

function sizeOf({ parent }: Leaf): number {
  return Number.parseFloat(getComputedStyle(parent).fontSize);
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
