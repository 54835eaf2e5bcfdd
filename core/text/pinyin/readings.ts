import { unpackReadings } from './packed.ts';
import table from './table.json' with { type: 'json' };

/** Readings of each character that has one, without tones. */
export const readings: ReadonlyMap<string, readonly string[]> = unpackReadings(table);
