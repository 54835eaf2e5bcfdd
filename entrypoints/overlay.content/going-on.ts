import { filtered } from '#components/overlay/filtered.ts';
import type { ChecklistView } from '#components/overlay/model.ts';
import type { Verdict } from '#core/model/review.ts';
import { nextOpen, spokenFor } from '#core/review/going-on.ts';
import { t } from '#locales/index.ts';
import { askBackground } from '#utils/ask-background.ts';
import type { Decisions } from './decisions.ts';
import type { Screen } from './screen.tsx';
import { isSame, type Remark } from './verdict.ts';

interface Parts {
  screen: Screen;
  decisions: Decisions;
  show: (index: number) => void;
  /** What is shown came by itself: it must have been in sight before anything is said of it. */
  onShown: () => void;
}

/** After a verdict: on to the next criterion that is open, and after the last of them to the decision. */
export class GoingOn {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  goOn = (on: boolean) => {
    const { screen } = this.#parts;
    const { checklist } = screen.view;
    if (!checklist) return;
    screen.set({ checklist: { ...checklist, goOn: on } });
    void screen.try(() => askBackground({ type: 'overlay.goOn', on }));
  };

  /** A verdict is stored. Whoever has gone elsewhere meanwhile, or is writing, stays there. */
  afterVerdict({ checklist: about, criterion: { id, name } }: Remark, verdict: Verdict): void {
    const { screen } = this.#parts;
    const { criterion } = screen;
    if (!this.#isWanted(about) || criterion?.id !== id || screen.commenting) return;
    // Given beside another's: that is looked at first.
    if (criterion.standing.length > 1) return;
    const points = criterion.maxScore === undefined || verdict === 'notApplicable';
    if (!points && criterion.verdict?.score === undefined) {
      return screen.set({ status: { tone: 'success', text: t('overlay.saved.noScore') } });
    }
    this.#on(t('overlay.saved.of', { criterion: name, verdict: t(`verdict.${verdict}`) }));
  }

  /** Several verdicts are stored at once. */
  afterBatch(about: ChecklistView, words: string): void {
    if (this.#isWanted(about) && !this.#parts.screen.commenting) this.#on(words);
  }

  #isWanted(about: ChecklistView): boolean {
    const { checklist, moved, away, unsure } = this.#parts.screen.view;
    if (!checklist?.goOn || moved || away || unsure) return false;
    return isSame(checklist, about);
  }

  #on(words: string): void {
    const { screen, decisions, show, onShown } = this.#parts;
    const { checklist, current, filter } = screen.view;
    if (!checklist) return;
    const { criteria, stage } = checklist;
    const next = nextOpen(criteria, filtered(criteria, filter), current);
    const decision = spokenFor(criteria, stage);
    if (next !== undefined) show(next);
    else if (decision) decisions.propose(decision);
    else return;
    onShown();
    screen.set({ status: { tone: 'success', text: words } });
  }
}
