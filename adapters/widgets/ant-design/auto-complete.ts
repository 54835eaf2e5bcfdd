import { isDisabled } from '../shared/dom.ts';
import { enterText, pressOutside } from '../shared/events.ts';
import type { Part } from '../shared/family.ts';
import { settle } from '../shared/settle.ts';

const ROOT = '.ant-select-auto-complete';

function fieldAt(root: Element): HTMLInputElement | HTMLTextAreaElement {
  const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>('input,textarea');
  if (!field) throw new TypeError('an a-auto-complete has a field');
  return field;
}

/** a-auto-complete: a text field that offers texts, and takes any. */
export const autoComplete: Part = {
  recognise(element) {
    const root = element.closest(ROOT);
    return root?.querySelector('input,textarea') ? root : null;
  },
  read(root) {
    const field = fieldAt(root);
    return {
      kind: field instanceof HTMLTextAreaElement ? 'longText' : 'text',
      value: field.value,
      readOnly: field.readOnly,
      disabled: isDisabled(field),
      ...(field.maxLength >= 0 ? { maxLength: field.maxLength } : {}),
    };
  },
  async write(root, { value }, tools) {
    const field = fieldAt(root);
    enterText(field, typeof value === 'string' ? value : value.join('、'));
    pressOutside(field.ownerDocument);
    await settle(tools, () => field.getAttribute('aria-expanded') !== 'true');
  },
};
