import type { RefCallback } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Asking, AskingActions } from '#components/reviews/model.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Pack } from '#core/model/pack.ts';
import type { Decision } from '#core/model/review.ts';
import type { ReviewItem } from '#core/review/items.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { decisionsAt } from '#core/review/stage.ts';
import type { RouteProps } from '../route-props.ts';
import type { Work } from '../use-work.ts';
import { oneQuestion } from './one-question.ts';
import { noteDecided } from './taking-back.ts';
import { useAskedDecision } from './use-asked-decision.ts';
import { useDecisions } from './use-decisions.ts';
import type { Judging } from './use-judging.ts';

interface About extends Pick<RouteProps, 'store' | 'undo'> {
  items: readonly ReviewItem[];
  item: ReviewItem;
  criteria: readonly ChecklistCriterion[];
  findings: readonly Finding[] | undefined;
  pack: Pack | undefined;
  /** What the placeholders of phrases stand for. */
  known: Readonly<Record<string, string>>;
  judging: Pick<Judging, 'saveTyped' | 'unsaved'>;
  work: Work<'decide'>;
  /** The keys go back to the checklist. */
  focus: () => void;
}

interface Deciding {
  asking: Asking | undefined;
  actions: AskingActions;
  /** What may be decided now; a figure says which while it is being chosen. */
  decisions: readonly Decision[];
  choosing: boolean;
  /** Figures choose a decision from now on. */
  choose: () => void;
  leave: () => void;
  ask: (decision: Decision) => void;
  /** What the verdicts speak for stands ready: it is made by whoever presses it. */
  propose: (decision: Decision) => void;
  takeButtons: RefCallback<HTMLElement>;
}

/** What is decided about the one form at hand: chosen by press or by key, asked, and confirmed. */
export function useDeciding(about: About): Deciding {
  const { item, items, criteria, findings = [], pack, known, judging, work, focus } = about;
  const buttonsRef = useRef<HTMLElement | null>(null);
  const [choosing, setChoosing] = useState(false);
  const { asking, actions, ask } = useDecisions(about, items, work, noteDecided);
  const askOne = useAskedDecision(judging, criteria, (decision, against) => {
    const question = oneQuestion({ decision, item, criteria, findings, pack, known });
    ask({ ...question, against: [...against, ...question.against] });
  });
  const decisions = decisionsAt(item.stage);
  const isPossible = item.packId !== '' && (item.state?.standing ?? []).length <= 1;
  return {
    asking,
    actions,
    decisions,
    choosing,
    choose: () => {
      if (!isPossible || work.busy) return;
      setChoosing(true);
      buttonsRef.current?.focus();
    },
    leave: () => setChoosing(false),
    ask: (decision) => {
      // Whoever came by key goes back to the keys: a figure is a verdict again, and the buttons may be others by then.
      if (choosing) focus();
      setChoosing(false);
      askOne(decision);
    },
    propose: (decision) => {
      const button = buttonsRef.current?.children[decisions.indexOf(decision)];
      if (button instanceof HTMLElement) button.focus();
    },
    takeButtons: (element) => {
      buttonsRef.current = element;
    },
  };
}
