import { isPrompt } from '#core/matching/option.ts';
import { shownText } from './dom.ts';
import { blur, fire, focus } from './events.ts';
import { awaitChoice, spellings, usable, wantedTexts } from './options.ts';
import type { Choice } from './options.ts';
import type { WidgetState, WidgetTools, WidgetValue } from '../widget.ts';

/** `请选择`, `--`, or an entry without words or value: it stands for "nothing chosen". */
export function isNothing(option: HTMLOptionElement): boolean {
  return isPrompt(shownText(option)) || (option.value === '' && option.index === 0);
}

/** Options of a native select that choose something. */
export function selectChoices(select: HTMLSelectElement): Choice[] {
  return [...select.options]
    .filter((option) => !isNothing(option))
    .map((option) => ({
      element: option,
      text: shownText(option),
      disabled: option.matches(':disabled'),
      selected: option.selected,
    }));
}

export function selectState(select: HTMLSelectElement): WidgetState & { options: string[] } {
  const all = selectChoices(select);
  const chosen = all.filter((choice) => choice.selected).map((choice) => choice.text);
  return {
    kind: select.multiple ? 'multiSelect' : 'select',
    value: select.multiple ? chosen : (chosen[0] ?? ''),
    options: all.map((choice) => choice.text),
    readOnly: false,
    disabled: select.matches(':disabled'),
  };
}

/** Options to select for a value. The list may still be loading after the choice it depends on. */
export async function pickOptions(
  select: HTMLSelectElement,
  value: WidgetValue,
  tools: WidgetTools,
): Promise<Set<Element>> {
  const picked = new Set<Element>();
  for (const text of wantedTexts(value)) {
    const choice = await awaitChoice(() => selectChoices(select), text, spellings(text, value), tools);
    picked.add(usable(choice, text).element);
  }
  return picked;
}

/** Selects exactly these options, and tells the page. */
export function applyOptions(select: HTMLSelectElement, picked: ReadonlySet<Element>): void {
  focus(select);
  // Taking the mark off the one chosen option would make the browser choose the first.
  if (picked.size === 0) select.selectedIndex = -1;
  for (const option of select.options) {
    if (picked.size > 0 && option.selected !== picked.has(option)) option.selected = picked.has(option);
  }
  fire(select, 'input');
  fire(select, 'change');
  blur(select);
}
