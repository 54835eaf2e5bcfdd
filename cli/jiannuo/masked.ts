import { sampleText } from '#core/roster/sample.ts';

export { maskedParams } from '#core/roster/sample.ts';

/** A cell as a line for people shows it: numbers of people masked, long texts cut. */
export function shown(text: string | null | undefined): string {
  return text === null || text === undefined || text === '' ? '—' : sampleText(text);
}
