import type { MissingCell } from '#core/export/template-rows.ts';
import type { Trial, TrialDifference } from '#core/export/trial.ts';
import type { Template } from '#core/model/template.ts';
import { codeText, reasonText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { maskedParams, shown } from './masked.ts';

/** A place where the portal would read something else than the record says. `column` is a letter where the template has one. */
interface ToldDifference {
  /** Where it is another than the template's own. */
  sheet?: string;
  row: number;
  column: string;
  header: string;
  wrote: string;
  portalReads: string | null;
  why: string;
  code: string;
  /** Contract that reads so; `null` where the template itself has no place for the value. */
  contract: string | null;
  name: string;
}

/** A cell that is written and breaks a rule of the template, which the portal may check as well. */
interface ToldBeyond {
  row: number;
  column: string;
  header: string;
  wrote: string;
  why: string;
  code: string;
  name: string;
}

/** Everything of a trial that stops the file unless the user insists. */
export interface Told {
  differences: ToldDifference[];
  beyond: ToldBeyond[];
  /** Parts of the file that the portal may refuse to unpack. */
  dense: Trial['dense'];
}

export function toldOf(trial: Trial, template: Template): Told {
  return {
    differences: [...withoutPlace(trial, template), ...readOtherwise(trial)],
    beyond: trial.beyond.map((cell) => ({
      row: rowOf(cell, trial, template),
      column: cell.column,
      header: cell.header,
      wrote: cell.value ?? '',
      why: codeText(`export.${cell.reason}`, { limit: cell.limit }),
      code: `export.${cell.reason}`,
      name: cell.name,
    })),
    dense: trial.dense,
  };
}

export function faultsIn({ differences, beyond, dense }: Told): number {
  return differences.length + beyond.length + dense.length;
}

/** The same for people, numbers of people masked. Values that are no word of the template are told once each (`wordLines`). */
export function linesOf({ differences, beyond, dense }: Told): string[] {
  return [
    ...blankLines(differences.filter(isBlank)),
    ...differences
      .filter((each) => each.code !== 'export.notAllowed' && !isBlank(each))
      .map((each) =>
        t(each.contract === null ? 'jn.export.unplaced' : 'jn.export.difference', {
          place: `${each.column}${each.row}`,
          name: each.name,
          contract: each.contract ?? '',
          wrote: shown(each.wrote),
          reads: shown(each.portalReads),
          why: each.why,
        }),
      ),
    ...beyond.map(({ row, column, name, wrote, why }) =>
      t('jn.export.beyond', { place: `${column}${row}`, name, wrote: shown(wrote), why }),
    ),
    ...dense.map(({ name, times }) => t('jn.export.dense', { part: name, times })),
  ];
}

/** Nothing was written and nothing is read: a row of nobody's, an empty cell that the portal minds, a file that it stops at. */
function isBlank({ wrote, portalReads, contract }: ToldDifference): boolean {
  return wrote === '' && (portalReads ?? '') === '' && contract !== null;
}

/** People who are named in a line of many rows. */
const NAMED = 3;

/** One line for all rows of one column, reason and contract. */
function blankLines(differences: readonly ToldDifference[]): string[] {
  const groups = new Map<string, ToldDifference[]>();
  for (const difference of differences) {
    const { sheet, column, code, contract } = difference;
    const key = JSON.stringify([sheet, column, code, contract]);
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const names = [...new Set(group.map(({ name }) => name))].filter((name) => name !== '');
    return [
      t(first.column === '' ? 'jn.export.blankRows' : 'jn.export.blankCells', {
        column: first.column,
        header: first.header,
        sheet: first.sheet === undefined ? '' : t('jn.export.ofSheet', { sheet: first.sheet }),
        rows: ranges(group.map(({ row }) => row)),
        count: group.length,
        names:
          names.length === 0
            ? ''
            : t('jn.export.names', {
                names: names.slice(0, NAMED).join('、') + (names.length > NAMED ? '…' : ''),
              }),
        contract: first.contract ?? '',
        why: first.why,
      }),
    ];
  });
}

/** `2、4–7`: rows, runs of them by their ends. */
function ranges(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join('、');
}

/** Row of the file in which a record's cell stands. */
function rowOf({ index }: Pick<MissingCell, 'index'>, { files }: Trial, { firstDataRow }: Template): number {
  const part = files.findLast(({ first }) => first <= index);
  return firstDataRow + index - (part?.first ?? 0);
}

function readOtherwise({ readings }: Trial): ToldDifference[] {
  return readings.flatMap(({ contractId, differences }) =>
    differences.map((difference) => ({
      ...(difference.sheet === undefined ? {} : { sheet: difference.sheet }),
      row: difference.row,
      column: letterOf(difference),
      header: difference.column,
      wrote: difference.wrote,
      portalReads: difference.portalReads,
      why: reasonText(difference.why, maskedParams(difference.params)),
      code: difference.why,
      contract: contractId,
      name: difference.name,
    })),
  );
}

function letterOf({ cell, letter, column }: TrialDifference): string {
  return letter ?? (/^[A-Z]+/.exec(cell)?.[0] || column);
}

/** Values that the template has no word or form for: they stay out of the file, which is a difference like all others. */
function withoutPlace(trial: Trial, template: Template): ToldDifference[] {
  return trial.missing.flatMap((cell): ToldDifference[] => {
    // A blank that the contract minds is among what it reads.
    if (cell.value === undefined || cell.column === '') return [];
    return [
      {
        row: rowOf(cell, trial, template),
        column: cell.column,
        header: cell.header,
        wrote: cell.value,
        portalReads: null,
        why: codeText(`export.${cell.reason}`, maskedParams({ value: cell.value })),
        code: `export.${cell.reason}`,
        contract: null,
        name: cell.name,
      },
    ];
  });
}
