import type { FormType } from '../model/form-type.ts';
import type { Pack } from '../model/pack.ts';
import type { GroupExpectation } from '../model/pack-example.ts';
import type { Known } from './context.ts';
import { CriterionNames } from './criterion-names.ts';
import { FieldPaths } from './field-paths.ts';
import { Directory, type Named } from './naming.ts';
import { textCellOf } from './notation.ts';
import { typeOf } from './params.ts';
import type { SampleRow } from './shape.ts';
import type { TableRow } from './table.ts';
import { readChoice, readNumber } from './values.ts';
import { OUTCOME, wordOf } from './words.ts';

/** Columns of the sheet 示例 that say what must be found. */
const RESULT_COLUMNS = ['check', 'outcome', 'about', 'code', 'path', 'criterion'] as const;

/** Results by the words that authors use. */
export class ResultNames {
  readonly #uses: Directory;
  readonly #criteria: CriterionNames;
  readonly #lost: Directory;

  /** @param lost rows of 检查 that are no uses for now */
  constructor({ checks, sets }: Pick<Pack, 'checks' | 'sets'>, known: Known, lost: readonly Named[] = []) {
    this.#lost = new Directory(lost);
    const typeById = new Map(known.checks.map((check) => [check.id, typeOf(check)]));
    // A use without a name is known by its type, where no other use has it.
    this.#uses = new Directory(
      checks.map(({ id, name, checkId }) => ({
        id,
        name: name ?? id,
        others: [typeById.get(checkId) ?? checkId],
      })),
    );
    this.#criteria = new CriterionNames(sets);
  }

  cells(
    forms: readonly FormType[],
    { useId, outcome, code, path, criterionId, record }: GroupExpectation,
  ): SampleRow {
    return {
      check: this.#uses.nameOf(useId),
      outcome: wordOf(OUTCOME, outcome),
      about: record === undefined ? '' : String(record),
      code: code === undefined ? '' : textCellOf(code),
      path: path === undefined ? '' : new FieldPaths(forms).nameOf(path),
      criterion: criterionId === undefined ? '' : this.#criteria.nameOf(criterionId),
    };
  }

  /** @param count forms of the example, 0 where it is one form */
  read(row: TableRow, forms: readonly FormType[], count: number): GroupExpectation | undefined {
    if (!RESULT_COLUMNS.some((key) => row.has(key))) return undefined;
    for (const key of ['check', 'outcome']) if (!row.has(key)) row.tell('error', 'authoring.blank', key);
    const outcome = readChoice(row, 'outcome', OUTCOME);
    const useId = row.has('check') ? this.#useIn(row) : undefined;
    const path = row.has('path') ? pathIn(row, forms) : undefined;
    const criterionId = row.has('criterion')
      ? this.#criteria.read(row, 'criterion', row.raw('criterion'))
      : undefined;
    const code = row.text('code');
    const record = recordIn(row, count);
    if (useId === undefined || outcome === undefined) return undefined;
    return {
      useId,
      outcome,
      ...(code === undefined ? {} : { code }),
      ...(path === undefined ? {} : { path }),
      ...(criterionId === undefined ? {} : { criterionId }),
      ...(record === undefined ? {} : { record }),
    };
  }

  #useIn(row: TableRow): string | undefined {
    const found = this.#uses.find(row.raw('check'));
    if ('item' in found) return found.item.id;
    if ('item' in this.#lost.find(row.raw('check'))) return undefined;
    const code = found.trouble === 'several' ? 'authoring.severalSuch' : 'authoring.unknownUse';
    row.tell('error', code, 'check', { params: { word: row.raw('check') }, suggestion: found.suggestion });
    return undefined;
  }
}

/** 结果第几份: a form that the example has. */
function recordIn(row: TableRow, count: number): number | undefined {
  if (!row.has('about')) return undefined;
  if (count === 0) {
    row.tell('error', 'authoring.oneForm', 'about');
    return undefined;
  }
  const text = row.raw('about').replace(/^第/, '').replace(/份$/, '');
  const record = readNumber(row, 'about', { text, whole: true });
  if (record === undefined || !Number.isInteger(record)) return undefined;
  if (record >= 1 && record <= count) return record;
  row.tell('error', 'authoring.noSuchRecord', 'about', { params: { count } });
  return undefined;
}

function pathIn(row: TableRow, forms: readonly FormType[]): string | undefined {
  const text = row.raw('path');
  const found = new FieldPaths(forms).find(text);
  if ('item' in found) return found.item;
  if (/^[a-z][A-Za-z0-9.[\]]*$/.test(text)) return text;
  const code = found.trouble === 'several' ? 'authoring.severalSuch' : 'authoring.unknownField';
  row.tell('error', code, 'path', { params: { word: text }, suggestion: found.suggestion });
  return undefined;
}
