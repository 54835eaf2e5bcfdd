import { dateFormatIn } from '#core/matching/date.ts';
import { plainText } from '#core/matching/label.ts';
import { withoutCounts } from '#core/text/counted.ts';
import type { ControlKind, ControlRef, DescribedControl, DescribedPage, Label } from '#core/model/page.ts';
import { isEditingDocument } from '../widgets/rich-text/surface.ts';
import { unusualFormatIn } from '../widgets/shared/dates.ts';
import type { Widget } from '../widgets/widget.ts';
import { ownLabels } from './accessible.ts';
import { describeActs } from './acts/find.ts';
import { findControls, type FoundControl } from './candidates.ts';
import { isSearchBox, searchBarControls } from './filters.ts';
import { isLabelText } from './grid.ts';
import { describeLists } from './lists.ts';
import { LabelElements } from './label-elements.ts';
import { Leaves, type Leaf } from './leaves.ts';
import { readLayout, type LayoutReading } from './layout.ts';
import { hintAfter, RequiredMarks } from './notes.ts';
import { openModal } from './modal.ts';
import type { Registry } from './registry.ts';
import { findTitles, headingTexts, titlesAt } from './sections.ts';
import type { Title } from './title.ts';
import { Tables } from './tables.ts';
import { describeTexts } from './texts.ts';
import { frameReaches } from './visible.ts';

const CAPTCHA = /验证码|校验码|captcha|verif(?:y|ication)code|checkcode|validatecode/i;

/**
 * Describes what one frame shows: its controls with labels, sections and values, and the texts of read-only pages. Nothing
 * is opened or changed. While a dialog is open, what lies behind it is left out.
 * @param what `glance` leaves out what could be pressed, which nobody asks for between two writes; `lists` reads the rows of lists
 * as well.
 */
export function describePage(
  document: Document,
  registry: Registry,
  widgets: readonly Widget[],
  { glance = false, lists = false }: { glance?: boolean | undefined; lists?: boolean | undefined } = {},
): DescribedPage {
  const about = { frame: registry.frame, url: document.location.href, title: document.title };
  const nothing = { ...about, headings: [], controls: [], texts: [] };
  const view = document.defaultView;
  // The document of a rich text editor is a control of the page around it, and described there.
  if (isEditingDocument(document) && view?.frameElement) return nothing;
  if (view && !frameReaches(view)) return nothing;
  registry.forgetTexts();
  const modal = openModal(document);
  const scope = modal ?? document.body;
  const labels = new LabelElements();
  const found = findControls(scope, widgets, labels);
  const leaves = new Leaves(scope, found, labels);
  const tables = new Tables(scope, leaves, found);
  const layout = readLayout(leaves, found, tables);
  const titles = findTitles(leaves, layout.used);
  const filters = searchBarControls(leaves, found, tables.lists());
  const required = new RequiredMarks();
  const refs: (ControlRef | undefined)[] = [];
  const controls = found.flatMap((control, index) => {
    if (tables.bare.has(index)) return [];
    const reading = layout.readings[index] ?? { labels: [], titles: [], labelLeaves: [] };
    const described = describeControl({
      control,
      index,
      reading,
      leaves,
      titles,
      required,
      registry,
      filter: filters.has(index),
      used: layout.used,
      elements: labels,
    });
    refs[index] = described.ref;
    return [described];
  });
  return {
    ...about,
    headings: [...(modal ? titleOf(leaves) : []), ...headingTexts(leaves)],
    controls,
    texts: describeTexts(leaves, tables, layout.used, titles, registry),
    ...(lists ? { lists: describeLists({ leaves, tables, titles, registry, used: layout.used, refs }) } : {}),
    ...(glance ? {} : { acts: describeActs({ scope, found, leaves, tables, titles, registry, refs }) }),
  };
}

/** A dialog's first text is its title. */
function titleOf(leaves: Leaves): string[] {
  const [first] = leaves.list;
  return first && first.control < 0 && isLabelText(first.text) ? [first.text] : [];
}

interface Parts {
  control: FoundControl;
  index: number;
  reading: LayoutReading;
  leaves: Leaves;
  titles: readonly Title[];
  required: RequiredMarks;
  registry: Registry;
  filter: boolean;
  used: ReadonlySet<Leaf>;
  elements: LabelElements;
}

