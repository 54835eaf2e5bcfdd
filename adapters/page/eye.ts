import type { DescribedControl } from '#core/model/page.ts';
import type { Registry } from './registry.ts';

/** Looks at single controls of a described page for a script of ours in the same frame; never changes anything. */
export interface Eye {
  /** The described control that an element is a part of. */
  around(element: Element): string | undefined;
  /** The element that stands for a control; `undefined` where this frame has none of that name, or no longer. */
  anchor(ref: string): Element | undefined;
  /** What a control holds now. */
  value(ref: string): DescribedControl['value'] | undefined;
}

export function eyeOf(registry: () => Registry | undefined): Eye {
  return {
    around: (element) => registry()?.refAround(element),
    anchor: (ref) => registry()?.control(ref)?.anchor,
    value: (ref) => {
      const control = registry()?.control(ref);
      return control?.widget?.read(control.root).value;
    },
  };
}
