import type { CopyView, UploadFact } from '#components/addon/upload-model.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { runsText } from '#core/roster/runs.ts';
import { sampleText } from '#core/roster/sample.ts';
import type { CellReads, CleanCopy, CopyDifference, CopyProblem } from '#core/upload/copy.ts';
import type { Told, UploadFact as LeftFact } from '#core/upload/request.ts';
import { t } from '#locales/index.ts';
import { factView, OUTCOMES } from './upload-view.ts';
import { contractTitle, toldText } from './upload-words.ts';

/** What became of a clean copy, for the screen. @param notes what is to be said beside it, in sentences */
export function copyView(copy: CleanCopy, sheet: string, notes: readonly string[]): CopyView {
  const { fileName, readings, carried, leftOut, problems, sensitive } = copy;
  // What is left out for good reasons is a sentence; where somebody must look, it is a place to go to.
  const told = leftOut.filter(({ severity }) => severity === 'note');
  const lost = leftOut.filter(({ severity }) => severity !== 'note');
  return {
    fileName,
    rows: carried.rows,
    faithful: readings.every(({ faithful }) => faithful),
    sensitive,
    notes: [...new Set([...notes, ...refusals(copy), ...copy.notes.map(toldText), ...leftTexts(told)])],
    problems: [
      ...lost.map((fact) => ({ ...factView(fact), text: leftText(fact) })),
      ...problems.map((problem) => problemView(problem, sheet)),
      ...differencesOf(copy, sheet),
    ],
  };
}

/** Contracts that take nothing of it, those of one reason together; and what helps where one contract asks for what another refuses. */
function refusals({ readings }: CleanCopy): string[] {
  const found = new Map<string, string[]>();
  for (const { contractId, aborted } of readings) {
    if (!aborted) continue;
    const why = placedText(aborted);
    found.set(why, [...(found.get(why) ?? []), contractId]);
  }
  const texts = [...found].map(([why, ids]) => {
    const titles = ids.slice(0, TITLES).map(contractTitle).join(t('addon.comma'));
    return ids.length > TITLES
      ? t('desk.copyRefusedByMany', { count: ids.length, titles, why })
      : t('desk.copyRefused', { title: titles, why });
  });
  return texts.length > 0 && readings.length > 1 ? [...texts, t('desk.copyForOne')] : texts;
}

/** So many of a kind are named, as rows that are hidden; of more, how many there are. */
const NAMED = 5;

function leftTexts(left: readonly LeftFact[]): string[] {
  const kinds = new Map<string, LeftFact[]>();
  for (const fact of left) {
    const known = kinds.get(fact.code) ?? [];
    kinds.set(fact.code, known);
    known.push(fact);
  }
  return [...kinds.values()].flatMap((facts) => {
    const more = facts.length - NAMED;
    const named = facts.slice(0, NAMED).map(leftText);
    return more > 0 ? [...named, t('desk.leftMore', { count: more })] : named;
  });
}

function leftText(fact: Told): string {
  return t('desk.left', { what: toldText(fact) });
}

function problemView(problem: CopyProblem, sheet: string): UploadFact {
  const { severity, row, column, header } = problem;
  const text = toldText(problem) + (column === undefined ? '' : t('desk.sentenceGap') + inCopyText(problem));
  return {
    severity: OUTCOMES[severity],
    sheet,
    cell: `${column ?? 'A'}${row}`,
    text: header === undefined ? text : t('desk.ofHeader', { header: maskNumbers(header), text }),
  };
}

/** What became of a cell. */
function inCopyText({ written, rewritten, reads = [] }: CopyProblem): string {
  if (written === '') return t('desk.copyEmpty');
  if (rewritten) {
    const as = sampleText(written);
    return reads.length > 0
      ? t('desk.copyWritten', { written: as, reads: readsText(reads) })
      : t('desk.copyOtherwise', { written: as });
  }
  return reads.length > 0 ? t('desk.copyKept', { reads: readsText(reads) }) : t('desk.copyLeft');
}

