import { maskNumbers } from '../model/mask.ts';

/** Longest sample cell that is shown, in characters. */
const LONGEST = 60;

/** A cell as it may be shown whatever its column means: numbers of people masked, long texts cut. */
export function sampleText(text: string): string {
  const masked = maskNumbers(text);
  const characters = [...masked];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : masked;
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
