import type { JudgeDraft } from '#components/reviews/JudgeCard.tsx';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { Work } from '../use-work.ts';

/** Stores; what became of it stands beside the criterion, and the focus stays with the checklist. */
export function storing(
  work: Work<'decide'>,
  tell: (status: JudgeDraft['status']) => void,
): (begin: () => Promise<string>) => void {
  return (begin) =>
    void work.run('decide', async () => {
      try {
        tell({ tone: 'success', text: await begin() });
      } catch (error) {
        tell({ tone: 'error', text: t('overlay.notSaved', { reason: errorText(error) }) });
      }
      return undefined;
    });
}
