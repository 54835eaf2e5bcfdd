import type { FieldPath } from '../../model/values.ts';

/** So many months in words: whole years are said as years, and from the day of birth as an age. */
export function spanOf(from: FieldPath, months: number): Record<'span' | 'spanEn', string> {
  if (months === 0 || months % 12 !== 0) return { span: `${months}个月`, spanEn: `${months} months` };
  const years = months / 12;
  const unit = from === 'birthDate' ? '周岁' : '年';
  return { span: `${years}${unit}`, spanEn: `${years} ${years === 1 ? 'year' : 'years'}` };
}
