import { choose, chooseNothing } from '../shared/choose.ts';
import type { Chooser } from '../shared/choose.ts';
import { chipsIn } from '../shared/chips.ts';
import { isDisabled, isSeen, shownText } from '../shared/dom.ts';
import { applyOptions, isNothing, pickOptions, selectChoices, selectState } from '../shared/native-select.ts';
import { cannotClear, findChoice, isBlank, spellings, wantedTexts } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import type { Widget, WidgetTools, WidgetValue } from '../widget.ts';
import { hiddenSelectOf, isLaidOver, shows, standInOf } from './stand-in.ts';

/** What a person clicks to open a list, the surest first: buttons in a stand-in may take choices away. */
const TRIGGERS = ['[role="combobox"]', '[aria-haspopup]', 'input', '[tabindex="0"]', 'button', 'a'];

/** Choices that were made, which may go when they are pressed, and what takes them away. */
const NO_TRIGGER =
  'li,dd,[role="option"],[class*="item" i],[class*="tag" i],[class*="chip" i],[class*="choice" i],[class*="close" i],[class*="clear" i],[class*="remove" i]';

/** How long a list may take to fold, in ms: until then all its options may be seen in the stand-in. */
const FOLDING = 700;

interface Drawn {
  readonly select: HTMLSelectElement;
  /** Some draw another whenever something is chosen. */
  readonly standIn: Element;
}

function drawnAt(root: Element): Drawn {
  const standIn = root instanceof HTMLSelectElement ? standInOf(root) : null;
  if (root instanceof HTMLSelectElement && standIn) {
    return {
      select: root,
      get standIn() {
        return standInOf(root) ?? standIn;
      },
    };
  }
  throw new TypeError('drawn-select reads selects with something drawn for them');
}

function chosenIn(select: HTMLSelectElement): string[] {
  return selectChoices(select)
    .filter((choice) => choice.selected)
    .map((choice) => choice.text);
}

/** What is chosen, as far as the select and what is drawn for it agree; else what is drawn. */
function agreed({ select, standIn }: Drawn): string[] {
  const chosen = chosenIn(select);
  if (shows(standIn, chosen) && chosen.length > 0) return chosen;
  return selectChoices(select)
    .map((choice) => choice.text)
    .filter((text) => shows(standIn, [text]));
}

function holdsWanted(drawn: Drawn, value: WidgetValue): boolean {
  const chosen = selectChoices(drawn.select).filter((choice) => choice.selected);
  const wanted = wantedTexts(value);
  return (
    chosen.length === wanted.length &&
    wanted.every((text) => findChoice(chosen, text, spellings(text, value)) !== null) &&
    agreed(drawn).join('\n') === chosen.map((choice) => choice.text).join('\n')
  );
}

function chooserOf(drawn: Drawn): Chooser {
  const { select, standIn } = drawn;
  return {
    root: standIn,
    trigger: triggerIn(standIn),
    chosen: () => chosenIn(select),
    multiple: select.multiple,
  };
}

/** What a person would press. A search may be kept in a list that is folded away. */
function triggerIn(standIn: Element): Element {
  const parts = TRIGGERS.flatMap((selector) =>
    [standIn, ...standIn.querySelectorAll(selector)].filter((each) => each.matches(selector)),
  );
  const trigger = parts.find(isSeen) ?? standIn;
  if (trigger !== standIn) return trigger;
  // The box hears what its words hear; beside them may be a picture that hears nothing.
  const words = [...standIn.querySelectorAll('*')].filter(
    (each) =>
      each.childElementCount === 0 && !each.closest(NO_TRIGGER) && isSeen(each) && shownText(each) !== '',
  );
  return [...words].sort((a, b) => widthOf(b) - widthOf(a))[0] ?? trigger;
}

function widthOf(element: Element): number {
  return element.getBoundingClientRect().width;
}

/** Chooses in the list that the stand-in opens; answers whether both agree on it then. */
async function chooseDrawn(drawn: Drawn, value: WidgetValue, tools: WidgetTools): Promise<boolean> {
  const elsewhere = wantedTexts(value).every((text) => isOffered(drawn, text, value));
  try {
    await choose({ ...chooserOf(drawn), elsewhere }, value, tools);
  } catch (error) {
    // It may open otherwise than by a click: what the select itself offers can be chosen there.
    const isMissing = error instanceof WidgetRefusal && error.reason === 'optionMissing';
    if (!isMissing || !elsewhere) throw error;
    return false;
  }
  return settle(tools, () => holdsWanted(drawn, value), 300);
}

