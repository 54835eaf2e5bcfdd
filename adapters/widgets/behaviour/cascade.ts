import { isPrompt } from '#core/matching/option.ts';
import { cascadeState, chooseInColumns } from '../shared/columns.ts';
import type { Cascade } from '../shared/columns.ts';
import { isDisabled, shownText } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { cannotClear, isBlank } from '../shared/options.ts';

const FRAME = '[class*="cascad" i]';
const FIELDS = 'input:not([type="hidden"]),[role="combobox"],[aria-haspopup]';

/** The outermost box of that name that holds one field; the panel of columns has none. */
function frameOf(element: Element): Element | null {
  let frame: Element | null = null;
  for (let box = element.closest(FRAME); box; box = box.parentElement?.closest(FRAME) ?? null) {
    if (fieldsIn(box).length === 1) frame = box;
  }
  return frame;
}

/** Fields that are in no other field: a combobox may be drawn around an input. */
function fieldsIn(box: Element): Element[] {
  const all = [...box.querySelectorAll(FIELDS), ...(box.matches(FIELDS) ? [box] : [])];
  return all.filter((field) => !all.some((other) => other !== field && other.contains(field)));
}

function cascadeAt(root: Element): Cascade {
  const [field] = fieldsIn(root);
  const trigger = field ?? root;
  return {
    root,
    trigger,
    multiple: false,
    chosen() {
      const input = trigger.matches('input') ? trigger : trigger.querySelector('input');
      const shown = input instanceof HTMLInputElement ? input.value : shownText(trigger);
      return isPrompt(shown) ? [] : [shown];
    },
  };
}

/** A field that opens columns of options side by side. */
export const cascade: Part = {
  recognise: frameOf,
  read: (root) => cascadeState(cascadeAt(root), isDisabled(cascadeAt(root).trigger)),
  async write(root, value, tools) {
    const found = cascadeAt(root);
    if (!isBlank(value.value)) return chooseInColumns(found, value, tools);
    if (found.chosen().length > 0) throw cannotClear();
  },
};
