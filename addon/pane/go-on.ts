import { JiannuoError } from '#core/errors.ts';
import type { Working } from './work.ts';

/** A program that was waited for does not know that the user has stopped the work. @throws JiannuoError `addon.cancelled` where they have */
export function goOn({ signal }: Pick<Working, 'signal'>): void {
  if (signal.aborted) throw new JiannuoError('addon.cancelled');
}
