import { verdictKeys } from '#components/overlay/model.ts';
import { isTogether, type TogetherVerdict } from '#core/review/together.ts';
import type { Decision, Verdict } from '#core/model/review.ts';
import { isOrder } from '../key-order.ts';

export interface KeyActs {
  /** Several criteria are asked about. */
  asking: boolean;
  /** Decisions about the whole form, of which a figure chooses one; `undefined` while none is being chosen. */
  choosing: readonly Decision[] | undefined;
  judge: (verdict: Verdict) => void;
  decide: (decision: Decision) => void;
  chooseTogether: (verdict: TogetherVerdict) => void;
  /** By what the key writes, in small letters. */
  shortcuts: Readonly<Record<string, () => void>>;
}

/** What a key does on the page of one form while nobody types; it is taken where it does something. */
export function pressReviewing(
  event: KeyboardEvent,
  { asking, choosing, shortcuts, ...acts }: KeyActs,
): void {
  if (!isOrder(event)) return;
  const isButton = event.target instanceof HTMLElement && event.target.matches('button, summary, a');
  if (event.key === 'Enter' && (isButton || !asking)) return;
  const verdict = verdictKeys.find(([key]) => key === event.key)?.[1];
  const decision = choosing?.[Number(event.key) - 1];
  const act = shortcuts[event.key.toLowerCase()];
  if (!verdict && !act && !decision) return;
  event.preventDefault();
  if (decision) acts.decide(decision);
  else if (!verdict) act?.();
  // While something else is asked, a figure answers that, and never says what the criterion at hand is.
  else if (asking) {
    if (isTogether(verdict)) acts.chooseTogether(verdict);
  } else if (!choosing) acts.judge(verdict);
}
