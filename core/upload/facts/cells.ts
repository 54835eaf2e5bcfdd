import { ISO_DAY } from '../../export/dates.ts';
import { allWordsOf, equalWord } from '../../export/words.ts';
import { formatDate } from '../../matching/date.ts';
import type { TemplateColumn } from '../../model/template.ts';
import type { Cell } from '../../model/workbook.ts';
import { isUnkept } from '../../roster/doubts.ts';
import { runsText } from '../../roster/runs.ts';
import { cellText, readValue } from '../../roster/value.ts';
import { doubtsOf } from '../../workbook/doubts.ts';
import type { FactName } from '../codes.ts';
import { dayText } from '../days.ts';
import type { UploadFact, UploadRequest } from '../request.ts';
import { seenCell } from '../silent.ts';
import type { UploadColumn, UploadTable } from '../table.ts';
import type { UploadTarget } from '../target.ts';
import { fact, someOf } from './fact.ts';

/** What is told of the cells of one column, by the code of the fact. */
interface Found {
  rows: number[];
  texts: string[];
}

type Code = keyof typeof SEVERITIES;

const SEVERITIES = {
  errorCells: 'error',
  formulasUnkept: 'error',
  digitsLost: 'error',
  idAsNumber: 'error',
  idsUnsure: 'warning',
  wordsOutside: 'error',
  wordsUnknown: 'warning',
  daysUnread: 'error',
  daysOtherwise: 'warning',
  daysPartly: 'warning',
  numbersUnread: 'warning',
  struckOut: 'warning',
  formulas: 'note',
  cellsUnsure: 'warning',
} as const satisfies Partial<Record<FactName, UploadFact['severity']>>;

/** Problems of the reader of rosters that are told under a name of their own; all others are cells to look at. */
const TOLD_AS: Readonly<Record<string, Code>> = {
  errorCell: 'errorCells',
  digitsLost: 'digitsLost',
  idNumeric: 'digitsLost',
  phoneNumeric: 'digitsLost',
  idNumericShort: 'idAsNumber',
  optionUnknown: 'wordsUnknown',
  numberShape: 'numbersUnread',
  numberNotWhole: 'numbersUnread',
};
const DAY = /^date[A-Z]/;
const ID = /^id[A-Z]/;

/** What the cells of the records are like, column by column. */
export function cellFacts(
  { workbook, dateFormat = ISO_DAY }: UploadRequest,
  table: UploadTable,
  target: UploadTarget,
): UploadFact[] {
  const { sheet, columns, rows, bottom } = table;
  const targets = new Map(
    [...target.sources].map(([letter, source]) => [
      source.index,
      target.template.columns.find(({ column }) => column === letter),
    ]),
  );
  return columns.flatMap((column) => {
    const found = new Map<Code, Found>();
    const look = lookerFor(column, targets.get(column.index), workbook.date1904, dateFormat);
    for (const { row } of rows) {
      const cell = seenCell(sheet, row - 1, column.index);
      if (!cell) continue;
      for (const code of look(cell)) {
        const known = found.get(code) ?? { rows: [], texts: [] };
        found.set(code, known);
        known.rows.push(row);
        known.texts.push(cellText(cell) || cell.text || `=${cell.formula ?? ''}`);
      }
    }
    const words = (allWordsOf(targets.get(column.index) ?? NO_COLUMN) ?? []).slice();
    return [...found].map(([code, { rows: at, texts }]) =>
      fact(
        SEVERITIES[code],
        code,
        sheet,
        {
          header: column.header,
          column: column.letter,
          count: at.length,
          rows: runsText(at),
          texts: someOf(texts),
          words: someOf(words, 12),
          pattern: targets.get(column.index)?.dateFormat || dateFormat,
        },
        { row: at[0] ?? bottom + 2, column: column.index },
      ),
    );
  });
}

const NO_COLUMN: TemplateColumn = { column: 'A', header: '', path: null, evidence: 'none', required: false };

/** What there is to say of a cell of the column; texts come again and again, and are looked at once. */
function lookerFor(
  column: UploadColumn,
  target: TemplateColumn | undefined,
  date1904: boolean,
  dateFormat: string,
): (cell: Cell) => Code[] {
  const { field } = column;
  const words = target && allWordsOf(target);
  const pattern = target?.dateFormat ?? '';
  const known = new Map<string, Code[]>();
  const valueCodes = (cell: Cell): Code[] => {
    const codes: Code[] = [];
    const text = cellText(cell);
    if (words && text !== '' && !isIn(words, text)) codes.push('wordsOutside');
    const { value, problem } = field ? readValue(cell, field, date1904) : {};
    if (problem) {
      const code = DAY.test(problem.code)
        ? 'daysUnread'
        : (TOLD_AS[problem.code] ?? (ID.test(problem.code) ? 'idsUnsure' : undefined));
      if (code === 'wordsUnknown' && words) return codes;
      if (code) codes.push(code);
      else if (problem.severity !== 'note') codes.push('cellsUnsure');
    }
    const day = words ? undefined : dayText(cell, column, date1904, dateFormat);
    if (day?.problem && !problem) codes.push('daysPartly');
    else if (day?.rewritten && !day.month && cell.type === 'text') codes.push('daysOtherwise');
    const isDay = field?.type === 'date' && pattern !== '' && !problem && typeof value === 'string';
    if (isDay && text !== '') {
      const written = formatDate(value, pattern);
      if ('problem' in written) codes.push('daysUnread');
      else if (cell.type === 'text' && written.text !== String(cell.value)) codes.push('daysOtherwise');
    }
    return codes;
  };
  return (cell) => {
    const codes: Code[] = [];
    if (isUnkept(cell)) return ['formulasUnkept'];
    if (cell.type === 'error')
      return cell.formula === undefined ? ['errorCells'] : ['errorCells', 'formulas'];
    if (cell.formula !== undefined) codes.push('formulas');
    if (cell.struck && cellText(cell) !== '') codes.push('struckOut');
    const key = `${cell.type} ${cell.format} ${String(cell.value)}`;
    const own = known.get(key) ?? valueCodes(cell);
    if (known.size < REMEMBERED) known.set(key, own);
    codes.push(...own);
    if (doubtsOf(cell).digitsLost && !codes.includes('digitsLost')) codes.push('digitsLost');
    return codes;
  };
}

const REMEMBERED = 2000;

function isIn(words: readonly string[], text: string): boolean {
  if (equalWord(text, words) !== undefined) return true;
  const parts = text.split(/[、,，;；/／]\s*/);
  return parts.length > 1 && parts.every((part) => equalWord(part, words) !== undefined);
}
