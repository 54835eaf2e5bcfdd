import type { OverlayView } from '#components/overlay/model.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';

/** What the checklist says after a save: the words of the work, or plainly that nothing is saved and why. */
export async function savedWords(work: () => Promise<string>): Promise<OverlayView['status']> {
  try {
    return { tone: 'success', text: await work() };
  } catch (error) {
    return { tone: 'error', text: t('overlay.notSaved', { reason: errorText(error) }) };
  }
}
