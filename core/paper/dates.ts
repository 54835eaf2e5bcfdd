/** `2016年5月1日`: Arabic figures without a zero in front (GB/T 9704-2012 7.3.5.4). What is no date stays as it is. */
export function paperDate(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return text;
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** A place to write a date in by hand. */
export const BLANK_DATE = '　　　年　　月　　日';
