import type { LookView } from '#components/addon/model.ts';
import type { FormType } from '#core/model/form-type.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { maskedParams, sampleText } from '#core/roster/sample.ts';
import { sheetChoices } from '#core/sheet/field-choices.ts';
import type { LookedSheet, SheetChoice } from '#core/sheet/look.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { linesOf } from './lines.ts';
import { plainValue } from './plain-value.ts';

/** How a sheet was understood, for the screen: numbers of persons masked. */
export function lookView(
  { look, rows }: LookedSheet,
  choice: SheetChoice,
  forms: readonly FormType[],
  {
    lost,
    isProtected,
    overDeclared,
  }: {
    lost: readonly string[];
    isProtected: boolean;
    overDeclared: { declared: number; held: number } | undefined;
  },
): LookView {
  const form = forms.find(({ id }) => id === look.formId);
  const { mapping = {} } = choice;
  return {
    sheet: look.sheet,
    formId: look.formId,
    forms: forms.filter(({ fallback }) => !fallback).map(({ id, title }) => ({ value: id, label: title })),
    tied: look.tied,
    headerRow: look.headerRow,
    rowTexts: look.rowTexts,
    columns: look.roster.columns.map((column, at) => ({
      index: column.index,
      letter: column.letter,
      header: maskNumbers(column.header),
      path: column.path,
      samples: (look.samples[at] ?? [])
        .filter((text) => text !== '')
        .map((text) => plainValue(sampleText(text))),
      corrected: Object.hasOwn(mapping, column.index),
    })),
    fields: sheetChoices(form, (label) => t('desk.perLine', { label })).map(({ path, label }) => ({
      value: path,
      label,
    })),
    records: rows.length,
    lines: linesOf(rows),
    remembered: isCorrected(choice),
    refusal: refusalOf(look),
    notes: [
      ...(isProtected ? [t('desk.protected')] : []),
      ...(overDeclared ? [declaredText(overDeclared)] : []),
      ...(lost.length > 0
        ? [t('desk.recallLost', { headers: maskNumbers(lost.join(t('addon.comma'))) })]
        : []),
      ...notesOf(look),
    ],
  };
}

function declaredText({ declared, held }: { declared: number; held: number }): string {
  return t('desk.overDeclared', {
    declared: grouped(declared),
    held: grouped(held),
    next: grouped(held + 1),
  });
}

/** 1,048,576. */
function grouped(rows: number): string {
  return rows.toLocaleString('en-US');
}

export function isCorrected({ formId, headerRow, mapping }: SheetChoice): boolean {
  return formId !== undefined || headerRow !== undefined || Object.keys(mapping ?? {}).length > 0;
}

/** Nothing stands in it. */
export function isBlank({ left, rowTexts }: LookedSheet['look']): boolean {
  return left !== undefined && rowTexts.length === 0;
}

function refusalOf(look: LookedSheet['look']): string | undefined {
  const { left, sheet } = look;
  if (isBlank(look)) return t('desk.blankSheet', { sheet });
  // What is hidden was asked for by whoever shows it.
  return left === undefined || left === 'hidden' ? undefined : codeText(`sheet.${left}`, { sheet });
}

/** What must be known of the sheet as a whole, then of columns with something in them that nobody reads. */
export function notesOf({ roster, further, unmapped, unread, numberTexts }: LookedSheet['look']): string[] {
  const all = [roster, ...further.map((each) => each.roster)].flatMap((each) => each.notes);
  const notes = all.map(({ code, params }) => codeText(`row.${code}`, maskedParams(params)));
  const numbers = unmapped.map(({ column, field }) =>
    t('desk.unmapped', { column: column.letter, header: column.header, field: t(`desk.field.${field}`) }),
  );
  const texts = numberTexts.map(({ column: { letter, header }, count, cell, isOffered }) =>
    t(isOffered ? 'desk.numberTexts' : 'desk.allNumberTexts', {
      header: maskNumbers(header),
      column: letter,
      count,
      cell,
    }),
  );
  const left = unread.filter((column) => !unmapped.some((each) => each.column === column));
  const columns = left.map(({ letter, header }) => `${letter}${header === '' ? '' : `（${header}）`}`);
  return [
    ...new Set([
      ...numbers,
      ...notes,
      ...texts,
      ...(columns.length > 0
        ? [t('desk.unread', { columns: maskNumbers(columns.join(t('addon.comma'))) })]
        : []),
    ]),
  ];
}
