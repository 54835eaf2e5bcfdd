/** `csv` is for people, `portalCsv` for a program that reads every sign as it stands. */
export type OwnFormat = 'xlsx' | 'xls' | 'csv' | 'portalCsv';

/** How the name of such a file ends, without the dot. */
export function extensionOf(format: OwnFormat): string {
  return format === 'csv' || format === 'portalCsv' ? 'csv' : format;
}
