import type { RecordMark } from '#core/roster/siblings.ts';
import { t } from '#locales/index.ts';

/** What tells a record from the others of the same person and form, in words; `''` where it is the only one. */
export function markText(mark: RecordMark | undefined): string {
  if (!mark) return '';
  const { place, field } = mark;
  if (!field) return t('record.mark', { place });
  return t('record.markField', { place, label: field.label, text: field.text || t('value.empty') });
}

/** A name with the record's mark behind it. */
export function markedName(name: string, mark: RecordMark | undefined): string {
  return mark ? t('record.marked', { name, mark: markText(mark) }) : name;
}
