import { JiannuoError } from '#core/errors.ts';
import type { Restorer, Widget, WidgetState, WidgetTools, WidgetValue } from '../widget.ts';

/** One control of a library: how to know it, read it and write it. */
export interface Part {
  /** The control's outermost element when `element` belongs to such a control. */
  recognise(element: Element): Element | null;
  read(root: Element): WidgetState;
  write(root: Element, value: WidgetValue, tools: WidgetTools): Promise<void>;
  /** The root itself where nothing else is said. */
  anchor?(root: Element): Element;
  restorer?(root: Element): Restorer | null;
}

/** A widget out of the parts of one library; the first part that knows an element takes it. */
export function family(id: string, order: number, parts: readonly Part[]): Widget {
  const knownAs = (root: Element): Part | undefined =>
    parts.find((candidate) => candidate.recognise(root) === root);
  const partOf = (root: Element): Part => {
    const part = knownAs(root);
    if (!part) throw new JiannuoError('widget.unknownRoot', { widget: id });
    return part;
  };
  return {
    id,
    order,
    recognise(element) {
      for (const part of parts) {
        const root = part.recognise(element);
        // Seen from one of its parts and not by itself, it could neither be read nor written; nothing of the page could be.
        if (root && (root === element || knownAs(root))) return root;
      }
      return null;
    },
    anchor: (root) => partOf(root).anchor?.(root) ?? root,
    read: (root) => partOf(root).read(root),
    write: (root, value, tools) => partOf(root).write(root, value, tools),
    restorer: (root) => partOf(root).restorer?.(root) ?? null,
  };
}

/** A part whose outermost element matches a selector. */
export function closest(selector: string): (element: Element) => Element | null {
  return (element) => element.closest(selector);
}