/** So many contracts are named by their titles; of more, how many there are. */
const TITLES = 2;

/** What the portal reads of a cell; where contracts differ, which of them. */
function readsText(reads: readonly CellReads[]): string {
  const parts = reads.map(({ value, contracts }) => {
    const what =
      value === null || value === '' ? t('desk.readsNothing') : t('desk.reads', { value: sampleText(value) });
    if (reads.length === 1) return what;
    const titles = contracts.map(contractTitle).join(t('addon.comma'));
    return contracts.length > TITLES
      ? t('desk.readsOfMany', { count: contracts.length, what })
      : t('desk.readsOf', { titles, what });
  });
  return parts.join(t('desk.readsJoin'));
}

/** The sentence of a code whose place is named as in the sheet, with that in the copy where it is another. */
function placedText({ code, params }: Told): string {
  const { inCopy = '' } = params;
  const text = toldText({ code, params });
  if (inCopy === '') return text;
  return /^\d+$/.test(String(inCopy))
    ? t('desk.inCopyRow', { text, row: inCopy })
    : t('desk.inCopy', { text, cell: inCopy });
}

/** What contracts read otherwise than it is meant, each place once with all contracts that do so. */
function differencesOf({ readings, problems }: CleanCopy, sheet: string): UploadFact[] {
  // What is read of these is said with them.
  const told = new Set(problems.flatMap(({ reads, column, row }) => (reads ? [`${column}${row}`] : [])));
  const found = new Map<string, { difference: CopyDifference; titles: string[] }>();
  for (const { contractId, differences } of readings) {
    for (const difference of differences) {
      const { from, row, column, why, fromCell = '' } = difference;
      if (told.has(fromCell)) continue;
      const key = JSON.stringify([from ?? `+${row}`, column, why]);
      const known = found.get(key) ?? { difference, titles: [] };
      found.set(key, known);
      known.titles.push(contractTitle(contractId));
    }
  }
  return rowsTogether([...found.values()]).map(({ difference, titles, rows }) => {
    const { from, fromCell, column } = difference;
    const text = differenceText(difference);
    return {
      severity: 'review',
      // Of the copy itself, which is not open, nobody can be led to a place.
      sheet: from === undefined ? '' : sheet,
      cell: from === undefined ? '' : (fromCell ?? `A${from}`),
      text: t(column === '' ? 'desk.copyRow' : 'desk.copyCell', {
        titles: titles.join(t('addon.comma')),
        header: maskNumbers(column),
        text: from === undefined ? t('desk.copyOnly', { row: runsText(rows), text }) : text,
      }),
    };
  });
}

interface ToldDifference {
  difference: CopyDifference;
  titles: readonly string[];
}

/** Rows of the copy alone of which the same is said, as of the hundred blank ones that a template has below, are one line. */
function rowsTogether(told: readonly ToldDifference[]): (ToldDifference & { rows: number[] })[] {
  const lines = new Map<string, ToldDifference & { rows: number[] }>();
  for (const { difference, titles } of told) {
    const { from, row, column, why, portalReads } = difference;
    const key = JSON.stringify(from === undefined ? [column, why, portalReads, titles] : [from, column, why]);
    const line = lines.get(key) ?? { difference, titles, rows: [] };
    lines.set(key, line);
    line.rows.push(row);
  }
  return [...lines.values()];
}

function differenceText({ why, params, fromCell, cell, wrote, portalReads }: CopyDifference): string {
  if (why !== 'importers.readDifferently' || fromCell === undefined) return placedText({ code: why, params });
  const read =
    portalReads === null ? t('desk.readsNothing') : t('desk.reads', { value: sampleText(portalReads) });
  const text = t('desk.readsOtherwise', { cell: fromCell, wrote: sampleText(wrote), read });
  return cell === fromCell ? text : t('desk.inCopy', { text, cell });
}
