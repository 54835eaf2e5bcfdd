import { BREAK } from './fold.ts';

/** Places of the codes that are no breaks. */
export function lettersIn(codes: Uint16Array): Uint32Array {
  const places = new Uint32Array(codes.length);
  let count = 0;
  for (let at = 0; at < codes.length; at += 1) {
    if (codes[at] === BREAK) continue;
    places[count] = at;
    count += 1;
  }
  return places.subarray(0, count);
}

/** Whether two folded texts are equal but for their breaks. */
export function sameLetters(one: Uint16Array, other: Uint16Array): boolean {
  let [at, there] = [0, 0];
  for (;;) {
    while (one[at] === BREAK) at += 1;
    while (other[there] === BREAK) there += 1;
    if (one[at] !== other[there]) return false;
    if (one[at] === undefined) return true;
    at += 1;
    there += 1;
  }
}
