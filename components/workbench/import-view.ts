import type { ChosenPlan } from '#core/roster/import-drafts.ts';
import type { RosterColumn } from '#core/roster/columns.ts';
import type { Roster } from '#core/roster/read.ts';
import type { UnmappedNumbers } from '#core/roster/unmapped.ts';
import type { LeftCode } from '#core/roster/workbook.ts';
import type { Recalling } from '#core/sheet/recalled.ts';

/** How far the reading of a file is. `done` of `all` parts, where its kind tells. */
export interface FileReading {
  file: string;
  done?: number;
  all?: number;
}

/** A sheet of the chosen file as read, with what importing it would do. */
export interface OpenedSheet extends ChosenPlan, Recalling {
  sheet: string;
  /** Why it is left out, as long as the user says nothing else. */
  left: LeftCode | undefined;
  /** Imported together with the others. */
  included: boolean;
  /** Form type, `''` for people only. */
  formId: string;
  /** Titles of forms that fit it equally well, none of which was taken; empty once the user has said which. */
  tied: readonly string[];
  /** 1-based; `0` where there is none. */
  headerRow: number;
  /** Contents of the first rows, from which the header is chosen. */
  rowTexts: readonly string[];
  roster: Roster;
  /** Texts of the first data rows, per column of the roster. */
  samples: readonly (readonly string[])[];
  /** Columns that would be left behind although people's numbers stand in them. */
  unmapped: readonly UnmappedNumbers[];
  /** Columns with something in them that no field takes. */
  unread: readonly RosterColumn[];
}

/** The chosen file. */
export interface OpenedFile {
  file: string;
  /** Sheets with anything in them; the first one where all are empty. */
  sheets: readonly OpenedSheet[];
  /** Names of those with nothing. */
  empty: readonly string[];
  /** The sheet whose columns and people are shown. */
  shown: OpenedSheet;
}

/** Where the import stands. `choosing`: another file is being looked for, and this one stays until it is read. */
export type ImportStage =
  | { kind: 'file' }
  | { kind: 'sheet'; opened: OpenedFile; choosing: boolean; saving: boolean }
  | { kind: 'done'; opened: OpenedFile; choosing: boolean };

/** Whether the user may have the sheet imported as it is read now. */
export function canInclude({ left }: OpenedSheet): boolean {
  return left === undefined || left === 'hidden';
}

/** The sheets that are imported together. */
export function includedSheets({ sheets }: OpenedFile): OpenedSheet[] {
  return sheets.filter(({ included }) => included);
}

/** How many people an import would store, and how many of its sheets it would leave: somebody of several sheets is one. */
export function countPeople(sheets: readonly OpenedSheet[]): { chosen: number; left: number } {
  const chosen = new Set<string>();
  const all = new Set<string>();
  for (const sheet of sheets) {
    for (const item of sheet.plan.items) {
      if (sheet.chosen.has(item)) chosen.add(item.subject.id);
      if (item.status !== 'unchanged') all.add(item.subject.id);
    }
  }
  return { chosen: chosen.size, left: all.size - chosen.size };
}
