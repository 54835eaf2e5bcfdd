import type { DaysLeft } from '#core/campaign/days.ts';
import { t } from '#locales/index.ts';

/** Days left in words: 还有 3 天, 今天, 已过 2 天. */
export function daysText({ days }: DaysLeft): string {
  if (days === 0) return t('calendar.today');
  return days > 0 ? t('calendar.left', { days }) : t('calendar.over', { days: -days });
}

/** Working days left; a span where the arrangement of some day is not known, nothing where nothing is left. */
export function workingText({ working }: DaysLeft): string {
  if (!working) return '';
  return working.least === working.most ? String(working.least) : `${working.least}–${working.most}`;
}
