/** The address, or `undefined` for text that is none. (`URL.canParse` came with Chrome 120.) */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
