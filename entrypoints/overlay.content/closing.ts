import { t } from '#locales/index.ts';
import type { Keeping } from './keeping.ts';
import type { Screen } from './screen.tsx';
import { countUnsaved } from './unsaved.ts';
import type { Verdicts } from './verdicts.ts';

interface Parts {
  screen: Screen;
  verdicts: Verdicts;
  keeping: Keeping;
  showCriterion: (index: number) => void;
  /** Ends all that runs for the checklist. */
  end: () => void;
}

/** Closes the checklist: what is typed and not saved is shown once before it is given up. */
export class Closing {
  readonly #parts: Parts;
  /** Comments without a verdict were shown once when closing; closing again gives them up. */
  #warned = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What is typed from now on was not given up. */
  typed(): void {
    this.#warned = false;
  }

  close = () => void this.#close();

  async #close(): Promise<void> {
    const { screen, verdicts, keeping, showCriterion, end } = this.#parts;
    await verdicts.saveTyped();
    if (!screen.open) return;
    const { checklist } = screen.view;
    const { count, first } = countUnsaved(checklist, keeping.typed);
    if (count > 0 && !this.#warned) {
      this.#warned = true;
      const at = checklist?.criteria.findIndex(({ id }) => id === first) ?? -1;
      if (at >= 0) showCriterion(at);
      screen.set({ status: { tone: 'error', text: t('overlay.close.unsaved', { count }) } });
      return;
    }
    if (count > 0) await keeping.giveUp();
    end();
  }
}
