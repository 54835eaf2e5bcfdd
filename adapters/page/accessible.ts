import type { Label } from '#core/model/page.ts';
import { shownText } from '../widgets/shared/dom.ts';
import type { FoundControl } from './candidates.ts';
import type { LabelElements } from './label-elements.ts';

/** What markup calls a label may be a whole statement to agree to, but no document. In characters. */
const LONGEST_LABEL = 500;

/** Names that the control carries itself, best first: what its markup says, apart from what the layout shows. */
export function ownLabels({ root, members, state }: FoundControl, elements: LabelElements): Label[] {
  const bearers = new Set([root, ...members]);
  const group = state?.kind === 'radio' || state?.kind === 'checkboxes';
  const labels: Label[] = [];
  for (const bearer of bearers) {
    // The labels of the radios of a group are its options.
    if (!group || bearer.getAttribute('role') === 'radiogroup') labels.push(...named(bearer));
    if (!group && (bearer === root || !isTick(bearer))) labels.push(...associated(bearer, elements));
  }
  if (state?.kind === 'checkbox' || state?.kind === 'switch') labels.push(...ownWords(root));
  if (group) labels.push(...titleWithin(root));
  for (const bearer of bearers) labels.push(...standIns(bearer));
  // Some libraries repeat the value in the title.
  return labels.filter(({ text }) => text !== '' && text.length <= LONGEST_LABEL && text !== state?.value);
}

/** The title that stands in a group, before its options. */
function titleWithin(root: Element): Label[] {
  const title = root.querySelector(
    ':scope > legend, :scope > label:not(:has(input)), :scope > [slot="label"]',
  );
  return [{ text: clean(title?.textContent ?? ''), evidence: 'group', confidence: 0.85 }];
}

/** A tick or switch that is drawn from other elements may be named by the words in it. */
function ownWords(root: Element): Label[] {
  if (isLabelable(root)) return [];
  return [{ text: clean(root.textContent ?? ''), evidence: 'accessibleName', confidence: 0.8 }];
}

/** Tick boxes in the list of a select name its options. */
function isTick(element: Element): boolean {
  return element instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(element.type);
}

function associated(element: Element, elements: LabelElements): Label[] {
  if (!isLabelable(element)) return [];
  return elements.of(element).map((label) => ({
    text: textWithout(label, element),
    evidence: 'labelElement',
    confidence: 0.86,
  }));
}

const PART_NAME =
  /^(?:radio|checkbox|input|select|button|slider|switch|date|time|picker|list|option|tree|dialog)(?:[-\s]?(?:group|box|picker|input|list|button))*$/i;

function named(element: Element): Label[] {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const tree = element.getRootNode();
  const find = (id: string) =>
    tree instanceof Document || tree instanceof ShadowRoot ? tree.getElementById(id) : null;
  // Some name their own words as well, which say what is chosen.
  const names = ids.flatMap((id) => find(id) ?? []).filter((name) => !element.contains(name));
  const texts = names.map((name) => clean(name.textContent ?? '')).filter(Boolean);
  const text = texts.length > 0 ? texts.join(' ') : clean(element.getAttribute('aria-label') ?? '');
  // Libraries name their own parts where the page gives no name: `radio-group`.
  return [{ text: PART_NAME.test(text) ? '' : text, evidence: 'accessibleName', confidence: 0.8 }];
}

const PROMPT_SIGNS = /^[-=—–<【[(\s]+|[-=—–>】\])\s]+$/g;
const BARE_PROMPT = /^(?:请|点击|请点击)?(?:选择|下拉选择)?$/;

/** What a native list asks for by its first entry, which chooses nothing: `请选择职称`, `-政治面貌-`. */
function promptOf(element: Element): string {
  const first = element instanceof HTMLSelectElement && !element.multiple ? element.options[0] : undefined;
  const text = (first?.text ?? '').replace(PROMPT_SIGNS, '');
  return first && (first.value === '' || text.startsWith('请选择')) && !BARE_PROMPT.test(text) ? text : '';
}

function standIns(element: Element): Label[] {
  const read = (name: string) => clean(element.getAttribute(name) ?? '');
  return [
    {
      text: read('placeholder') || read('data-placeholder') || promptOf(element),
      evidence: 'placeholder',
      confidence: 0.55,
    },
    { text: read('title'), evidence: 'title', confidence: 0.5 },
    { text: read('name'), evidence: 'nameAttribute', confidence: 0.3 },
  ];
}

type Labelable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isLabelable(element: Element): element is Labelable {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/** Text of a wrapping label without that of the control in it. */
function textWithout(label: Element, control: Element): string {
  const text = shownText(label);
  const inner = label.contains(control) ? shownText(control) : '';
  return inner === '' ? text : clean(text.replace(inner, ''));
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
