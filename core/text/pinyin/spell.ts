import { readings } from './readings.ts';

/**
 * A text in Latin letters: a syllable for each character that has a reading, runs of letters and digits as they are, the rest
 * left out. Of several readings always the same one is taken, which need not be the one meant: for ids, not for reading aloud.
 */
export function spellPinyin(text: string): string[] {
  const parts: string[] = [];
  for (const [run = ''] of text.matchAll(/[A-Za-z0-9]+|[^A-Za-z0-9]/gu)) {
    const reading = /^[A-Za-z0-9]/.test(run) ? run : readings.get(run)?.[0]?.replace('ü', 'v');
    if (reading) parts.push(reading);
  }
  return parts;
}
