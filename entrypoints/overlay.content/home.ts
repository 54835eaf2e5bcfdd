import { canFloat } from './in-sight.ts';

/**
 * Where the host belongs. A modal dialog makes all of the page inert but what is in it, the top layer too: while one is open the
 * panel lives in it, and floats as before, so that nothing of the dialog shapes, moves or fades it.
 */
export class Home {
  /** Modal dialogs that are open, the one opened last at the end. */
  #dialogs: readonly HTMLDialogElement[] = [];

  constructor() {
    for (const dialog of document.querySelectorAll('dialog')) this.note(dialog);
  }

  get element(): Element {
    this.#dialogs = this.#dialogs.filter((dialog) => dialog.isConnected && dialog.matches(':modal'));
    return this.#dialogs.at(-1) ?? document.documentElement;
  }

  /** Something was opened or closed, or holds the focus by now: a dialog, perhaps. */
  note(target: EventTarget): void {
    // What cannot float would be shaped by the dialog.
    if (!canFloat || !(target instanceof HTMLDialogElement) || !target.matches(':modal')) return;
    if (!this.#dialogs.includes(target)) this.#dialogs = [...this.#dialogs, target];
  }
}