function describeControl(parts: Parts): DescribedControl {
  const { control, index, reading, leaves, titles, required, registry, filter, used, elements } = parts;
  const place = leaves.places[index] ?? { start: 0, end: 0 };
  const labels = mergeLabels(reading.labels, ownLabels(control, elements));
  const section = [...titlesAt(titles, place.start, isDrawnOver(control, leaves)), ...reading.titles].filter(
    (title) => title !== labels[0]?.text,
  );
  const { state, widget, root, anchor } = control;
  const hint = reading.box ? hintAfter(leaves, place, leaves.range(reading.box), used) : undefined;
  const kind = kindOf(control, labels);
  const format = state?.format ?? formatIn(kind, [hint, ...labels.map((label) => label.text)]);
  const row = reading.row;
  const said = [labels[0]?.text ?? '', section.map(withoutCounts)];
  const signature = JSON.stringify([kind, ...said, row ?? null, reading.part ?? null]);
  return {
    ref: registry.registerControl({ widget, root, anchor, signature }),
    kind,
    widget: widget?.id ?? 'none',
    labels,
    section,
    ...(row ? { row } : {}),
    ...(reading.about ? { about: reading.about } : {}),
    value: state?.value ?? '',
    ...(state?.unset ? { unset: true } : {}),
    ...(state?.options ? { options: state.options } : {}),
    required: required.isRequired(control, reading.labelLeaves),
    readOnly: state?.readOnly ?? true,
    disabled: state?.disabled ?? false,
    ...(state?.maxLength === undefined ? {} : { maxLength: state.maxLength }),
    ...(format === undefined ? {} : { format }),
    ...(hint === undefined ? {} : { hint }),
    ...(reading.part ? { part: reading.part } : {}),
    ...(filter || isSearchBox(control, labels) ? { filter: true } : {}),
  };
}

/** Where each title is drawn; many controls ask. */
const tops = new WeakMap<Title, number>();

function topOf(leaf: Leaf | undefined): number {
  if (!leaf || leaf.control >= 0) return Number.NEGATIVE_INFINITY;
  const range = new Range();
  range.selectNodeContents(leaf.node);
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > top ? top : Number.NEGATIVE_INFINITY;
}

/** Whether a title is not drawn below a control, wherever it stands in the markup. */
function isDrawnOver({ anchor }: FoundControl, leaves: Leaves): (title: Title) => boolean {
  let bottom: number | undefined;
  return (title) => {
    const top = tops.get(title) ?? topOf(leaves.list[title.at]);
    tops.set(title, top);
    bottom ??= anchor.getBoundingClientRect().bottom;
    return bottom === 0 || top < bottom;
  };
}

/** Layout first, then what the markup says; one text once, with the best evidence for it. */
function mergeLabels(layout: readonly Label[], own: readonly Label[]): Label[] {
  const merged: Label[] = [];
  for (const { text, evidence, confidence } of [...layout, ...own]) {
    const known = merged.find((label) => plainText(label.text) === plainText(text));
    if (!known) merged.push({ text, evidence, confidence });
    else if (evidence === 'labelElement' || evidence === 'accessibleName') {
      // Layout and markup agree.
      known.confidence = Math.min(1, known.confidence + 0.05);
    }
  }
  merged.sort((a, b) => b.confidence - a.confidence);
  return merged;
}

function kindOf({ state, root, members }: FoundControl, labels: readonly Label[]): ControlKind {
  if (!state) return 'unknown';
  if (state.kind !== 'text' && state.kind !== 'number') return state.kind;
  const names = [root, ...members].map((each) => `${each.getAttribute('name') ?? ''} ${each.id}`);
  const texts = [...labels.map((label) => label.text), ...names.map((name) => name.replace(/[-_]/g, ''))];
  return CAPTCHA.test(texts.join(' ').replace(/(?<=\p{L})\s+/gu, '')) ? 'captcha' : state.kind;
}

function formatIn(kind: ControlKind, texts: readonly (string | undefined)[]): string | undefined {
  if (kind !== 'text' && kind !== 'date') return undefined;
  return texts.flatMap((text) => (text ? (unusualFormatIn(text) ?? dateFormatIn(text) ?? []) : []))[0];
}
