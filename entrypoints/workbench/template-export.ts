import { importerById } from '#catalog/importers.ts';
import type { DifferenceRow } from '#components/workbench/ExportTemplate.tsx';
import { lackingFields, withLacking } from '#core/export/lacking.ts';
import { type LeftOut, leftOutOf } from '#core/export/left-out.ts';
import { profileOf } from '#core/export/profile.ts';
import { type ExportRecord, type MissingCell, templateRows } from '#core/export/template-rows.ts';
import { simulateImport } from '#core/importers/simulate.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Template } from '#core/model/template.ts';
import { textOf } from '#core/model/values.ts';
import { reasonText } from '#locales/errors.ts';
import { isSensitive, shownAt } from './labels.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A record that may go out; `id` is the record's. */
export interface Picked extends ExportRecord {
  id: string;
  subjectId: string;
  /** The person has other records of this form. */
  several: boolean;
  organisation: string;
}

/** The filled file and what the portal would make of it; not yet saved anywhere. */
export interface TemplateTrial {
  bytes: Uint8Array<ArrayBuffer>;
  contractId: string;
  /** Whether the file holds ID numbers or phones, in full. */
  sensitive: boolean;
  rows: number;
  missing: readonly MissingCell[];
  /** What the records hold and the template has no column for. */
  leftOut: readonly LeftOut[];
  differences: readonly DifferenceRow[];
  /** Ranges of the template's drop-down lists and tables that end above the last record. */
  short: readonly string[];
}

interface TrialRequest {
  bytes: Uint8Array;
  template: Template;
  form: FormType;
  picked: readonly Picked[];
  contractId: string;
  dateFormat: string;
  /** The user's consent to replace the template's sample rows. */
  replaceSamples: boolean;
  /** The user's consent to extend lists and tables down to the last record. */
  extend: boolean;
}

/** Whether any column of the template takes ID numbers or phones. */
export function holdsSensitive({ columns }: Template): boolean {
  return columns.some(({ path }) => path !== null && isSensitive(path));
}

/** Fills the template, then reads the result the portal's way and compares it with the records. */
export async function tryTemplate(request: TrialRequest): Promise<TemplateTrial> {
  const { template, form, picked, contractId, dateFormat, replaceSamples, extend } = request;
  const [{ fillTemplate }, { readWorkbook }] = await Promise.all([
    import('#core/workbook/template/fill.ts'),
    import('#core/workbook/read.ts'),
  ]);
  const { columns, rows, missing } = templateRows(template, form, picked, dateFormat);
  const { sheet, firstDataRow } = template;
  const filled = fillTemplate(request.bytes, {
    sheet,
    firstDataRow,
    columns,
    rows,
    replaceSamples,
    extend,
  });
  const profile = profileOf(template, form, contractId, dateFormat);
  const workbook = readWorkbook(filled.bytes);
  const expected = picked.map(({ values }, index) => ({
    row: firstDataRow + index,
    values: Object.fromEntries(
      profile.columns.map(({ path, dictionary }, column) => {
        const word = rows[index]?.[column] ?? '';
        // Lists are compared in the template's words, everything else with the record itself.
        return [path, dictionary || word === '' ? word : (textOf(values, path) ?? '')];
      }),
    ),
  }));
  const { differences } = simulateImport(workbook, importerById(contractId), profile, expected);
  const pathOf = new Map(profile.columns.map(({ header, path }) => [header, path]));
  return {
    bytes: filled.bytes,
    contractId,
    sensitive: holdsSensitive(template),
    rows: rows.length,
    missing: withLacking(missing, lackingFields(form, template, picked)),
    leftOut: leftOutOf(form, template, picked),
    short: filled.short,
    differences: differences.map((difference): DifferenceRow => {
      const path = pathOf.get(difference.column) ?? '';
      return {
        name: picked[difference.row - firstDataRow]?.name ?? '',
        row: difference.row,
        column: difference.column,
        wrote: shownAt(path, difference.wrote),
        reads: shownAt(path, difference.portalReads ?? ''),
        reason: reasonText(difference.why, difference.params),
      };
    }),
  };
}
