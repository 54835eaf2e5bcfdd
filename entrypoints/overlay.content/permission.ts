import { pageWords } from '#components/overlay/page-words.ts';
import { t } from '#locales/index.ts';
import type { Follower } from './follower.ts';
import type { Screen } from './screen.tsx';
import type { SeenGate } from './seen-gate.ts';

interface Parts {
  screen: Screen;
  gate: SeenGate;
  follower: Follower;
}

/** Whether what was done may be stored: on a page that may be judged, by a person who has seen what it is about. */
export class Permission {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Says why not. */
  allows(event: Event): boolean {
    // Why nothing can be judged lasts; that the keys came too soon does not.
    return !this.#stopped() && !this.refused(event);
  }

  /** Says why the act does not count, if so: nothing is stored that the reviewer may not have meant. */
  refused(event: Event): boolean {
    const { screen, gate } = this.#parts;
    const refusal = gate.refusal(event);
    if (!refusal) return false;
    screen.set({ status: { tone: 'error', text: t(`overlay.gate.${refusal}`) } });
    if (refusal === 'covered') screen.raise();
    return true;
  }

  /** Says why nothing may be judged now, if so. */
  #stopped(): boolean {
    const { screen, follower } = this.#parts;
    follower.noteAddress();
    const { view } = screen;
    const name = view.subjectName.trim();
    const text =
      pageWords(view) ??
      (name === ''
        ? t('overlay.subject.hint')
        : name !== view.checklist?.subjectName && t('overlay.subject.uncommitted'));
    if (!text) return false;
    screen.set({ status: { tone: 'error', text } });
    return true;
  }
}
