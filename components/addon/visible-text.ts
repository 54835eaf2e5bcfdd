/** Signs that nobody sees, or that look like others: what they are called in the words, and what is drawn in their place. */
export type Unseen = 'blank' | 'wideBlank' | 'fixedBlank' | 'tab' | 'line' | 'unseen' | 'wide';

export interface Piece {
  text: string;
  /** Absent for what can be seen as it is. */
  unseen?: Unseen;
}

const DRAWN: Readonly<Record<Exclude<Unseen, 'wide'>, string>> = {
  blank: '␣',
  wideBlank: '□',
  fixedBlank: '°',
  tab: '→',
  line: '↵',
  unseen: '¦',
};

/** A text cut where signs of another kind begin, each piece as it is to be drawn. */
export function visiblePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const sign of text) {
    const unseen = kindOf(sign);
    const drawn = unseen === undefined || unseen === 'wide' ? sign : DRAWN[unseen];
    const last = pieces[pieces.length - 1];
    if (last && last.unseen === unseen) last.text += drawn;
    else pieces.push(unseen === undefined ? { text: drawn } : { text: drawn, unseen });
  }
  return pieces;
}

function kindOf(sign: string): Unseen | undefined {
  if (sign === ' ') return 'blank';
  if (sign === '\u3000') return 'wideBlank';
  if (sign === '\t') return 'tab';
  if (sign === '\n' || sign === '\r') return 'line';
  if (/^[\u00A0\u1680\u2000-\u200A\u202F\u205F]$/.test(sign)) return 'fixedBlank';
  if (/^[\p{Cc}\p{Cf}]$/u.test(sign)) return 'unseen';
  // Digits, letters and signs as wide as a Chinese character; `，；：！？（）` are at home in Chinese texts.
  if (
    /^[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0B\uFF0D\uFF0E\uFF0F\uFF05\uFF0A\uFF20\uFF3F]$/.test(sign)
  )
    return 'wide';
  return undefined;
}

/** What two texts begin and end with alike, and what differs between. */
export function differenceOf(
  now: string,
  next: string,
): { before: string; now: string; next: string; after: string } {
  const [a, b] = [[...now], [...next]];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return {
    before: a.slice(0, start).join(''),
    now: a.slice(start, a.length - end).join(''),
    next: b.slice(start, b.length - end).join(''),
    after: a.slice(a.length - end).join(''),
  };
}
