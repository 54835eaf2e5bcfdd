import { JiannuoError } from '#core/errors.ts';
import type { Draft } from '#core/model/event.ts';
import { settleDecision } from '#core/review/decide.ts';
import type { ReviewState } from '#core/review/fold.ts';
import { settle } from '#core/review/settle.ts';
import { t } from '#locales/index.ts';
import type { Store } from '../store.ts';
import type { Work } from '../use-work.ts';

interface Settling {
  /** `undefined` where it does not stand there any more. */
  settleWith: (draft: Draft | undefined) => void;
  onSettle: (criterionId: string, hash: string) => void;
  onSettleDecision: (hash: string) => void;
}

/** Ends disputes: of what was said without seeing each other the chosen one counts. */
export function settling(
  store: Pick<Store, 'append'>,
  state: ReviewState | undefined,
  work: Work<'decide'>,
): Settling {
  const settleWith = (draft: Draft | undefined): void =>
    void work.run('decide', async () => {
      // Chosen meanwhile in another window.
      if (!draft) throw new JiannuoError('review.settledAlready');
      await store.append([draft]);
      return t('reviewing.settled');
    });
  return {
    settleWith,
    onSettle: (criterionId, hash) => settleWith(state && settle(state, criterionId, hash)),
    onSettleDecision: (hash) => settleWith(state && settleDecision(state, hash)),
  };
}
