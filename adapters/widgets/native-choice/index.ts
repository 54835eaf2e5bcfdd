import { isPrompt } from '#core/matching/option.ts';
import { shownText } from '../shared/dom.ts';
import { blur, fire, focus } from '../shared/events.ts';
import { awaitChoice, cannotClear, spellings, usable, wantedTexts } from '../shared/options.ts';
import type { Choice } from '../shared/options.ts';
import type { Widget, WidgetTools, WidgetValue } from '../widget.ts';

function selectAt(root: Element): HTMLSelectElement {
  if (root instanceof HTMLSelectElement) return root;
  throw new TypeError('native-choice reads select elements only');
}

/** `请选择`, `--`, or an entry without words or value: it stands for "nothing chosen". */
function isNothing(option: HTMLOptionElement): boolean {
  return isPrompt(shownText(option)) || (option.value === '' && option.index === 0);
}

function choices(select: HTMLSelectElement): Choice[] {
  return [...select.options]
    .filter((option) => !isNothing(option))
    .map((option) => ({
      element: option,
      text: shownText(option),
      disabled: option.matches(':disabled'),
      selected: option.selected,
    }));
}

/** Options to select for a value. The list may still be loading after the choice it depends on. */
async function pick(
  select: HTMLSelectElement,
  value: WidgetValue,
  tools: WidgetTools,
): Promise<Set<Element>> {
  const picked = new Set<Element>();
  for (const text of wantedTexts(value)) {
    const choice = await awaitChoice(() => choices(select), text, spellings(text, value), tools);
    picked.add(usable(choice, text).element);
  }
  return picked;
}

function apply(select: HTMLSelectElement, picked: ReadonlySet<Element>): void {
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

const nativeChoice: Widget = {
  id: 'native-choice',
  order: 92,
  recognise: (element) => (element instanceof HTMLSelectElement ? element : null),
  anchor: (root) => root,
  read(root) {
    const select = selectAt(root);
    const all = choices(select);
    const chosen = all.filter((choice) => choice.selected).map((choice) => choice.text);
    return {
      kind: select.multiple ? 'multiSelect' : 'select',
      value: select.multiple ? chosen : (chosen[0] ?? ''),
      options: all.map((choice) => choice.text),
      readOnly: false,
      disabled: select.matches(':disabled'),
    };
  },
  async write(root, value, tools) {
    const select = selectAt(root);
    const picked = await pick(select, value, tools);
    if (picked.size === 0 && !select.multiple) {
      const nothing = [...select.options].find(isNothing);
      if (!nothing) throw cannotClear();
      picked.add(nothing);
    }
    apply(select, picked);
  },
  restorer(root) {
    const select = selectAt(root);
    const selected = new Set<Element>(select.selectedOptions);
    return () => apply(select, selected);
  },
};

export default nativeChoice;
