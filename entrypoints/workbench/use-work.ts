import { useCallback, useState } from 'preact/hooks';
import type { Answer } from '#components/base/Answer.tsx';
import { errorText } from '#locales/errors.ts';

export interface Work<Action extends string> {
  busy: boolean;
  /** What the latest piece of work came to, under the action that began it. */
  answers: Partial<Record<Action, Answer>>;
  /**
   * Runs a piece of work; what it answers, if anything, and what it throws stands beside its action.
   * @param says words for a failure, where the reason alone does not name the thing that failed
   */
  run: (
    action: Action,
    work: () => Promise<string | undefined>,
    says?: (reason: string) => string,
  ) => Promise<void>;
  /** Takes the answers away: what is shown now is not what they speak of. */
  forget: () => void;
}

/** The work that a page's buttons begin. */
export function useWork<Action extends string>(): Work<Action> {
  const [busy, setBusy] = useState(false);
  const [answers, setAnswers] = useState<Partial<Record<Action, Answer>>>({});
  const run = useCallback<Work<Action>['run']>(async (action, work, says = same) => {
    const tell = (answer: Answer) => setAnswers({ [action]: answer } as Partial<Record<Action, Answer>>);
    setBusy(true);
    setAnswers({});
    try {
      const text = await work();
      if (text !== undefined) tell({ tone: 'success', text });
    } catch (error) {
      tell({ tone: 'error', text: says(errorText(error)) });
    } finally {
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => setAnswers({}), []);
  return { busy, answers, run, forget };
}

function same(reason: string): string {
  return reason;
}
