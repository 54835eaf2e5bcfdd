import type { Label } from '#core/model/page.ts';
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
  for (const bearer of bearers) labels.push(...standIns(bearer));
  // Some libraries repeat the value in the title.
  return labels.filter(({ text }) => text !== '' && text.length <= LONGEST_LABEL && text !== state?.value);
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
  const texts = ids.map((id) => clean(find(id)?.textContent ?? '')).filter(Boolean);
  const text = texts.length > 0 ? texts.join(' ') : clean(element.getAttribute('aria-label') ?? '');
  // Libraries name their own parts where the page gives no name: `radio-group`.
  return [{ text: PART_NAME.test(text) ? '' : text, evidence: 'accessibleName', confidence: 0.8 }];
}

function standIns(element: Element): Label[] {
  const read = (name: string) => clean(element.getAttribute(name) ?? '');
  return [
    { text: read('placeholder') || read('data-placeholder'), evidence: 'placeholder', confidence: 0.55 },
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
  const text = clean(label.textContent ?? '');
  const inner = label.contains(control) ? clean(control.textContent ?? '') : '';
  return inner === '' ? text : clean(text.replace(inner, ''));
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
