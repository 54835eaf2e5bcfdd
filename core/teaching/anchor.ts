import { normaliseLabel } from '../matching/label.ts';
import { maskNumbers } from '../model/mask.ts';
import type { ControlKind, DescribedControl, DescribedPage } from '../model/page.ts';
import type { Anchor } from '../model/taught.ts';
import { withoutCounts } from '../text/counted.ts';
import { placeOf } from './place.ts';

/** Longer texts name nothing; they are cut alike when taught and when sought. */
const LONGEST = 200;
const MOST = 20;

/**
 * Kinds that a restyled page may swap: a box for a date may become one for any text, a list of options a row of buttons. Between
 * families what the control takes is another thing.
 */
const FAMILIES: readonly (readonly ControlKind[])[] = [
  ['text', 'longText', 'richText', 'number', 'date'],
  ['select', 'radio'],
  ['multiSelect', 'checkboxes'],
  ['checkbox', 'switch'],
];

function sameFamily(a: ControlKind, b: ControlKind): boolean {
  return a === b || FAMILIES.some((family) => family.includes(a) && family.includes(b));
}

/** What a control is known by, as it stands alone. */
export type Looks = Omit<Anchor, 'alike'>;

/** A described control with all that it is known again by. */
export interface Anchored {
  control: DescribedControl;
  place: string;
  looks: Looks;
}

/** Every control of the pages with its looks, in reading order. */
export function anchored(pages: readonly DescribedPage[]): Anchored[] {
  return pages.flatMap((page) => {
    const names = page.controls.map(nameIn);
    const place = placeOf(page, pages);
    return page.controls.map((control, at) => ({
      control,
      place,
      looks: looksOf(control, names[at - 1] ?? '', names[at + 1] ?? ''),
    }));
  });
}

/** The anchor that is remembered of one of these controls. */
export function anchorOf({ place, looks }: Anchored, all: readonly Anchored[]): Anchor {
  const alike = all.filter(
    (other) => other.place === place && differences(looks, other.looks).length === 0,
  ).length;
  return { ...looks, alike };
}

function looksOf(control: DescribedControl, before: string, after: string): Looks {
  const { kind, section, about, part } = control;
  const [best, ...others] = printedLabels(control);
  const label = plain(best?.text ?? '');
  return {
    kind,
    label,
    shown: cut(maskNumbers(best?.text ?? '')),
    others: others.slice(0, MOST).map(({ text }) => plain(text)),
    section: section.slice(0, MOST).map((title) => withoutCounts(plain(title))),
    row: sorted(about?.row ?? [], label),
    column: sorted(about?.column ?? [], label),
    before,
    after,
    ...(part ? { part } : {}),
  };
}

/** Names in the markup are made up by whoever, or whatever, wrote the page, and written anew with it. */
function printedLabels({ labels }: DescribedControl): DescribedControl['labels'] {
  return labels.filter(({ evidence, text }) => evidence !== 'nameAttribute' && plain(text) !== '');
}

/** What a control is called beside another one. One without a label is told by its kind. */
function nameIn(control: DescribedControl): string {
  const [best] = printedLabels(control);
  return best ? plain(best.text) : `(${control.kind})`;
}

/** Numbers are masked: what was taught may go to others in a file. */
function plain(text: string): string {
  return cut(maskNumbers(normaliseLabel(text)));
}

function cut(text: string): string {
  return text.slice(0, LONGEST);
}

/** Columns may be in any order. What is the label already says nothing more. */
function sorted(texts: readonly string[], label: string): string[] {
  const words = [...new Set(texts.map(plain))].filter((text) => text !== '' && text !== label);
  words.sort((a, b) => (a < b ? -1 : 1));
  return words.slice(0, MOST);
}

export type Difference = 'label' | 'section' | 'kind' | 'row';

/** In what two anchors differ, whatever stands before and after them. */
export function differences(a: Looks, b: Looks): Difference[] {
  const found: Difference[] = [];
  if (a.label !== b.label) found.push('label');
  if (!sameTexts(a.section, b.section) || !sameTexts(a.column, b.column)) found.push('section');
  if (!sameFamily(a.kind, b.kind) || a.part !== b.part) found.push('kind');
  if (!sameTexts(a.row, b.row)) found.push('row');
  return found;
}

export function sameNeighbours(a: Looks, b: Looks): boolean {
  return a.before === b.before && a.after === b.after;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
