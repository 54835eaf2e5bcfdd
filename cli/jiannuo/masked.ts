import { sampleText } from '#core/roster/sample.ts';

/** A cell as a line for people shows it: numbers of people masked, long texts cut. */
export function shown(text: string | null | undefined): string {
  return text === null || text === undefined || text === '' ? '—' : sampleText(text);
}

/** Parameters of a message, with what they quote masked. */
export function maskedParams<Value extends string | number>(
  params: Readonly<Record<string, Value>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && value !== '' ? sampleText(value) : value,
    ]),
  );
}
