import { isPrompt } from '#core/matching/option.ts';
import { isPlaced } from '../shared/appearing.ts';
import { isDisabled } from '../shared/dom.ts';
import { buttonsSaying, DONE } from '../shared/ending.ts';
import { family } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import {
  awaitAny,
  cannotClear,
  findChoice,
  isBlank,
  spellings,
  usable,
  wantedTexts,
} from '../shared/options.ts';
import { closePopup, closeStray, openPopup, type Popup } from '../shared/popup.ts';
import { settle } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools, WidgetValue } from '../widget.ts';
import { chooseInDialog, dialogsOver, leaveDialog, treeOf } from './dialog.ts';

/** What a field that takes no typing says where a press on it opens a list. */
const ASKS = /选择|请选|点选/;
/** How long a list that closes by a choice may take to show it in the field, in ms. */
const PATIENCE = 300;

function fieldAt(root: Element): HTMLInputElement {
  if (root instanceof HTMLInputElement) return root;
  throw new TypeError('a pressed field is an input');
}

function confirmIn(popup: Popup): Element | undefined {
  const surface = popup.surface();
  // What has no place of its own over the page may be a part of the page, with buttons of the page's.
  return surface && isPlaced(surface) ? buttonsSaying(DONE, surface)[0] : undefined;
}

/** Chooses in the list or dialog that a press has opened; lists of wheels ask for a 确定 of their own. */
async function chooseIn(
  popup: Popup,
  opened: () => Element[],
  field: HTMLInputElement,
  value: WidgetValue,
  tools: WidgetTools,
) {
  await awaitAny(popup.choices, false, tools);
  const [dialog] = opened();
  const tree = dialog && treeOf(dialog);
  if (dialog && tree) return chooseInDialog(dialog, tree, value, tools);
  const [text = ''] = wantedTexts(value);
  const choice = usable(findChoice(popup.choices(), text, spellings(text, value)), text);
  const before = field.value;
  tools.click(choice.press ?? choice.element);
  if (await settle(tools, () => field.value !== before, PATIENCE)) return;
  const confirm = confirmIn(popup);
  if (!confirm) return;
  tools.click(confirm);
  await settle(tools, () => field.value !== before, PATIENCE);
}

const part: Part = {
  recognise(element) {
    const input =
      element instanceof HTMLInputElement && element.readOnly && element.type === 'text' ? element : null;
    // With a button of its own beside it, a press on the field itself does nothing.
    const button = input?.parentElement?.querySelector('button,[role="button"]') ?? null;
    return input && button === null && ASKS.test(input.placeholder) ? input : null;
  },
  read(root) {
    const field = fieldAt(root);
    const value = isPrompt(field.value) ? '' : field.value;
    return { kind: 'select', value, readOnly: false, disabled: isDisabled(field) };
  },
  async write(root, value, tools) {
    const field = fieldAt(root);
    const [text] = wantedTexts(value);
    if (isBlank(value.value) || text === undefined) {
      if (field.value !== '') throw cannotClear();
      return;
    }
    await closeStray(root, tools);
    const before = new Set(dialogsOver(field));
    const opened = (): Element[] => dialogsOver(field).filter((dialog) => !before.has(dialog));
    const popup = openPopup(root, field, tools);
    try {
      await chooseIn(popup, opened, field, value, tools);
    } catch (error) {
      // What opened may be a calendar, or a list that could not be read.
      if (popup.choices().length === 0) throw new WidgetRefusal('skipped', 'optionMissing', { value: text });
      throw error;
    } finally {
      await closePopup(root, popup, tools);
      for (const dialog of opened()) await leaveDialog(dialog, tools);
    }
  },
};

/** Fields of small screens: they take no typing, say 请选择, and a press opens a list or wheels at the edge of the page. */
export default family('pressed-field', 88, [part]);
