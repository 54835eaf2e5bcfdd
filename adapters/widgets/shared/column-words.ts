import { shownText } from './dom.ts';

const FIELDS = 'input,select,textarea';

/**
 * Words of radios or checkboxes that stand in a row of a matrix, each in a cell of its own without a word: those over
 * their columns. `null` where the group is drawn otherwise, or where the columns do not tell the choices apart.
 */
export function columnWords(group: readonly Element[]): string[] | null {
  const cells = group.map((input) => input.closest<HTMLTableCellElement>('td,th'));
  const [first] = cells;
  const row = first?.parentElement;
  if (!first) return wordsOverRow(group);
  if (!first || !(row instanceof HTMLTableRowElement) || new Set(cells).size < 2) return null;
  const bare = cells.every((cell) => cell?.parentElement === row && shownText(cell) === '');
  const table = row.closest('table');
  if (!bare || !table || new Set(cells).size !== group.length) return null;
  const places = placesOf(table, row);
  const words = cells.map((cell) =>
    wordOver(places, row.rowIndex, places.at(-1)?.indexOf(cell ?? first) ?? -1),
  );
  return new Set(words).size === words.length && !words.includes('') ? words : null;
}

/** The same where rows and cells say by their roles what they are, and none of them spans another. */
function wordsOverRow(group: readonly Element[]): string[] | null {
  const [row] = group.map((each) => each.closest('[role="row"]'));
  const table = row?.closest('[role="table"],[role="grid"],[role="treegrid"]');
  const header = table && [...table.querySelectorAll('[role="row"]')].find(isHeader);
  if (!row || !header || table.querySelector('[aria-colspan],[aria-rowspan]')) return null;
  const [own, over] = [cellsIn(row), cellsIn(header)];
  const places = group.map((each) => own.findIndex((cell) => cell.contains(each)));
  const bare = places.every((place) => own[place] && shownText(own[place]) === '');
  if (!bare || new Set(places).size !== group.length || own.length !== over.length) return null;
  const words = places.map((place) => (over[place] ? shownText(over[place]) : ''));
  return new Set(words).size === words.length && !words.includes('') ? words : null;
}

function isHeader(row: Element): boolean {
  return row.querySelector('[role="columnheader"]') !== null;
}

function cellsIn(row: Element): Element[] {
  return [
    ...row.querySelectorAll('[role="cell"],[role="gridcell"],[role="rowheader"],[role="columnheader"]'),
  ];
}

/** The cells of a table as they cover its places, down to and with one row. */
function placesOf(
  table: HTMLTableElement,
  last: HTMLTableRowElement,
): (HTMLTableCellElement | undefined)[][] {
  const places: (HTMLTableCellElement | undefined)[][] = [];
  for (let index = 0; index <= last.rowIndex; index += 1) {
    const row = (places[index] ??= []);
    let column = 0;
    for (const cell of table.rows[index]?.cells ?? []) {
      while (row[column]) column += 1;
      const end = Math.min(index + (cell.rowSpan || table.rows.length), last.rowIndex + 1);
      for (let down = index; down < end; down += 1) {
        for (let across = column; across < column + cell.colSpan; across += 1) {
          (places[down] ??= [])[across] ??= cell;
        }
      }
      column += cell.colSpan;
    }
  }
  return places;
}

/** Text of the nearest cell above with a word and nothing to fill in; one that spans several columns names none. */
function wordOver(
  places: readonly (HTMLTableCellElement | undefined)[][],
  row: number,
  column: number,
): string {
  for (let above = row - 1; above >= 0; above -= 1) {
    const cell = places[above]?.[column];
    if (!cell || cell.querySelector(FIELDS)) continue;
    const text = shownText(cell);
    if (text !== '') return cell.colSpan === 1 ? text : '';
  }
  return '';
}
