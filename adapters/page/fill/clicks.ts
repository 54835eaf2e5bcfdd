import { press } from '../../widgets/shared/events.ts';
import { WidgetRefusal } from '../../widgets/widget.ts';
import { buttonName, isActOutside, isForbidden } from '../acting-words.ts';
import { PRESS } from '../models/protocol.ts';

const SCRIPT_LINK = /^javascript:/i;
const HARMLESS_LINK = /^(?:#|javascript:\s*(?:;|void\s*\(?\s*0\s*\)?\s*;?)?)?$/i;
/** Longer texts are content, and no name of anything to press. */
const LONGEST = 24;
/** What is a choice whatever its words are, and where no popup is known to be the control's own. */
const CHOICE =
  '[role="option"], [role="radio"], [role="checkbox"], [role="switch"], [role="menuitemradio"], [role="menuitemcheckbox"], [role="treeitem"], option, input[type="radio"], input[type="checkbox"]';
const BUTTONS =
  'button,a,[role="button"],[role="link"],input[type="submit"],input[type="image"],input[type="reset"],input[type="button"]';

export interface Clicker {
  click(element: Element): void;
  /** Marks a popup as belonging to the control that is being written. */
  own(popup: Element): void;
}

/**
 * Clicks on behalf of a widget.
 * @param root the control being written.
 * @param log receives each clicked element in words.
 * @param runs lets links that run a script of the page pass, where their words say what for and the user has ticked it.
 * @throws WidgetRefusal `failed('clickRefused')` for an element that submits, navigates or reads 保存, 提交 ….
 */
export function createClicker(root: Element, log: (words: string) => void, runs = false): Clicker {
  const owned: Element[] = [];
  const isOwn = (element: Element): boolean =>
    root.contains(element) || owned.some((popup) => popup.contains(element));
  return {
    own: (popup) => void owned.push(popup),
    click(element) {
      const button = element.closest(BUTTONS);
      if (button ? refuses(button, isOwn(button), runs) : acts(element, isOwn(element))) {
        throw new WidgetRefusal('failed', 'clickRefused', { element: inWords(button ?? element) });
      }
      log(inWords(element));
      press(element);
      // No script of a link runs for a click from the extension's own world.
      if (runs && runsScript(button))
        element.dispatchEvent(new CustomEvent(PRESS, { bubbles: true, composed: true }));
      else if (element instanceof HTMLElement) element.click();
      else
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    },
  };
}

/** Whether the guard would refuse to click an element that belongs to no control; see `createClicker`. */
export function isRefused(element: Element, runs = false): boolean {
  const button = element.closest(BUTTONS);
  if (isForbidden(wordsOf(element)) || isActOutside(wordsOf(element))) return true;
  return button !== null && refuses(button, false, runs);
}

/** The guard among the page's own scripts: presses a link that runs one of them, and nothing else. */
export function pressScriptLink(element: HTMLElement): void {
  if (runsScript(element.closest(BUTTONS)) && !isRefused(element, true)) element.click();
}

function refuses(button: Element, own: boolean, runs: boolean): boolean {
  if (button instanceof HTMLAnchorElement) {
    const href = button.getAttribute('href')?.trim() ?? '';
    const passes = runs && runsScript(button) && !isForbidden(href);
    if (!passes && !HARMLESS_LINK.test(href) && !staysOnPage(button, href)) return true;
  }
  if (submits(button)) return true;
  const text = wordsOf(button);
  if (isForbidden(text)) return !isOption(button);
  return !own && isActOutside(text);
}

function runsScript(button: Element | null): boolean {
  const href = button?.getAttribute('href')?.trim() ?? '';
  return button instanceof HTMLAnchorElement && SCRIPT_LINK.test(href) && !HARMLESS_LINK.test(href);
}

/** Pages make buttons of anything: what is no choice and reads as an act is one. */
function acts(element: Element, own: boolean): boolean {
  const text = wordsOf(element);
  // The page itself, pressed beside all that it shows, does nothing that its few words could say.
  if (own || text.length > LONGEST || isChoice(element) || element.matches('body')) return false;
  return isForbidden(text) || isActOutside(text);
}

/** A label stands for what it labels, which may be a button; libraries draw a box behind the hidden one. */
function isChoice(element: Element): boolean {
  if (element.closest(CHOICE) || element.previousElementSibling?.matches(CHOICE)) return true;
  const label = element.closest('label');
  return label !== null && (label.control ?? label.querySelector(CHOICE))?.matches(CHOICE) === true;
}

/** A link to a part of this very page, as tabs have; a route of a single-page portal names no element. */
function staysOnPage({ ownerDocument }: Element, href: string): boolean {
  return href.startsWith('#') && ownerDocument.getElementById(href.slice(1)) !== null;
}

function submits(button: Element): boolean {
  if (button instanceof HTMLInputElement) return ['submit', 'image', 'reset'].includes(button.type);
  return button instanceof HTMLButtonElement && button.form !== null && button.type !== 'button';
}

/** An option may well read 提交申请; it is a choice, not an act. */
function isOption(element: Element): boolean {
  return element.closest('[role="option"]') !== null;
}

/** All that an element says of what it does; a title alone where there is nothing else. */
export function wordsOf(element: Element): string {
  const value = element instanceof HTMLInputElement ? element.value : '';
  const said = `${element.textContent ?? ''}${value}${element.getAttribute('aria-label') ?? ''}`.trim();
  return said || buttonName(element);
}

/** An element in words for the report: tag, classes or name, text. */
function inWords(element: Element): string {
  const tag = element.tagName.toLowerCase();
  const name = element.getAttribute('name') ?? [...element.classList].slice(0, 2).join('.');
  const text = wordsOf(element).replace(/\s+/g, ' ').slice(0, 30);
  return [tag, name, text].filter(Boolean).join(' ');
}
