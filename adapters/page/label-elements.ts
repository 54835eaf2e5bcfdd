/**
 * Label elements by the control that each is for. `labels` of a control says the same, but looks through the whole tree
 * for it, control by control; on a page of thousands that takes seconds. Stands for the page as it is while one reading
 * lasts.
 */
export class LabelElements {
  readonly #trees = new Map<Node, Map<Element, HTMLLabelElement[]>>();

  /** Labels of a control, in document order. */
  of(control: Element): readonly HTMLLabelElement[] {
    const tree = control.getRootNode();
    const known = this.#trees.get(tree) ?? labelsIn(tree);
    this.#trees.set(tree, known);
    return known.get(control) ?? [];
  }
}

function labelsIn(tree: Node): Map<Element, HTMLLabelElement[]> {
  const found = new Map<Element, HTMLLabelElement[]>();
  if (!(tree instanceof Document || tree instanceof DocumentFragment || tree instanceof Element))
    return found;
  for (const label of tree.querySelectorAll('label')) {
    const { control } = label;
    if (!control || isElsewhere(label, control)) continue;
    const same = found.get(control);
    if (same) same.push(label);
    else found.set(control, [label]);
  }
  return found;
}

const FIELD = 'input:not([type="hidden"]), select, textarea';

/**
 * Whether a label stands in an item with another field than the one that its `for` points to: copied markup, which everybody who
 * looks at the page reads the other way.
 */
function isElsewhere(label: HTMLLabelElement, control: Element): boolean {
  for (let box: Element | null = label; box && !box.contains(control); box = box.parentElement) {
    if (box.querySelector(FIELD)) return true;
  }
  return false;
}
