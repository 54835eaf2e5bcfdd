import type { IsoDate } from '#core/model/values.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** The day on this machine's clock, as the user sees it. */
export function today(now = new Date()): IsoDate {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
