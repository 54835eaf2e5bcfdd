import { toIsoDate } from '#core/matching/date.ts';
import { IsoDate } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The day that `--today` names, or that of this machine's clock.
 * @throws UsageError for anything but a day as YYYY-MM-DD
 */
export function dayIn(text: string | undefined): IsoDate {
  if (text === undefined) {
    const now = new Date();
    const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    return `${now.getFullYear()}-${month}-${day}`;
  }
  const parsed = IsoDate.safeParse(text);
  if (!parsed.success) {
    throw new UsageError(t('jn.oneOf', { option: '--today', given: text, words: 'YYYY-MM-DD' }));
  }
  if (toIsoDate(text) !== text) throw new UsageError(t('jn.noDay', { option: '--today', given: text }));
  return parsed.data;
}