function isOffered({ select }: Drawn, text: string, value: WidgetValue): boolean {
  const choice = findChoice(selectChoices(select), text, spellings(text, value));
  return choice !== null && !choice.disabled;
}

/** Selects in the select itself; answers whether the stand-in follows. Where it does not, the select is put back. */
async function chooseNative(
  { select }: Drawn,
  picked: ReadonlySet<Element>,
  followed: () => boolean,
  tools: WidgetTools,
): Promise<boolean> {
  const before = new Set<Element>(select.selectedOptions);
  applyOptions(select, picked);
  if (await settle(tools, followed, 300)) return true;
  applyOptions(select, before);
  return false;
}

/** @param said what the entry says that chooses nothing, where the select may have lost it */
async function clear(drawn: Drawn, tools: WidgetTools, said?: string): Promise<void> {
  const { select } = drawn;
  const isClear = (): boolean => agreed(drawn).length === 0 && chosenIn(select).length === 0;
  if (isClear()) return;
  if (select.multiple && (await takeBackAll(drawn, isClear, tools))) return;
  const nothing = select.multiple ? undefined : [...select.options].find(isNothing);
  const none = new Set(nothing ? [nothing] : []);
  // The select may have been put back already, and what is drawn be about to follow.
  const isBehind = chosenIn(select).length === 0;
  if (isBehind ? await settle(tools, isClear) : await chooseNative(drawn, none, isClear, tools)) return;
  try {
    await chooseNothing({ ...chooserOf(drawn), nothing: nothing ? shownText(nothing) : said }, tools);
    if (await settle(tools, isClear, FOLDING)) return;
  } catch (error) {
    if (!(error instanceof WidgetRefusal) || error.reason !== 'cannotClear') throw error;
  }
  // What is sent is right at least, whatever is drawn.
  applyOptions(select, none);
  throw cannotClear();
}

/**
 * Takes each choice back by its own button, or where it was made; a list that cannot be opened, or names what is not yet
 * chosen alone, has none to take back.
 */
async function takeBackAll(drawn: Drawn, isClear: () => boolean, tools: WidgetTools): Promise<boolean> {
  for (let left = chosenIn(drawn.select).length; left > 0; left = chosenIn(drawn.select).length) {
    const chip = chipsIn(drawn.standIn).find(({ text }) => chosenIn(drawn.select).includes(text));
    if (!chip) break;
    tools.click(chip.button);
    if (!(await settle(tools, () => chosenIn(drawn.select).length < left))) break;
  }
  if (await settle(tools, isClear, 0)) return true;
  try {
    await choose(chooserOf(drawn), { value: [], accepted: [] }, tools);
  } catch (error) {
    if (error instanceof WidgetRefusal && error.reason === 'optionMissing') return false;
    throw error;
  }
  return settle(tools, isClear, 300);
}

/**
 * A native select that nobody sees, and what a library has drawn for it beside it. The select is the truth that the
 * form sends; both have to agree.
 */
const drawnSelect: Widget = {
  id: 'drawn-select',
  order: 70,
  recognise: hiddenSelectOf,
  anchor: (root) => drawnAt(root).standIn,
  read(root) {
    const drawn = drawnAt(root);
    const { options, ...state } = selectState(drawn.select);
    const texts = agreed(drawn);
    return {
      ...state,
      value: drawn.select.multiple ? texts : (texts[0] ?? ''),
      // Options that come from a server are not there before they are asked for.
      ...(options.length > texts.length ? { options } : {}),
      disabled: state.disabled || isDisabled(drawn.standIn),
    };
  },
  async write(root, value, tools) {
    const drawn = drawnAt(root);
    if (isBlank(value.value)) return clear(drawn, tools);
    const natively = async (): Promise<boolean> => {
      const picked = await pickOptions(drawn.select, value, tools);
      return chooseNative(drawn, picked, () => holdsWanted(drawn, value), tools);
    };
    const isOver = isLaidOver(drawn.select, drawn.standIn);
    if (isOver && (await natively())) return;
    if (await chooseDrawn(drawn, value, tools)) return;
    if (!isOver && (await natively())) return;
    throw new WidgetRefusal('failed', 'rejected', { value: [value.value].flat().join('、') });
  },
  restorer(root) {
    const drawn = drawnAt(root);
    const nothing = [...drawn.select.options].find(isNothing);
    if (drawn.select.multiple || !nothing || agreed(drawn).length > 0) return null;
    const said = shownText(nothing);
    return (tools) => clear(drawn, tools, said);
  },
};

export default drawnSelect;
