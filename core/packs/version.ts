/** `1.2.0`, `V2`, `2026.3版`: numbers between points, with hardly anything around them. */
const VERSION = /^\D{0,2}(\d{1,9}(?:[.-]\d{1,9})*)\D{0,2}$/;

/** Whether a version comes before another; `false` where one of them says no order. */
export function isOlder(version: string, than: string): boolean {
  const [one, other] = [numbersIn(version), numbersIn(than)];
  if (!one || !other) return false;
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function numbersIn(version: string): number[] | undefined {
  return VERSION.exec(version.normalize('NFKC').trim())?.[1]?.split(/[.-]/).map(Number);
}
