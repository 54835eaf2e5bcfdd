import { type OverlayActions, verdictKeys } from '#components/overlay/model.ts';
import { isTogether } from '#core/review/together.ts';
import type { Decisions } from './decisions.ts';
import type { Screen } from './screen.tsx';

/** What each key does while the focus is in the checklist and not in a text field. */
export class Keys {
  readonly #screen: Screen;
  readonly #actions: Omit<OverlayActions, 'key'>;
  readonly #decisions: Decisions;

  constructor(screen: Screen, actions: Omit<OverlayActions, 'key'>, decisions: Decisions) {
    this.#screen = screen;
    this.#actions = actions;
    this.#decisions = decisions;
  }

  key = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key === 'Escape') {
      this.#screen.hush();
      this.#leave();
    }
    if (typing || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    // A button is pressed by it, as everywhere.
    if (event.key === 'Enter' && isPressed(event.target)) return;
    const decision = this.#decisions.atKey(event.key);
    const verdict = verdictKeys.find(([key]) => key === event.key)?.[1];
    const { together, deciding } = this.#screen.view;
    const shortcut = this.#shortcuts[event.key.toLowerCase()];
    if (shortcut) this.#screen.hush();
    if (decision) this.#actions.chooseDecision(decision, event);
    // While several criteria are asked about, a figure says what they are to be, and never what the one at hand is.
    else if (verdict && together) {
      if (isTogether(verdict)) this.#actions.chooseTogether(verdict);
    } else if (verdict && !deciding) this.#actions.judge(verdict, event);
    else if (shortcut) shortcut(event);
    else return;
    event.preventDefault();
  };

  readonly #shortcuts: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    // With Shift to the next row, as without to the next criterion.
    j: ({ shiftKey }) => (shiftKey ? this.#actions.nextRow() : this.#actions.next()),
    k: ({ shiftKey }) => (shiftKey ? this.#actions.previousRow() : this.#actions.previous()),
    n: () => this.#actions.nextRow(),
    p: () => this.#actions.previousRow(),
    e: () => this.#actions.showEvidence(),
    h: () => this.#actions.toggleHow(),
    u: (event) => this.#actions.undo(event),
    r: () => this.#actions.reread(),
    c: () => this.#screen.focusOn('comment'),
    s: () => this.#screen.focusOn('score'),
    b: () => this.#actions.openBank(this.#screen.view.deciding?.decision ? 'form' : 'criterion'),
    // Pressed again it does not close: the next figure would be a verdict.
    d: () => (this.#screen.view.deciding ? this.#screen.focusOn('decision') : this.#actions.toggleDeciding()),
    a: () => this.#actions.togglePassed(),
    g: () => this.#actions.toggleSet(),
    enter: (event) => {
      if (this.#screen.view.together) this.#actions.confirmTogether(event);
      else this.#actions.confirmDecision(event);
    },
    '/': () => this.#actions.toggleFilter(),
    '?': () => this.#actions.toggleHelp(),
  };

  /** What was opened last is put away first. */
  #leave(): void {
    const { together, bank, deciding, filter, help } = this.#screen.view;
    if (together) this.#actions.togglePassed();
    else if (bank) this.#actions.openBank(bank.into);
    else if (deciding) this.#actions.toggleDeciding();
    else if (filter) this.#actions.toggleFilter();
    else if (help) this.#actions.toggleHelp();
    else this.#actions.close();
  }
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, summary');
}
