/** What a cell's text says about a day or month; `doubtful` where two readings are possible. */
export type DateReading = { value: string; doubtful?: true } | { problem: 'dateShape' | 'dateImpossible' };

const SEPARATED = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/**
 * A date as people and programs type it (`2016年5月3日`, `2016.05`, `2016/5/3`, `20160503`) as `YYYY-MM-DD` or `YYYY-MM`.
 * Two-digit years and days without a year are not read: which century or year is a guess.
 */
export function readDateText(text: string): DateReading {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(TIME, '')
    .replace(/\s+/g, '')
    .replace(/[—–－]/g, '-');
  const match = SEPARATED.exec(plain) ?? COMPACT.exec(plain);
  if (!match) return { problem: 'dateShape' };
  const [, year = '', month = '', day] = match;
  return calendarDate(Number(year), Number(month), day === undefined ? undefined : Number(day));
}

/**
 * A number in a cell without a date format. `20160503` and `201605` are dates typed as numbers; `2016.1` may have been
 * `2016.10` before the cell dropped the zero.
 */
export function readDateNumber(value: number): DateReading {
  const text = String(value);
  if (/^\d{6}$|^\d{8}$/.test(text)) return readDateText(text);
  if (!/^\d{4}\.\d{1,2}$/.test(text)) return { problem: 'dateShape' };
  const reading = readDateText(text);
  return 'value' in reading && text.endsWith('.1') ? { ...reading, doubtful: true } : reading;
}

const DAY_MS = 86_400_000;

/** A spreadsheet's serial day as `YYYY-MM-DD`. The 1900 system counts a 29 February 1900 that never was. */
export function readDateSerial(serial: number, date1904: boolean): DateReading {
  const days = Math.floor(serial);
  if (days < 1) return { problem: 'dateImpossible' };
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(start + days * DAY_MS);
  return calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function calendarDate(year: number, month: number, day: number | undefined): DateReading {
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  const real =
    year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === (day ?? 1);
  if (!real) return { problem: 'dateImpossible' };
  const iso = date.toISOString();
  return { value: day === undefined ? iso.slice(0, 7) : iso.slice(0, 10) };
}
