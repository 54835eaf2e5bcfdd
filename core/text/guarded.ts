/** A pattern, and what a text must hold for it to match anywhere: looking for plain words is far cheaper. */
export type Guarded = readonly [needles: readonly string[], pattern: RegExp];

/** `needles`: parted by `|`; every match of the pattern holds one of them. None: the pattern is always tried. */
export function guarded(needles: string, pattern: RegExp): Guarded {
  return [needles === '' ? [] : needles.split('|'), pattern];
}

export function mayMatch(text: string, [needles]: Guarded): boolean {
  return needles.length === 0 || needles.some((needle) => text.includes(needle));
}

/** A sticky pattern that is tried only where the text goes on with one of the characters that a match begins with. */
export interface Sticky {
  first: ReadonlySet<string>;
  pattern: RegExp;
}

export function sticky(first: string, pattern: RegExp): Sticky {
  return { first: new Set(first), pattern };
}

/** The match of a sticky pattern at a place. */
export function matchAt({ first, pattern }: Sticky, text: string, at: number): RegExpExecArray | null {
  if (!first.has(text.charAt(at))) return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
}
