import { hasStateClass, isDisabled, isRendered, shownText, within } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { onOffState, writeOnOff } from '../shared/input-group.ts';
import { asksForOn } from '../shared/on-off.ts';
import type { Choice } from '../shared/options.ts';
import { WidgetRefusal } from '../widget.ts';

const FRAME = '[class*="switch" i]';
/** By the last word of a class: `x-switch`, and not `x-switch-label` or `x-switcher`. */
const CALLED = /(?:^|[-_])switch$/i;
/** What says by itself whether it is on, and is known by that. */
const FIELDS =
  'input:not([type="hidden"]),select,textarea,[role="switch"],[role="checkbox"],[aria-checked],a';
const ON = ['checked', 'on', 'open', 'active', 'onswitch', 'opened', 'true', 'yes'];
const OFF = ['unchecked', 'off', 'close', 'closed', 'inactive', 'offswitch', 'false', 'no'];
/** Words of both states: 开 关, ON OFF. */
const MOST_WORDS = 8;
const [LEAST_WIDTH, MOST_WIDTH, MOST_HEIGHT] = [18, 140, 48];

/** A small box, wider than high, that goes by that name, holds no field and is not drawn for one beside it. */
function isSwitch(root: Element): boolean {
  if (![...root.classList].some((name) => CALLED.test(name)) || within(root, FIELDS)) return false;
  if ([...(root.parentElement?.children ?? [])].some((beside) => beside.matches('input[type="checkbox"]')))
    return false;
  if (!(root instanceof HTMLElement) || shownText(root).length > MOST_WORDS || !isRendered(root))
    return false;
  const { offsetWidth: width, offsetHeight: height } = root;
  return width >= LEAST_WIDTH && width <= MOST_WIDTH && height <= MOST_HEIGHT && width > height;
}

function asChoice(root: Element): Choice {
  const button = root.querySelector('button');
  return {
    element: button ?? root,
    text: '',
    disabled: isDisabled(root) || (button !== null && isDisabled(button)),
    selected: ON.some((state) => hasStateClass(root, state)),
  };
}

/** A switch that is drawn of boxes and says by its class alone whether it is on. */
export const drawnSwitch: Part = {
  recognise(element) {
    for (let root = element.closest(FRAME); root; root = root.parentElement?.closest(FRAME) ?? null) {
      if (isSwitch(root)) return root;
    }
    return null;
  },
  read(root) {
    const { selected, disabled } = asChoice(root);
    return onOffState('switch', selected, disabled);
  },
  async write(root, value, tools) {
    const choice = asChoice(root);
    // One whose mark for on goes by another word looks off at all times: that it is off already cannot be told.
    const isSure = choice.selected || OFF.some((state) => hasStateClass(root, state));
    if (!isSure && !asksForOn(value)) throw new WidgetRefusal('skipped', 'unknownControl');
    await writeOnOff(choice, value, tools);
  },
};
