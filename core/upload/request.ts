import type { PortalFacts } from '../export/profile.ts';
import type { SaidOfColumns } from '../export/match-template.ts';
import type { ConfirmedWords } from '../export/words.ts';
import type { ImportContract } from '../importers/contract.ts';
import type { Workbook } from '../model/workbook.ts';
import type { SheetRoster } from '../roster/workbook.ts';
import type { TableRows } from '../workbook/template/choose.ts';

/** The portal's blank template, as the user has it. */
export interface UploadTemplate {
  bytes: Uint8Array;
  /** Name of its file; the copy ends as it does. */
  fileName?: string | undefined;
  /** Sheet and rows of its table, where the user says so. */
  sheet?: string | undefined;
  rows?: TableRows | undefined;
  /** What the user said of its columns. */
  said?: SaidOfColumns | undefined;
}

/** What is to be uploaded, and to what: the input of 上传前检查 and of the clean copy. */
export interface UploadRequest {
  /** As it is open: of a file, or made of a program's cells, which then have no `stored` and the workbook no `kind`. */
  workbook: Workbook;
  /** The file itself, where the program gives it away: of an .xlsx, lists and comments are found in it. */
  bytes?: Uint8Array | undefined;
  /** Name of the file, after which the copy is called. */
  fileName?: string | undefined;
  /** The sheet that the user means, a sheet of `workbook`, as it was read (`readSheet`). */
  read: SheetRoster;
  /** The contracts that the portal may read by. */
  contracts: readonly ImportContract[];
  template?: UploadTemplate | undefined;
  portal?: PortalFacts | undefined;
  /** Java pattern with which the portal reads days where its template does not say; default `yyyy-MM-dd`. */
  dateFormat?: string | undefined;
  /** Words of the sheet's own drop-down lists by letter of column, where the program tells them and not the file. */
  lists?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Words that the user confirmed, by letter of the template's column, or of the sheet's own without a template. */
  words?: ConfirmedWords | undefined;
  /** Told after each step. */
  onProgress?: ((done: number, of: number) => void) | undefined;
}

/** Something that is said with words of `locales/` under its code. */
export interface Told {
  code: string;
  params: Readonly<Record<string, string | number>>;
}

/**
 * Something about the file that matters for the upload. `error`: something is lost, refused or read wrong; `warning`: somebody
 * must look; `note`: good to know.
 */
export interface UploadFact extends Told {
  severity: 'error' | 'warning' | 'note';
  sheet: string;
  /** Where it stands, or begins: `C5`. */
  cell?: string;
}
