import type { DifferenceRow } from '#components/workbench/ExportTemplate.tsx';
import type { ExportRecord } from '#core/export/template-rows.ts';
import type { TrialDifference } from '#core/export/trial.ts';
import { reasonText } from '#locales/errors.ts';
import { shownAt } from './labels.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A record that may go out; `id` is the record's. */
export interface Picked extends ExportRecord {
  id: string;
  subjectId: string;
  /** The person has other records of this form. */
  several: boolean;
  organisation: string;
}

/** A difference in words, as it may be shown. */
export function differenceRow(difference: TrialDifference): DifferenceRow {
  const { name, row, column, path, wrote, portalReads, why, params } = difference;
  return {
    name,
    row,
    column,
    wrote: shownAt(path, wrote),
    reads: shownAt(path, portalReads ?? ''),
    reason: reasonText(why, params),
  };
}
