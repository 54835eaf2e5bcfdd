import { isCarrier } from '../widgets/shared/drawn-over.ts';
import type { Widget, WidgetState } from '../widgets/widget.ts';
import { flatClosest, flatParent, queryDeep } from './flat-tree.ts';
import type { LabelElements } from './label-elements.ts';
import { Sight } from './visible.ts';

/** Elements that may be, or be part of, a control. Widgets decide; the last part is look-alikes that only take the focus. */
const CANDIDATES = [
  'input:not([type="hidden"], [type="submit"], [type="button"], [type="image"], [type="reset"])',
  'textarea',
  'select',
  '[contenteditable]',
  'iframe',
  '[role="combobox"]',
  '[role="listbox"]',
  '[role="textbox"]',
  '[role="searchbox"]',
  '[role="spinbutton"]',
  '[role="slider"]',
  '[role="radiogroup"]',
  '[role="radio"]',
  '[role="checkbox"]',
  '[role="switch"]',
  'button[class*="switch" i]',
  '[role="tree"]',
  '[aria-pressed]',
  // Drawn of boxes that cannot even take the focus: the last word of a class is all that they say.
  ...['switch', 'rate', 'select'].flatMap((word) => [`[class$="-${word}" i]`, `[class*="-${word} " i]`]),
  '[aria-haspopup="listbox"]',
  '[aria-haspopup="menu"]',
  '[aria-haspopup="dialog"]',
  '[tabindex]:not([tabindex="-1"], a, button, [role="button"], [role="tab"], [role="menuitem"], [role="dialog"])',
].join(', ');

/** A control on the page before it has a label. */
export interface FoundControl {
  root: Element;
  widget: Widget | null;
  /** `null` where no widget claimed it. */
  state: WidgetState | null;
  /** The element that stands for the control when labels are sought. */
  anchor: Element;
  /** Candidates of it, in document order: the radios of a group, the input of a select. */
  members: Element[];
}

/** Finds the controls in a document or dialog, each claimed by the first widget that knows it. */
export function findControls(
  scope: Element,
  widgets: readonly Widget[],
  labels: LabelElements,
): FoundControl[] {
  const ordered = [...widgets];
  ordered.sort((a, b) => a.order - b.order);
  const found = new Map<Element, FoundControl>();
  queryDeep(scope, CANDIDATES, (element) => {
    if (isTool(element) || isCarrier(element)) return;
    const claimed = claim(element, ordered);
    if (!claimed) return;
    const known = found.get(claimed.root);
    if (known) known.members.push(element);
    else {
      const { root, widget } = claimed;
      const anchor = widget?.anchor(root) ?? root;
      found.set(root, { root, widget, state: null, anchor, members: [element] });
    }
  });
  const roots = new Set(found.keys());
  const sight = new Sight(scope);
  return [...found.values()]
    .filter((control) => !isInside(control.root, roots) && isShown(control, sight, labels))
    .map(read);
}

const TOOLBAR = /(?:^|[-_])toolbar$/i;

/** Whether an element is one of the tools of an editor, which set how its text looks. */
function isTool(element: Element): boolean {
  // What a form sends sets no looks, though a library calls the row of its buttons a toolbar.
  if (isInput(element) && element.name !== '' && element.form) return false;
  const bar = element.closest('[role="toolbar"],[class*="toolbar" i]');
  return (
    bar !== null &&
    (bar.getAttribute('role') === 'toolbar' || [...bar.classList].some((name) => TOOLBAR.test(name)))
  );
}

function claim(
  element: Element,
  widgets: readonly Widget[],
): { root: Element; widget: Widget | null } | null {
  for (const widget of widgets) {
    const root = widget.recognise(element);
    // One that it does not know again by its root could be neither read nor written.
    if (root && (root === element || widget.recognise(root) === root)) return { root, widget };
  }
  // What merely takes the focus and belongs to no widget is not a control at all.
  const bare = element.matches(
    'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="combobox"], [role="textbox"]',
  );
  return bare ? { root: element, widget: null } : null;
}

function isInside(root: Element, roots: ReadonlySet<Element>): boolean {
  const parent = flatParent(root);
  return parent !== null && flatClosest(parent, (ancestor) => roots.has(ancestor)) !== null;
}

/** Libraries hide the real input behind a drawn one: of file inputs, radios and checkboxes the surroundings count. */
function isShown({ root, anchor, members }: FoundControl, sight: Sight, labels: LabelElements): boolean {
  if (sight.reaches(root) || (anchor !== root && !isInput(anchor) && sight.reaches(anchor))) return true;
  const inputs = members.filter(isInput);
  if (!inputs.some((member) => /^(?:file|radio|checkbox)$/.test(member.type))) return false;
  return inputs.some((member) => [...standIns(member, inputs, labels)].some((each) => sight.reaches(each)));
}

/** What may be drawn instead of an input: its labels, a box beside it, and one around it that holds no other question. */
function* standIns(
  input: HTMLInputElement,
  members: readonly HTMLInputElement[],
  labels: LabelElements,
): Generator<Element> {
  yield* labels.of(input);
  const beside = input.nextElementSibling;
  if (beside && /check|radio|switch|toggle/i.test(beside.className)) yield beside;
  const parent = flatParent(input);
  const fields = parent?.querySelectorAll<HTMLElement>('input:not([type="hidden"]), textarea, select') ?? [];
  if (parent && [...fields].every((field) => isInput(field) && members.includes(field))) yield parent;
}

function isInput(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement;
}

/** A control that is drawn otherwise than its widget knows is named to the user, and keeps none of the others from being read. */
function read(control: FoundControl): FoundControl {
  try {
    return { ...control, state: control.widget?.read(control.root) ?? null };
  } catch (error) {
    if (error instanceof TypeError) return { ...control, widget: null, state: null };
    throw error;
  }
}
