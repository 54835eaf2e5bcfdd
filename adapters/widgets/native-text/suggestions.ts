import { choose } from '../shared/choose.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools } from '../widget.ts';

const NAME = /auto-?complete|type-?ahead|suggest/i;

/** Whether a field says that it offers texts to choose from while it is typed into. */
export function suggests(field: Element): field is HTMLInputElement {
  if (!(field instanceof HTMLInputElement) || field.readOnly) return false;
  const said = field.getAttribute('aria-autocomplete');
  return said === 'list' || said === 'both' || NAME.test(field.className);
}

/**
 * Takes what is offered for a text, if that is the very text: pages keep a code of what was chosen, and empty what was only
 * typed. Answers whether it was offered.
 */
export async function takeSuggestion(
  field: HTMLInputElement,
  text: string,
  tools: WidgetTools,
): Promise<boolean> {
  const chosen = (): string[] => (field.value === '' ? [] : [field.value]);
  try {
    await choose(
      { root: field, trigger: field, chosen, multiple: false },
      { value: text, accepted: [] },
      tools,
    );
    return true;
  } catch (error) {
    if (error instanceof WidgetRefusal && error.reason === 'optionMissing') return false;
    throw error;
  }
}
