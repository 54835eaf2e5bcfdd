/**
 * What comes on paper, as print view and Word file both take it. Every text is as it may leave: masking is done before.
 */
export interface PaperDocument {
  title: string;
  /** Under the title, such as the unit. */
  subtitle?: string;
  blocks: PaperBlock[];
}

export type PaperBlock =
  /** A paragraph; `indent` two characters in, as running text has it. */
  | { kind: 'text'; text: string; indent?: boolean; bold?: boolean }
  | PaperTable
  /** 落款: at the right, each on a line; `line` leaves a place to write on. */
  | { kind: 'signature'; lines: { label: string; text: string; line?: boolean }[] };

export interface PaperTable {
  kind: 'table';
  /** Repeated on every page; absent where the first cell of each row says what it is about. */
  header?: string[];
  rows: string[][];
  /** Shares of the width, one per column. */
  widths: number[];
  /** Rows say label and value in turn, instead of under a header. */
  labelled?: boolean;
}

/**
 * Page and type of GB/T 9704-2012 党政机关公文格式: A4 (5.1), 天头 37 mm and 订口 28 mm with a text area of 156 × 225 mm (5.2.1), 3号仿宋
 * (5.2.2), 22 lines of 28 characters (5.2.3), title 2号小标宋 (7.3.1), page number 4号宋体 between dashes, 7 mm below the text area (7.5).
 * Lengths in millimetres, sizes and the line in points.
 */
export const PAPER = {
  width: 210,
  height: 297,
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  size: 16,
  line: 28,
  titleSize: 22,
  tableSize: 12,
  tableLine: 18,
  pageSize: 14,
  pageGap: 7,
  /** Fonts that offices have, then what stands for them elsewhere. */
  fonts: {
    title: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '小标宋', 'SimSun', 'STSong', 'Noto Serif CJK SC'],
    body: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC'],
    table: ['SimSun', '宋体', 'STSong', 'Noto Serif CJK SC'],
  },
} as const;
