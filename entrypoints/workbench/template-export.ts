import type { KnownView, ResultView, SheetChoice } from '#components/workbench/export-view.ts';
import { faultsIn } from '#components/workbench/ExportResult.tsx';
import { sampleText } from '#core/roster/sample.ts';
import type { NameFacts } from '#core/export/file-name.ts';
import type { ExportRecord } from '#core/export/template-rows.ts';
import type { Trial } from '#core/export/trial.ts';
import type { Current } from '#core/model/fold.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { Template } from '#core/model/template.ts';
import { contractTitle, timeText } from './labels.ts';
import type { KnownTemplate, OpenedTemplate } from './open-template.ts';
import type { FieldLabels, Labels } from './shelf-labels.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A record that may go out; `id` is the record's. */
export interface Picked extends ExportRecord {
  id: string;
  subjectId: string;
  /** The person has other records of this form. */
  several: boolean;
  /** As lists show it, with what tells namesakes apart. */
  organisation: string;
  /** The place itself. */
  unit: string;
}

/** Cells of a row from which people tell one row from another. */
const SHOWN_CELLS = 5;

/** Sheets to choose from; a template may bring somebody's real numbers. */
export function sheetChoices({ sheets }: OpenedTemplate): SheetChoice[] {
  return sheets.map(({ name, hidden, table, rows }) => ({
    name,
    hidden,
    table,
    rows: rows.map((texts) => texts.slice(0, SHOWN_CELLS).map(sampleText).join(' / ')),
  }));
}

/** Sample rows as they may be shown: a portal's sample may be somebody's real number. */
export function shownSamples({ samples = [], columns }: Template, { shownAt }: Pick<FieldLabels, 'shownAt'>) {
  return samples.map(({ row, cells }) => ({
    row,
    texts: cells.map(({ column, text }) =>
      sampleText(shownAt(columns.find((candidate) => candidate.column === column)?.path ?? '', text)),
    ),
  }));
}

/** A trial without its bytes, contracts by their names. Who has not filled the form lacks nothing of it. */
export function resultView(trial: Trial, asPeople: boolean): ResultView {
  return {
    ...trial,
    lacking: asPeople ? [] : trial.lacking,
    files: trial.files.map(({ rows, bytes }) => ({ rows, bytes: bytes.length })),
    readings: trial.readings.map((reading) => ({ ...reading, title: contractTitle(reading.contractId) })),
  };
}

export function knownView(
  known: KnownTemplate | { is: 'kept' } | undefined,
  templates: readonly Current<CheckedTemplate>[],
  { formTitle }: Pick<Labels, 'formTitle'>,
): KnownView | undefined {
  const at = (id: string): string => {
    const claimedAt = templates.find(({ value }) => value.id === id)?.claimedAt;
    return claimedAt === undefined ? '' : timeText(claimedAt);
  };
  switch (known?.is) {
    case undefined:
      return undefined;
    case 'kept':
      return { is: 'kept' };
    case 'same':
      return { is: 'same', at: at(known.checked.id) };
    case 'drifted':
      return { is: 'drifted', drift: known.drift, at: at(known.drift.checked.id) };
    case 'form':
      return {
        is: 'form',
        formTypeId: known.checked.formTypeId,
        form: formTitle(known.checked.formTypeId),
      };
  }
}

/** What the names of the files may say. */
export function nameFacts(
  picked: readonly Picked[],
  said: { form: string; date: string; template?: string | undefined; files?: number | undefined },
): NameFacts {
  const units = new Set(picked.map(({ unit }) => unit).filter((unit) => unit !== ''));
  const [unit = ''] = units;
  return {
    form: said.form,
    date: said.date,
    organisation: units.size === 1 ? unit : '',
    people: picked.length,
    template: (said.template ?? '').replace(/\.\w+$/, ''),
    files: said.files ?? 1,
  };
}

/** What the user knows of and saves in spite of, in one of the files of a trial. */
export function faultsOf(trial: Trial, file: number): number {
  const { first = 0, rows = 0 } = trial.files[file] ?? {};
  const isIn = ({ index }: { index: number }): boolean => index >= first && index < first + rows;
  return faultsIn({
    dense: trial.dense,
    missing: trial.missing.filter(isIn),
    beyond: trial.beyond.filter(isIn),
    readings: trial.readings.map((reading) => ({
      ...reading,
      differences: reading.differences.filter((difference) => difference.file === file),
    })),
  });
}
