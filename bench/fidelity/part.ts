export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const MICROSOFT = 'http://schemas.microsoft.com/office';

/** A part, its content type, and what it relates to. */
export interface Part {
  path: string;
  data: string | Uint8Array;
  /** Empty: by the extension. */
  contentType?: string;
  relations?: readonly Relation[];
}

export interface Relation {
  id: string;
  /** Whole address of the type. */
  type: string;
  target: string;
  external?: boolean;
}
