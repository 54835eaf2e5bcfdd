import { JiannuoError } from '../errors.ts';
import { ISO_DAY, takesDateText } from '../export/dates.ts';
import { withExtraColumns } from '../export/extra-columns.ts';
import { matchTemplate } from '../export/match-template.ts';
import { profileAsSet, profileOf } from '../export/profile.ts';
import { fieldOfPath } from '../export/words.ts';
import type { ExportRecord } from '../export/template-rows.ts';
import { completeForm } from '../forms/complete.ts';
import general from '../forms/general.ts';
import { normaliseLabel } from '../matching/label.ts';
import type { Field, FormType } from '../model/form-type.ts';
import type { ImportProfile } from '../model/import-contract.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { readTemplate } from '../workbook/template/read.ts';
import { readTemplateHeader } from '../workbook/template/read-header.ts';
import type { UploadRequest } from './request.ts';
import type { UploadColumn, UploadTable } from './table.ts';

/** What the sheet is read as: the portal's template, or what its own header says as if it were one. */
export interface UploadTarget {
  /** Matched: each column that the sheet has something for has a path. */
  template: Template;
  /** With a field for each of those paths. */
  formType: FormType;
  /** The sheet's column for each of the template's, by letter of the template's. */
  sources: ReadonlyMap<string, UploadColumn>;
  /** Whether it is the portal's. */
  given: boolean;
}

/** What the portal's code goes by, as far as it is known. */
export function profileFor(
  { template, formType }: UploadTarget,
  { portal = {}, dateFormat = ISO_DAY }: Pick<UploadRequest, 'portal' | 'dateFormat'>,
  contractId: string,
): ImportProfile {
  return profileAsSet(profileOf(template, formType, contractId, dateFormat), portal);
}

/**
 * The target without a template: the columns of the sheet itself, the fields as the user has them, below as many rows as the
 * portal's code skips, which is none where nobody says so.
 */
export function ownTarget(request: UploadRequest, table: UploadTable): UploadTarget {
  const { portal = {}, read, lists = {} } = request;
  const { titleRows = 0, headRows = 1 } = portal;
  const form = completeForm(read.form ?? general);
  const said = new Map(factsOf(request, table).map((column) => [column.column, column]));
  const own: Field[] = [];
  const taken = new Set<string>();
  const columns = table.columns.map((column): TemplateColumn => {
    const {
      column: _column,
      header: _header,
      path: _path,
      type,
      ...facts
    } = said.get(column.letter) ?? EMPTY;
    const isFree = column.path !== null && !taken.has(column.path);
    const path = isFree ? column.path : `extraColumn${column.letter}`;
    if (path !== null && isFree) taken.add(path);
    if (!isFree) own.push(textField(path ?? '', column.header));
    const isNumber = isFree && column.field?.type === 'number';
    const allowed = lists[column.letter] ?? facts.allowed;
    return {
      ...facts,
      column: column.letter,
      header: headRows > 1 ? column.levels.join('_') : column.header,
      path,
      evidence: 'user',
      ...(allowed ? { allowed: [...allowed] } : {}),
      type: isNumber ? 'number' : type === 'number' || type === 'integer' ? 'text' : (type ?? 'text'),
    };
  });
  const headerRow = titleRows + headRows;
  const template: Template = {
    sheet: table.sheet.name,
    headerRow,
    ...(headRows > 1 ? { headerRows: headRows } : {}),
    firstDataRow: headerRow + 1,
    columns: columns.map(withoutFormat),
    notes: [],
  };
  const formType = { ...form, fields: [...withFieldsOf(form, table), ...own] };
  return {
    template: withDays(template, formType, request),
    formType,
    sources: new Map(table.columns.map((column) => [column.letter, column])),
    given: false,
  };
}

const EMPTY: TemplateColumn = { column: 'A', header: '', path: null, evidence: 'none', required: false };

/** Whether its cells are days already is one row's matter, not the portal's. */
function withoutFormat({ format: _format, ...column }: TemplateColumn): TemplateColumn {
  return column;
}

