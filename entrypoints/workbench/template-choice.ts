import { importers } from '#catalog/importers.ts';
import { ALL_CONTRACTS, type TypedSettings } from '#components/workbench/export-view.ts';
import { checkedColumns, type Corrections, NO_CORRECTIONS, saysAnything } from '#core/export/checked.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { matchTemplate } from '#core/export/match-template.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Template } from '#core/model/template.ts';
import { NO_SETTINGS, readSettings, typedSettings } from './export-settings.ts';
import type { OpenedTemplate } from './open-template.ts';

/** Everything that a trial speaks of: it is dropped when any of this changes. */
export interface TemplateChoice {
  file: OpenedTemplate | undefined;
  corrections: Corrections;
  /** The user has said where the table stands. */
  placed: boolean;
  /** `''` while nobody chose; `ALL_CONTRACTS` where nobody knows. */
  contractId: string;
  dateFormat: string;
  typed: TypedSettings;
  replaceSamples: boolean;
  insertRows: boolean;
  extend: boolean;
}

export const NO_CHOICE: TemplateChoice = {
  file: undefined,
  corrections: NO_CORRECTIONS,
  placed: false,
  contractId: '',
  dateFormat: '',
  typed: NO_SETTINGS,
  replaceSamples: false,
  insertRows: false,
  extend: false,
};

/** What a check says of the portal and the files. */
export function saidIn(checked: CheckedTemplate): Partial<TemplateChoice> {
  const { contractId, dateFormat } = checked;
  const known = contractId === undefined || importers.some(({ id }) => id === contractId);
  return {
    contractId: known ? (contractId ?? ALL_CONTRACTS) : '',
    dateFormat,
    typed: typedSettings(checked),
  };
}

function checkedOf(
  template: Template,
  { name }: OpenedTemplate,
  form: FormType,
  { contractId, dateFormat, typed, corrections }: TemplateChoice,
  fileName: string,
): CheckedTemplate {
  const { portal, limits } = readSettings(typed);
  return {
    id: crypto.randomUUID(),
    // It is listed, told and handed on: a file may be called after somebody's number.
    title: maskNumbers(name).slice(0, 400),
    formTypeId: form.id,
    sheet: template.sheet,
    headerRow: template.headerRow,
    headerRows: template.headerRows ?? 1,
    firstDataRow: template.firstDataRow,
    columns: checkedColumns(template, corrections),
    ...(contractId === ALL_CONTRACTS ? {} : { contractId }),
    dateFormat,
    ...(Object.keys(portal).length > 0 ? { portal } : {}),
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
    fileName: fileName.slice(0, 400),
  };
}

/** What is kept of a choice. */
export function keptOf(
  choice: TemplateChoice,
  form: FormType,
  fileName: string,
): CheckedTemplate | undefined {
  const { file, corrections } = choice;
  if (!file) return undefined;
  const template = matchTemplate(file.read, form, corrections);
  return checkedOf(template, file, form, choice, fileName);
}

/** What was said of these columns. */
export function keptFor(
  columns: ReadonlySet<string>,
  { paths, required, dates, words }: Corrections,
): Corrections {
  const kept = <T>(said: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(said).filter(([column]) => columns.has(column)));
  return { paths: kept(paths), required: kept(required), dates: kept(dates), words: kept(words) };
}

/**
 * Whether a trial may be kept for the next time: the user has said something of the table or its columns, or most of these were
 * read without.
 */
export function isWorthKeeping({ corrections, placed }: TemplateChoice, { columns }: Template): boolean {
  const matched = columns.filter(({ path }) => path !== null).length;
  return placed || saysAnything(corrections) || matched * 2 >= columns.length;
}
