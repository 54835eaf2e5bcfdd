import type { SheetLayout } from '../model/sheet-layout.ts';
import type { RosterColumn } from '../roster/columns.ts';
import type { SheetChoice } from './look.ts';

type Headed = Pick<RosterColumn, 'index' | 'header'>;

/** What the user has said of a sheet, by what its headers say. `undefined` where nothing was said, or there is no header to know it by. */
export function layoutOf(choice: SheetChoice, columns: readonly Headed[]): SheetLayout | undefined {
  const { formId, mapping = {} } = choice;
  const headers = columns.map(({ header }) => header);
  const said = columns.filter(({ index }) => Object.hasOwn(mapping, index));
  if ((formId === undefined && said.length === 0) || headers.length === 0) return undefined;
  return {
    headers,
    ...(formId === undefined ? {} : { formId }),
    columns: said.map(({ index, header }) => ({
      header,
      nth: columns.filter((column) => column.header === header && column.index < index).length,
      path: mapping[index] ?? null,
    })),
  };
}

/** Whether a layout was made of a sheet with the very same headers, wherever they stand. */
export function isLayoutOf({ headers }: SheetLayout, columns: readonly Headed[]): boolean {
  return headers.length === columns.length && columns.every(({ header }, at) => header === headers[at]);
}

/** What sheets with the very same headers have in common. */
export function headersKey({ headers }: SheetLayout): string {
  return JSON.stringify(headers);
}

export interface Recalled {
  choice: SheetChoice;
  /** Headers of columns that are not there any more, or stand there more often than before: what was said of them is left. */
  lost: readonly string[];
}

/**
 * What was said of a sheet, for the columns that it has now. A column may have moved; one whose header is gone, or no longer tells it from
 * another one, is not guessed at (law 2).
 */
export function recall(
  { headers, formId, columns: said }: SheetLayout,
  columns: readonly Headed[],
): Recalled {
  const mapping: Record<number, string | null> = {};
  const lost: string[] = [];
  const now = columns.map(({ header }) => header);
  for (const { header, nth, path } of said) {
    const alike = columns.filter((column) => column.header === header);
    const column = alike[nth];
    if (column && count(now, header) === count(headers, header)) mapping[column.index] = path;
    else lost.push(header);
  }
  return { choice: { ...(formId === undefined ? {} : { formId }), mapping }, lost };
}

function count(list: readonly string[], header: string): number {
  return list.filter((each) => each === header).length;
}
