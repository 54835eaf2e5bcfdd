import type { SettingKey, TypedSettings } from '#components/workbench/export-view.ts';
import type { PortalFacts } from '#core/export/trial.ts';
import type { FileLimits } from '#core/export/split.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';

export const NO_SETTINGS: TypedSettings = {
  titleRows: '',
  headRows: '',
  sheetName: '',
  separator: '',
  byPlace: '',
  maxRows: '',
  maxMegabytes: '',
};

/** Characters. */
const MOST_SEPARATOR = 5;
const MEBIBYTE = 1024 * 1024;

/** Numbers of the settings; those that are none are named. */
export function readSettings(typed: TypedSettings): {
  portal: PortalFacts;
  limits: FileLimits;
  wrong: SettingKey[];
} {
  const titleRows = wholeNumber(typed.titleRows, 0, 100);
  const headRows = wholeNumber(typed.headRows, 1, 10);
  const rows = wholeNumber(typed.maxRows, 1, 1_000_000);
  const megabytes = amount(typed.maxMegabytes);
  const separator = typed.separator.length > MOST_SEPARATOR ? 'wrong' : undefined;
  const read = { titleRows, headRows, separator, maxRows: rows, maxMegabytes: megabytes };
  return {
    portal: {
      ...(typeof titleRows === 'number' ? { titleRows } : {}),
      ...(typeof headRows === 'number' ? { headRows } : {}),
      ...(typed.sheetName.trim() === '' ? {} : { sheetName: typed.sheetName.trim() }),
      ...(typed.separator === '' ? {} : { separator: typed.separator }),
      ...(typed.byPlace === '' ? {} : { byPlace: true }),
    },
    limits: {
      ...(typeof rows === 'number' ? { rows } : {}),
      ...(typeof megabytes === 'number' ? { bytes: Math.round(megabytes * MEBIBYTE) } : {}),
    },
    wrong: (Object.keys(read) as (keyof typeof read)[]).filter((key) => read[key] === 'wrong'),
  };
}

/** The settings of a checked template as they are typed. */
export function typedSettings({ portal = {}, limits = {} }: CheckedTemplate): TypedSettings {
  return {
    titleRows: String(portal.titleRows ?? ''),
    headRows: String(portal.headRows ?? ''),
    sheetName: portal.sheetName ?? '',
    separator: portal.separator ?? '',
    byPlace: portal.byPlace === true ? 'yes' : '',
    maxRows: String(limits.rows ?? ''),
    maxMegabytes: limits.bytes === undefined ? '' : String(Number((limits.bytes / MEBIBYTE).toFixed(3))),
  };
}

/** `undefined` for nothing. */
function wholeNumber(text: string, least: number, most: number): number | 'wrong' | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  const value = Number(plain);
  return /^\d+$/.test(plain) && value >= least && value <= most ? value : 'wrong';
}

function amount(text: string): number | 'wrong' | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  const value = Number(plain);
  return /^\d+(?:\.\d+)?$/.test(plain) && value >= 0.001 && value <= 1000 ? value : 'wrong';
}
