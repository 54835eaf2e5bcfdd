import { fileNames } from '../export/file-name.ts';

/** Something to tell about a workbook that was made; its words in `locales` under the errors of `make.*`. */
export interface MadeNote {
  code: string;
  params: Readonly<Record<string, string | number>>;
}

/** A new workbook, to be opened by the spreadsheet program or saved. */
export interface Made {
  /** With its extension; a legal name, without a folder. */
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  notes: readonly MadeNote[];
}

/** A legal name for a file that is called so. */
export function madeName(name: string, extension = 'xlsx'): string {
  const facts = { form: name, organisation: '', date: '', people: 0, template: '', files: 1 };
  return fileNames('{form}', facts, extension).names[0] ?? `${name}.${extension}`;
}

/** What sheets may be called: without the signs that programs refuse, 31 of them at most; `fallback` where nothing is left. */
export function sheetNameOf(title: string, fallback: string): string {
  const name = title
    .replace(/[[\]:*?/\\]/g, '')
    .trim()
    .slice(0, LONGEST_NAME);
  return name === '' ? fallback : name;
}

const LONGEST_NAME = 31;
