import type { CopyView, UploadFact } from '#components/addon/upload-model.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { CleanCopy, CopyDifference, CopyProblem } from '#core/upload/copy.ts';
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
    notes: [
      ...new Set([
        ...notes,
        ...readings.flatMap(({ contractId, aborted }) =>
          aborted
            ? [t('desk.copyRefused', { title: contractTitle(contractId), why: toldText(aborted) })]
            : [],
        ),
        ...copy.notes.map(toldText),
        ...leftTexts(told),
      ]),
    ],
    problems: [
      ...lost.map((fact) => ({ ...factView(fact), text: leftText(fact) })),
      ...problems.map((problem) => problemView(problem, sheet)),
      ...differencesOf(copy, sheet),
    ],
  };
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

function problemView({ severity, row, column, header, ...told }: CopyProblem, sheet: string): UploadFact {
  const text = toldText(told);
  return {
    severity: OUTCOMES[severity],
    sheet,
    cell: `${column ?? 'A'}${row}`,
    text: header === undefined ? text : t('desk.ofHeader', { header: maskNumbers(header), text }),
  };
}

/** What contracts read otherwise than it is meant, each place once with all contracts that do so. */
function differencesOf({ readings }: CleanCopy, sheet: string): UploadFact[] {
  const found = new Map<string, { difference: CopyDifference; titles: string[] }>();
  for (const { contractId, differences } of readings) {
    for (const difference of differences) {
      const { from, row, column, why } = difference;
      const key = JSON.stringify([from ?? `+${row}`, column, why]);
      const known = found.get(key) ?? { difference, titles: [] };
      found.set(key, known);
      known.titles.push(contractTitle(contractId));
    }
  }
  return [...found.values()].map(({ difference: { from, column, why, params }, titles }) => ({
    severity: 'review',
    // Of the copy itself, which is not open, nobody can be led to a place.
    sheet: from === undefined ? '' : sheet,
    cell: from === undefined ? '' : `A${from}`,
    text: t(column === '' ? 'desk.copyRow' : 'desk.copyCell', {
      titles: titles.join('、'),
      header: maskNumbers(column),
      text: toldText({ code: why, params }),
    }),
  }));
}
