/** What a mark says of a cell: something is wrong, or a person must look. */
export type Tone = 'fail' | 'review';

/** A note and a colour for one cell. */
export interface CellMark {
  sheet: string;
  /** `B3`. */
  cell: string;
  text: string;
  tone: Tone;
}

/** By whom our notes are: they are found again by it, and replaced. */
export const AUTHOR = '践诺';

/** Longest text that a note of a cell may have. */
export const MAX_NOTE = 32_000;

/** Something that a person should know of the annotated file; words are those of errors. */
export interface AnnotateNote {
  code:
    | 'annotate.besideNote'
    | 'annotate.inThread'
    | 'annotate.protected'
    | 'annotate.signatureBroken'
    | 'annotate.lostFill'
    | 'annotate.newFile';
  params: Record<string, string | number>;
}
