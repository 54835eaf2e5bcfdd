import type { ImportContract } from '../importers/contract.ts';
import { type Difference, type ExpectedRow, simulateImport } from '../importers/simulate.ts';
import { completeForm } from '../forms/complete.ts';
import type { FormType } from '../model/form-type.ts';
import type { ImportProfile } from '../model/import-contract.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { textOf } from '../model/values.ts';
import type { Workbook } from '../model/workbook.ts';
import { type DensePart, denseParts } from '../workbook/zip/density.ts';
import { readWorkbook } from '../workbook/xlsx/read.ts';
import { fillTemplate } from '../workbook/template/fill.ts';
import type { FillNote } from '../workbook/template/notes.ts';
import { type BeyondCell, beyondLimits } from './beyond-limits.ts';
import { withExtraColumns } from './extra-columns.ts';
import { asCounted, countedColumns, countedNotes, type CountedNote } from './counted-columns.ts';
import { withDates } from './dates.ts';
import { type LackingField, lackingFields } from './lacking.ts';
import { type LeftOut, leftOutOf } from './left-out.ts';
import { type PortalFacts, profileAsSet, profileOf } from './profile.ts';
import { type FileLimits, splitFiles } from './split.ts';
import { type ExportRecord, type MissingCell, templateRows } from './template-rows.ts';
import { type ConfirmedWords, fieldOfPath } from './words.ts';

export type { PortalFacts } from './profile.ts';

export interface TrialRequest {
  /** The portal's blank template, and what it says, its columns matched to fields (`matchTemplate`). */
  bytes: Uint8Array;
  template: Template;
  /** Any other known field may be written beside its own (`completeForm`). */
  formType: FormType;
  records: readonly ExportRecord[];
  /** The contracts that read the result: the portal's, or all of them where nobody knows. */
  contracts: readonly ImportContract[];
  /** Java pattern with which dates are written into text columns that say nothing of it; `''`: as they are recorded. */
  dateFormat: string;
  portal?: PortalFacts | undefined;
  words?: ConfirmedWords | undefined;
  limits?: FileLimits | undefined;
  /** Told after the files are made, and after each contract. */
  onProgress?: ((done: number, of: number) => void) | undefined;
  /** Consent to replace the template's sample rows. */
  replaceSamples?: boolean | undefined;
  /** Consent to extend lists and tables down to the last record. */
  extend?: boolean | undefined;
  /** Consent to move down what stands below the records. */
  insertRows?: boolean | undefined;
}

export interface TrialFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** 0-based place of its first record. */
  first: number;
  rows: number;
}

/** A place that the portal would read otherwise than the record says. */
export interface TrialDifference extends Difference {
  /** 0-based place of the file, where there are several. */
  file: number;
  /** `F7`; `''` where a whole row is meant, or a column that the template does not name. */
  cell: string;
  /** Path of the field; `''` for a whole row. */
  path: string;
  /** 0-based place of the record; `undefined` for a row of nobody's. */
  record: number | undefined;
  /** Name of the record; `''` for a row of nobody's. */
  name: string;
}

/** What one contract makes of the files; faithful where `differences` is empty. */
export interface ContractReading {
  contractId: string;
  differences: TrialDifference[];
}

export interface Trial {
  /** Filled, and saved nowhere yet. */
  files: TrialFile[];
  rows: number;
  /** Columns of the template that are filled. */
  columns: number;
  /** Cells that stay empty although the template asks for them, or the record has something for them. */
  missing: MissingCell[];
  /** What the form asks for, some records lack, and the template does not ask for: it hinders nothing. */
  lacking: LackingField[];
  /** Columns that nothing goes into, since no field is for them. */
  blank: TemplateColumn[];
  /** Cells that are written although a rule of the template would refuse them. */
  beyond: BeyondCell[];
  /** What the records hold and the template has no column for. */
  leftOut: LeftOut[];
  /** In the order of the contracts asked for. */
  readings: ContractReading[];
  /** Ranges of lists and tables of the template that end above the last record, extended or not. */
  short: string[];
  /** What there is to say of the files beside their cells. */
  notes: (FillNote | CountedNote)[];
  /** Parts of the files that a portal may refuse to unpack. */
  dense: DensePart[];
  /** Whether ID numbers or phones are in the files, in full. */
  sensitive: boolean;
}

/**
 * Fills the records into the template, into several files where the limits ask for it, reads each result as the contracts do, and
 * compares that with the records. Pure: the same request gives the same bytes.
 * @throws JiannuoError what `fillTemplate` and `splitFiles` throw
 */
