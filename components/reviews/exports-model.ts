import type { Answer } from '../base/Answer.tsx';
import type { FileNames } from '#core/export/file-name.ts';

/** What leaves: tables of many forms, or papers. */
export const REVIEW_EXPORTS = ['forms', 'returns', 'summary', 'sheets', 'letters', 'public'] as const;
export type ReviewExport = (typeof REVIEW_EXPORTS)[number];

export type ExportFormat = 'xlsx' | 'docx' | 'print';

/** Ways out of each; a table is no paper. */
export const FORMATS: Readonly<Record<ReviewExport, readonly ExportFormat[]>> = {
  forms: ['xlsx'],
  returns: ['xlsx'],
  summary: ['xlsx'],
  sheets: ['print', 'docx'],
  letters: ['print', 'docx'],
  public: ['print', 'docx', 'xlsx'],
};

/** Forms on paper at once: more of them are a pile that nobody prints, and that a browser lays out for minutes. */
export const MOST_PAPERS = 500;

/** Tables that may say ID numbers; nothing on paper does. */
export const WITH_IDS: ReadonlySet<ReviewExport> = new Set(['forms', 'returns']);

export type IdColumn = 'none' | 'masked' | 'full';
export const ID_COLUMNS: readonly IdColumn[] = ['none', 'masked', 'full'];

/** 公示 as the office says it. */
export interface PublicChoice {
  title: string;
  /** What every person of the list is made public for. */
  what: string;
  from: string;
  to: string;
  office: string;
  contact: string;
  fieldIds: string[];
  /** Also those who have not passed. */
  withOthers: boolean;
}

export interface ReviewExportsProps {
  kind: ReviewExport;
  /** Picked and listed forms. */
  counts: { picked: number; listed: number };
  onlyPicked: boolean;
  /** Forms that go out, of those chosen: letters are of pledges alone, 退回清单 of what was returned. */
  going: number;
  ids: IdColumn;
  purpose: string;
  fileName: string;
  names: FileNames;
  busy: boolean;
  progress: number | undefined;
  answer: Answer | undefined;
  publicChoice: PublicChoice;
  /** Of those chosen, how many have not passed, or are disputed: left out unless the office says otherwise. */
  notPassed: number;
  /** Fields that may be ticked. */
  publicFields: readonly { id: string; label: string }[];
  /** What the pack asks for, in words; `''` where it says nothing. */
  periodText: string;
  /** Namesakes whom nothing that may be public tells apart. */
  alike: readonly string[];
  onKind: (kind: ReviewExport) => void;
  onOnlyPicked: (only: boolean) => void;
  onIds: (ids: IdColumn) => void;
  onPurpose: (purpose: string) => void;
  onFileName: (pattern: string) => void;
  onPublic: (change: Partial<PublicChoice>) => void;
  onSave: (format: ExportFormat) => void;
  onCancel: () => void;
}
