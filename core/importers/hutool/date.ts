import { type JavaDate, parseDate } from '../java-date-text.ts';
import { javaTrim } from '../java-text.ts';

/**
 * `DateUtil.parse`: the writings of a date that Hutool tries without being told a format. Day and month may be too
 * large, and then run over. A month without a day is none of them. `undefined` where it throws; a time of day
 * alone, which would get the day of the import, counts as that too.
 */
export function parseAnyDate(given: string): JavaDate | undefined {
  const text = javaTrim(given).replace(/[日秒]/g, '');
  if (/^\d{8}$/.test(text)) return parseDate(text, 'yyyyMMdd', false);
  if (/^\d{14}$/.test(text)) return parseDate(text, 'yyyyMMddHHmmss', false);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(text))
    return parseDate(text, "yyyy-MM-dd'T'HH:mm:ss", false);
  const parts = text.split(' ').filter((part) => part !== '');
  if (parts.length > 2) return undefined;
  const day = parts[0]?.replace(/[/.年月]/g, '-') ?? '';
  const time = parts[1]?.replace(/[时分秒]/g, ':').replace(/:$/, '') ?? '';
  if (!/^\d{4}-\d{1,2}-\d{1,2}$/.test(day)) return undefined;
  if (parts.length === 1) return parseDate(day, 'yyyy-MM-dd', false);
  if (!/^\d{1,2}:\d{1,2}(?::\d{1,2}(?:[.,]\d{1,6})?)?$/.test(time)) return undefined;
  const pattern = time.split(':').length === 2 ? 'yyyy-MM-dd HH:mm' : 'yyyy-MM-dd HH:mm:ss';
  return parseDate(`${day} ${time}`, pattern, false);
}
