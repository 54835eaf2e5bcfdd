import { isPrompt } from '#core/matching/option.ts';
import { choose, chooseNothing } from '../shared/choose.ts';
import { byId, isDisabled, shownText } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { findChoice, isBlank } from '../shared/options.ts';
import type { Choice } from '../shared/options.ts';

const BUTTON = 'button,[role="button"]';
/** Where buttons act on something instead of asking for a value. */
const BARS = '[role="toolbar"],[role="menubar"],[role="menu"]';

/** Menus mostly act; one that something else on the page names as a field asks for a choice. */
function isAsked(button: Element): boolean {
  const popup = button.getAttribute('aria-haspopup');
  if (popup === 'listbox') return true;
  return popup === 'menu' && isNamedAsField(button);
}

/** Whether something else on the page names a button, as labels name fields. */
export function isNamedAsField(button: Element): boolean {
  return namesOf(button).some((name) => !button.contains(name));
}

function namesOf(button: Element): Element[] {
  const ids = button.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labels = button instanceof HTMLButtonElement ? [...button.labels] : [];
  return [...ids.flatMap((id) => byId(button, id) ?? []), ...labels];
}

function chosen(root: Element): string[] {
  const text = shownText(root);
  return isPrompt(text) ? [] : [text];
}

const STATES = '[aria-checked],[aria-selected],[aria-current]';

/**
 * Whether the entries of a menu are choices: they say which is chosen, or the button shows one of them or asks for one.
 * Others act when they are clicked.
 */
function admits(root: Element, choices: readonly Choice[]): boolean {
  if (!choices.every(({ element }) => element.matches('[role="menuitem"]'))) return true;
  if (choices.some(({ element, selected }) => selected || element.matches(STATES))) return true;
  const shown = shownText(root);
  return shown !== '' && (isPrompt(shown) || findChoice(choices, shown, []) !== null);
}

/** A button that shows what is chosen and opens the list of choices. */
export const menuButton: Part = {
  recognise(element) {
    const button = element.closest(BUTTON);
    return button && isAsked(button) && !button.closest(BARS) && !button.matches('[role="combobox"]')
      ? button
      : null;
  },
  read: (root) => ({
    kind: 'select',
    value: chosen(root)[0] ?? '',
    readOnly: root.getAttribute('aria-readonly') === 'true',
    disabled: isDisabled(root),
  }),
  async write(root, value, tools) {
    const chooser = {
      root,
      trigger: root,
      chosen: () => chosen(root),
      multiple: false,
      admits: (choices: readonly Choice[]) => admits(root, choices),
    };
    if (!isBlank(value.value)) await choose(chooser, value, tools);
    else if (chosen(root).length > 0) await chooseNothing(chooser, tools);
  },
};
