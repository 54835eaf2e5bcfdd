import type { Choice } from './model.ts';

/** 上传前检查: what the portal will read from the sheet. */
export interface UploadView {
  contracts: readonly Choice[];
  /** Chosen contracts; all of them where nobody knows which. */
  chosen: readonly string[];
  /** The portal's blank template, where the user has it: a file, or one that was checked before. */
  template?: { name: string } | undefined;
  templates: readonly Choice[];
  /** After reading. */
  facts: readonly UploadFact[];
  readings: readonly PortalReading[];
  copy?: CopyView | undefined;
}

export interface UploadFact {
  severity: 'fail' | 'review' | 'note';
  text: string;
  sheet: string;
  /** `''` for the sheet as a whole. */
  cell: string;
}

/** What one import contract makes of the sheet. */
export interface PortalReading {
  contractId: string;
  title: string;
  /** The portal would refuse the whole file, and why. */
  refused?: string | undefined;
  rows: number;
  accepted: number;
  /** Headers of what the portal reads, in its order. */
  headers: readonly string[];
  /** Line by line, cell by cell. */
  lines: readonly PortalLine[];
}

export interface PortalLine {
  /** 1-based row of the sheet. */
  row: number;
  accepted: boolean;
  cells: readonly PortalCell[];
}

export interface PortalCell {
  /** What stands in the sheet, masked. */
  stands: string;
  /** What the portal reads; `null` for nothing. */
  reads: string | null;
  /** The two differ, or the portal complains: in words. */
  problem?: string | undefined;
  sheet: string;
  cell: string;
}

/** The clean copy. */
export interface CopyView {
  fileName: string;
  rows: number;
  /** The portal reads it as it stands in the sheet. */
  faithful: boolean;
  /** What was left out, changed or cannot be carried over surely, in sentences. */
  notes: readonly string[];
  problems: readonly UploadFact[];
  /** Where it was saved; `''` where only the program knows. */
  savedAs?: string | undefined;
}
