import type { Field } from '../model/form-type.ts';
import { matchColumns } from './header-note.ts';

/** Columns of one table of a sheet, 0-based, `to` exclusive. */
export interface Block {
  from: number;
  to: number;
}

/**
 * Tables side by side: people in two columns of a page have the same headers twice. Only where each block repeats the
 * headers of the first, or the beginning of them, are there several; otherwise 姓名 twice is two names of one row.
 * @param headers what each column is called, `''` for none
 */
export function blocksOf(headers: readonly string[], fields: readonly Field[]): Block[] {
  const whole = [{ from: 0, to: headers.length }];
  const names = headers.flatMap((header, index) => {
    return header !== '' && matchColumns([header], fields)[0]?.path === 'name' ? [index] : [];
  });
  const [first, second] = names;
  if (first === undefined || second === undefined) return whole;
  const before = commonBefore(headers, first, second);
  const starts = names.map((index) => index - before);
  const blocks = starts.map((from, n) => ({
    from: n === 0 ? 0 : from,
    to: starts[n + 1] ?? headers.length,
  }));
  const own = starts.map((from, n) =>
    headers.slice(from, starts[n + 1] ?? headers.length).filter((text) => text !== ''),
  );
  const [model = []] = own;
  // What stands only in the first or the last block is a remark for the whole line, and no other table.
  const repeats = own.slice(1).every((texts) => {
    const shared = Math.min(texts.length, model.length);
    return (
      shared >= Math.min(2, model.length) && texts.slice(0, shared).every((text, n) => text === model[n])
    );
  });
  const isWhole = own.slice(0, -1).every((texts) => texts.length === model.length);
  return repeats && isWhole ? blocks : whole;
}

/** How many columns before two names are called alike, such as 序号. */
function commonBefore(headers: readonly string[], first: number, second: number): number {
  let count = 0;
  while (
    count < first &&
    second - count - 1 > first &&
    headers[first - count - 1] === headers[second - count - 1] &&
    headers[first - count - 1] !== ''
  ) {
    count += 1;
  }
  return count;
}
