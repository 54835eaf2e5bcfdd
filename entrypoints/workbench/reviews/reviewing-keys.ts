import { verdictKeys } from '#components/overlay/model.ts';
import { isTogether, type TogetherVerdict } from '#core/review/together.ts';
import type { Verdict } from '#core/model/review.ts';
import { isOrder } from '../key-order.ts';

export interface KeyActs {
  /** Several criteria are asked about. */
  asking: boolean;
  judge: (verdict: Verdict) => void;
  chooseTogether: (verdict: TogetherVerdict) => void;
  /** By what the key writes, in small letters. */
  shortcuts: Readonly<Record<string, () => void>>;
}

/** What a key does on the page of one form while nobody types; it is taken where it does something. */
export function pressReviewing(event: KeyboardEvent, { asking, shortcuts, ...acts }: KeyActs): void {
  if (!isOrder(event)) return;
  const isButton = event.target instanceof HTMLElement && event.target.matches('button, summary, a');
  if (event.key === 'Enter' && (isButton || !asking)) return;
  const verdict = verdictKeys.find(([key]) => key === event.key)?.[1];
  const act = shortcuts[event.key.toLowerCase()];
  if (!verdict && !act) return;
  event.preventDefault();
  if (!verdict) act?.();
  // While several criteria are asked about, a figure says what they are to be, and never what the one at hand is.
  else if (!asking) acts.judge(verdict);
  else if (isTogether(verdict)) acts.chooseTogether(verdict);
}
