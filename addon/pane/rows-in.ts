/** More rows than this are no few that somebody leaves out. */
const MOST = 10_000;

/** `5、8-10`: the rows that somebody names, 1-based; `undefined` where it cannot be told which are meant. */
export function rowsIn(text: string): number[] | undefined {
  const parts = text
    .normalize('NFKC')
    .split(/[\s、,，;；]+/)
    .filter((part) => part !== '');
  const rows: number[] = [];
  for (const part of parts) {
    const [, first, last = first] = /^(\d{1,7})(?:[-–—~至](\d{1,7}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && to >= from && to - from < MOST)) return undefined;
    for (let row = from; row <= to; row += 1) rows.push(row);
  }
  return rows;
}
