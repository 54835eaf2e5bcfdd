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
    if (!control) continue;
    const same = found.get(control);
    if (same) same.push(label);
    else found.set(control, [label]);
  }
  return found;
}
