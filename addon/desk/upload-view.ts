import type {
  PortalLine,
  PortalPart,
  PortalProblem,
  PortalReading as ReadingView,
  UploadAnswer,
  UploadFact as FactView,
} from '#components/addon/upload-model.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { sampleText } from '#core/roster/sample.ts';
import type { PortalAnswer, PortalDifference, PortalReading } from '#core/upload/reading.ts';
import type { UploadFact } from '#core/upload/request.ts';
import { contractTitle, toldText } from './upload-words.ts';

export const OUTCOMES = { error: 'fail', warning: 'review', note: 'note' } as const;

/** What portals read of a sheet, for the screen: numbers of persons masked. @param notes what is to be said beside it, in sentences */
export function uploadAnswer(
  { facts, readings }: PortalAnswer,
  sheet: string,
  notes: readonly string[],
): UploadAnswer {
  return {
    facts: [...facts.map(factView), ...notes.map(noteView)],
    readings: readings.map((reading) => readingView(reading, sheet)),
    ...(facts.some(({ code }) => code === 'upload.hiddenRows') ? { hiddenRows: true } : {}),
  };
}

export function factView({ severity, sheet, cell = '', ...told }: UploadFact): FactView {
  return { severity: OUTCOMES[severity], sheet, cell, text: toldText(told) };
}

/** Of no place. */
export function noteView(text: string): FactView {
  return { severity: 'note', sheet: '', cell: '', text };
}

function readingView(reading: PortalReading, sheet: string): ReadingView {
  const { contractId, aborted, missing, columns, rows, differences, counts } = reading;
  return {
    contractId,
    title: contractTitle(contractId),
    ...(aborted ? { refused: toldText(aborted) } : {}),
    rows: counts.records,
    accepted: aborted ? 0 : counts.accepted,
    missing: missing.map(maskNumbers),
    problems: differences.map((difference) => problemView(difference, reading, sheet)),
    headers: columns.map(({ header }) => maskNumbers(header)),
    lineCount: rows.length,
  };
}

function problemView(difference: PortalDifference, { columns }: PortalReading, sheet: string): PortalProblem {
  const { row, column, cell, wrote, reads, name, code, params } = difference;
  return {
    sheet: difference.sheet ?? sheet,
    cell: cell === '' ? `A${row}` : cell,
    row,
    name: maskNumbers(name),
    header: column === undefined ? '' : maskNumbers(columns[column]?.header ?? ''),
    stands: sampleText(wrote),
    reads: reads === null ? null : sampleText(reads),
    kind: code,
    nobodys: code === 'upload.rowTaken',
    text: toldText({ code, params }),
  };
}

/** Lines of a reading, as `partOf` has them. */
export function uploadPart({ rows, differences }: PortalReading, from: number): PortalPart {
  const differing = new Set(differences.map(({ row, column }) => `${row} ${column ?? ''}`));
  return {
    from,
    lines: rows.map(({ row, last, sheet, accepted, values }): PortalLine => ({
      row,
      ...(last === undefined ? {} : { last }),
      accepted,
      cells: values.map((value, column) => ({
        reads: value === null ? null : sampleText(value),
        differs: sheet === undefined && differing.has(`${row} ${column}`),
      })),
    })),
  };
}
