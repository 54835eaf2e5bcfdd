/**
 * Texts in the letters that every store of the program keeps: whatever encoding it writes files in, and however it treats line ends in XML or the length of
 * a letter in a name.
 */
export function toAscii(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `undefined` where somebody has changed it. */
export function fromAscii(ascii: string): string | undefined {
  try {
    const text: unknown = JSON.parse(`"${ascii}"`);
    return typeof text === 'string' ? text : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
