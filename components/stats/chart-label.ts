/** Characters of a label beside its bar. */
const SHORT = 24;
/** Characters of a line of a tooltip. */
const LINE = 30;

/** A long name gives way to the bars; tooltip and table have it whole. */
export function shortLabel(label: string): string {
  const characters = [...label];
  return characters.length > SHORT ? `${characters.slice(0, SHORT - 1).join('')}…` : label;
}

/** The whole of a label for a tooltip, which is as wide as its longest line: a name of 300 characters would leave the window. */
export function labelLines(label: string): string[] {
  const characters = [...label];
  return Array.from({ length: Math.ceil(characters.length / LINE) }, (_, at) =>
    characters.slice(at * LINE, (at + 1) * LINE).join(''),
  );
}