/** The form's fields, and those of the sheet that it has not. */
function withFieldsOf({ fields }: FormType, table: UploadTable): Field[] {
  const ids = new Set(fields.map(({ id }) => id));
  return [...fields, ...table.fields.filter(({ id }) => !ids.has(id))];
}

function textField(id: string, label: string): Field {
  return { id, label, aliases: [], type: 'text', required: false, sensitive: false };
}

/** What the file says of its columns beside their headers: lists, marks of what is required, how days are to be written. */
function factsOf({ workbook, bytes }: UploadRequest, { sheet, top, bottom }: UploadTable): TemplateColumn[] {
  const rows = { headerRow: bottom + 1, headerRows: bottom - top + 1, firstDataRow: bottom + 2 };
  try {
    const facts =
      bytes && workbook.kind === 'xlsx'
        ? readTemplate(bytes, sheet.name, rows, { filled: true })
        : readTemplateHeader(workbook, sheet.name, rows);
    return facts.columns;
  } catch (error) {
    // A header that no template would have says nothing more than its words.
    if (error instanceof JiannuoError && error.code.startsWith('template.')) return [];
    throw error;
  }
}

/**
 * The target that a portal's template is. What the sheet has in columns that no field is for goes by its header.
 * @param records of the sheet, with that under `extra`
 * @returns with the template as it is filled, and the records as the target's fields have them
 * @throws JiannuoError what `readTemplate` throws
 */
export function templateTarget(
  request: UploadRequest,
  table: UploadTable,
  records: readonly ExportRecord[],
): { target: UploadTarget; blank: Template; records: readonly ExportRecord[] } {
  const { template: given, read } = request;
  if (!given) throw new Error('no template was given');
  const facts = readTemplate(given.bytes, given.sheet, given.rows);
  const form = read.form ?? general;
  const matched = matchTemplate(facts, form, given.said);
  const formType = completeForm(form);
  const found = withExtraColumns({ template: matched, formType, records });
  const template = withDays(found.template, found.formType, request);
  const sources = new Map(
    template.columns.flatMap((column) => {
      const source = sourceOf(column, template, table);
      return source ? [[column.column, source] as const] : [];
    }),
  );
  const target = { template, formType: found.formType, sources, given: true };
  return { target, blank: template, records: found.records };
}

/** A portal whose class has a day reads it by a pattern, whatever stands in the file; months are texts to it. */
function withDays(
  template: Template,
  formType: FormType,
  { dateFormat = ISO_DAY }: Pick<UploadRequest, 'dateFormat'>,
): Template {
  const columns = template.columns.map((column): TemplateColumn => {
    if (column.dateFormat !== undefined || !takesDateText(column, formType)) return column;
    const isDay = fieldOfPath(formType, column.path ?? '')?.type === 'date';
    return { ...column, dateFormat: isDay ? dateFormat : '' };
  });
  return { ...template, columns };
}

/** The sheet's column that a template's column is: called so, or nearly so, or of the same field. */
function sourceOf(
  column: TemplateColumn,
  { columns }: Template,
  table: UploadTable,
): UploadColumn | undefined {
  const same = table.columns.find(({ header }) => header === column.header);
  if (same) return same;
  const isTaken = ({ header }: UploadColumn): boolean => columns.some((other) => other.header === header);
  const free = table.columns.filter((candidate) => !isTaken(candidate));
  const label = normaliseLabel(column.header);
  const alike = free.filter(({ header }) => normaliseLabel(header) === label);
  if (alike.length === 1) return alike[0];
  return column.path === null ? undefined : free.find(({ path }) => path === column.path);
}

/** 0-based place in the sheet of each column of a profile that the sheet has. */
export function placesIn({ sources }: UploadTarget, { columns }: ImportProfile) {
  return new Map(
    columns.flatMap((column) => {
      const source = column.column === undefined ? undefined : sources.get(column.column);
      return source ? [[column, source.index] as const] : [];
    }),
  );
}
