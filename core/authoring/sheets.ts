import type { SheetKey, SheetShape } from './shape.ts';
import { checksShape } from './sheets/checks.ts';
import { commentsShape } from './sheets/comments.ts';
import { criteriaShape } from './sheets/criteria.ts';
import { examplesShape } from './sheets/examples.ts';
import { exportsShape } from './sheets/exports.ts';
import { fieldsShape } from './sheets/fields.ts';
import { formsShape } from './sheets/forms.ts';
import { gradesShape } from './sheets/grades.ts';
import { notesShape } from './sheets/notes.ts';
import { optionsShape } from './sheets/options.ts';
import { provisionsShape } from './sheets/provisions.ts';
import { settingsShape } from './sheets/settings.ts';
import { stagesShape } from './sheets/stages.ts';
import { wordListsShape } from './sheets/word-lists.ts';

/** The sheets of the workbook, in their order. */
export const SHEETS: Readonly<Record<SheetKey, SheetShape>> = {
  settings: settingsShape,
  stages: stagesShape,
  criteria: criteriaShape,
  forms: formsShape,
  fields: fieldsShape,
  options: optionsShape,
  checks: checksShape,
  wordLists: wordListsShape,
  grades: gradesShape,
  comments: commentsShape,
  examples: examplesShape,
  exports: exportsShape,
  provisions: provisionsShape,
  notes: notesShape,
};

export const SHEET_KEYS = Object.keys(SHEETS) as SheetKey[];
