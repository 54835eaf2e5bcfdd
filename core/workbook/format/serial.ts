const DAY_MS = 86_400_000;
/** Days from 1899-12-30 to 1904-01-01. */
const OFFSET_1904 = 1462;

export interface CalendarTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 Sunday … 6 Saturday. */
  weekday: number;
}

/**
 * Calendar time of a serial number, rounded to the second; `undefined` outside 1900–9999. In the 1900 system serial
 * 60 is 1900-02-29, a day that never was: spreadsheet programs keep it, and so do we.
 */
export function fromSerial(serial: number, date1904: boolean): CalendarTime | undefined {
  let seconds = Math.round(serial * 86_400);
  if (date1904) seconds += OFFSET_1904 * 86_400;
  const days = Math.floor(seconds / 86_400);
  if (days < 0 || days > 2_958_465) return undefined;
  const rest = seconds - days * 86_400;
  const clock = {
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    weekday: (days + 6) % 7,
  };
  if (!date1904 && days === 60) return { year: 1900, month: 2, day: 29, ...clock };
  if (!date1904 && days === 0) return { year: 1900, month: 1, day: 0, ...clock };
  const shift = !date1904 && days < 60 ? 1 : 0;
  const date = new Date(Date.UTC(1899, 11, 30) + (days + shift) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...clock };
}

/** `2026-05-01`, or `2026-05-01 08:30:00` where the serial has a time of day. */
export function serialToIso(serial: number, date1904: boolean): string | undefined {
  const time = fromSerial(serial, date1904);
  if (!time) return undefined;
  const day = `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}`;
  const isMidnight = time.hour + time.minute + time.second === 0;
  return isMidnight ? day : `${day} ${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}`;
}

/** Serial number of `YYYY-MM-DD`, `YYYY-MM` (its first day) or either with a time; `undefined` for no such day or time. */
export function isoToSerial(iso: string, date1904 = false): number | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(iso);
  if (!match) return undefined;
  const [, year, month, day = '01', hour = '0', minute = '0', second = '0'] = match;
  // Dates that roll over into the next hour or day are nobody's dates.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) >= 60) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(at);
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return undefined;
  const days = Math.round((at - Date.UTC(1899, 11, 30)) / DAY_MS);
  const fraction = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  const serial = (days < 61 ? days - 1 : days) + fraction - (date1904 ? OFFSET_1904 : 0);
  return serial >= (date1904 ? 0 : 1) ? serial : undefined;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
