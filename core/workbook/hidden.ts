import { attribute } from './xml.ts';

/** Rows and columns that the program does not show, 0-based. */
export interface Hidden {
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}

const ANY = /\bhidden=["'](?:1|true)["']/;
const TAG = /<(?:[\w.-]+:)?(row|col)(\s[^>]*)>/g;
/** Columns of a sheet: a range may reach to the last of them. */
const MAX_COLUMNS = 16_384;

/** What a worksheet part says of hidden rows and columns, those that a filter hides among them. */
export function readHidden(xml: string): Hidden {
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  if (!ANY.test(xml)) return { hiddenRows, hiddenColumns };
  let next = 0;
  for (const [, name, attributes = ''] of xml.matchAll(TAG)) {
    const isHidden = ANY.test(attributes);
    if (name === 'row') {
      const row = Number(attribute({ attributes }, 'r') ?? next + 1) - 1;
      next = row + 1;
      if (isHidden) hiddenRows.add(row);
    } else if (isHidden) {
      const from = Number(attribute({ attributes }, 'min')) - 1;
      const to = Math.min(Number(attribute({ attributes }, 'max')), MAX_COLUMNS);
      for (let column = from; column < to; column += 1) hiddenColumns.add(column);
    }
  }
  return { hiddenRows, hiddenColumns };
}