export function tryTemplate(asked: TrialRequest): Trial {
  const extended = withExtraColumns({ ...asked, formType: completeForm(asked.formType) });
  const { formType, records, contracts } = extended;
  const template = withDates(extended.template, formType, records, asked.dateFormat);
  const request = { ...extended, template };
  const made = templateRows(
    template,
    formType,
    records,
    request.dateFormat,
    request.words,
    request.portal?.separator,
  );
  const { rows, missing } = made;
  const counted = countedColumns(request.bytes, template);
  const columns = asCounted(made.columns, counted, template, formType);
  const { sheet, firstDataRow } = template;
  const parts = splitFiles(rows.length, request.limits ?? {}, (first, count) =>
    fillTemplate(request.bytes, {
      sheet,
      firstDataRow,
      columns,
      rows: rows.slice(first, first + count),
      replaceSamples: request.replaceSamples ?? false,
      extend: request.extend ?? false,
      insertRows: request.insertRows ?? false,
    }),
  );
  const read = parts.map((part) => ({ ...part, workbook: readWorkbook(part.filled.bytes) }));
  const readings = contracts.map((contract, at): ContractReading => {
    request.onProgress?.(at + 1, contracts.length + 1);
    const printed = profileOf(template, formType, contract.id, request.dateFormat);
    const profile = profileAsSet(printed, request.portal ?? {});
    const differences = read.flatMap(({ first, rows: count, workbook }, file) => {
      const expected = expectedRows(profile, request, rows.slice(first, first + count), first);
      const found = simulateImport(workbook, contract, profile, expected);
      return found.differences
        .map((difference) => toldOfSheet(difference, workbook, sheet))
        .map((difference) => {
          const place = placeOf(difference, profile, request, { first, rows: count });
          // What stands in the cell: a day is compared with the record's own, and written as the date format says.
          const column = profile.columns.findIndex(({ column: letter }) => letter === difference.letter);
          const wrote = rows[place.record ?? -1]?.[column] ?? difference.wrote;
          return { ...difference, ...place, wrote, file };
        });
    });
    return { contractId: contract.id, differences };
  });
  return {
    files: parts.map(({ first, rows: count, filled }) => ({ bytes: filled.bytes, first, rows: count })),
    rows: rows.length,
    columns: columns.length,
    missing,
    lacking: lackingFields(asked.formType, template, records),
    blank: template.columns.filter(({ path }) => path === null),
    beyond: beyondLimits(template.columns, { columns, rows, missing }, records),
    leftOut: leftOutOf(formType, template, records),
    readings,
    short: [...new Set(parts.flatMap(({ filled }) => filled.short))],
    notes: [
      ...parts.flatMap(({ filled }) => filled.notes),
      ...countedNotes(
        counted,
        parts.flatMap(({ filled }) => filled.cells),
      ),
    ],
    dense: parts.flatMap(({ filled }) => denseParts(filled.bytes)),
    sensitive: holdsSensitive(template, formType),
  };
}

/** Whether any column of the template takes ID numbers, phones or the like. */
function holdsSensitive({ columns }: Template, formType: FormType): boolean {
  return columns.some(({ path }) => {
    const field = path === null ? undefined : fieldOfPath(formType, path);
    return field !== undefined && (field.sensitive || field.type === 'idNumber');
  });
}

function expectedRows(
  { columns }: ImportProfile,
  { template: { firstDataRow }, records }: TrialRequest,
  rows: readonly (readonly string[])[],
  first: number,
): ExpectedRow[] {
  return rows.map((written, n) => {
    const record = records[first + n]?.values ?? {};
    const values = columns.map(({ path, type }, column) => {
      const text = written[column] ?? '';
      // A day is compared with the record's own; all else, in the words and the spelling that were written.
      return [path, text !== '' && type === 'date' ? (textOf(record, path) ?? '') : text];
    });
    return { row: firstDataRow + n, values: Object.fromEntries(values) };
  });
}

/** A row that the portal does not read because it reads the first sheet, and the template is another. */
function toldOfSheet(difference: Difference, { sheets: [first] }: Workbook, sheet: string): Difference {
  if (difference.why !== 'importers.rowMissing' || !first || first.name === sheet) return difference;
  const why = first.hidden ? 'importers.hiddenSheetRead' : 'importers.firstSheetRead';
  return { ...difference, why, params: { first: first.name, sheet } };
}

/** Where a difference stands: cell, field and record. */
function placeOf(
  { row, sheet, column: header, letter }: Difference,
  { columns }: ImportProfile,
  { template: { firstDataRow }, records }: TrialRequest,
  part: { first: number; rows: number },
): Pick<TrialDifference, 'cell' | 'path' | 'record' | 'name'> {
  const column = columns.find((candidate) =>
    letter === undefined ? candidate.header === header : candidate.column === letter,
  );
  const at = row - firstDataRow;
  const isOwn = sheet === undefined && at >= 0 && at < part.rows;
  const record = isOwn ? part.first + at : undefined;
  return {
    cell: column?.column === undefined ? '' : `${column.column}${row}`,
    path: column?.path ?? '',
    record,
    name: record === undefined ? '' : (records[record]?.name ?? ''),
  };
}
