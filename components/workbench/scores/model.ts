import type { Verdict } from '#core/model/review.ts';
import type { CoefficientName } from '#core/review/statistics/agreement.ts';

/** What one reviewer gave one person, in words. */
export interface ScoreCell {
  text: string;
  more?: string;
  /** Left out of the mean; it stays in view, struck through. */
  dropped?: 'highest' | 'lowest';
  /** There is nothing to count. */
  missing?: boolean;
}

export interface ScoreRow {
  key: string;
  /** `''` without a place. */
  place: string;
  name: string;
  /** A second key, masked; `''` without one. */
  second: string;
  /** In the order of the reviewers. */
  cells: readonly ScoreCell[];
  mean: string;
  grade: string;
  notes: readonly string[];
  doubtful: boolean;
  calibration: boolean;
}

export interface CapRow {
  grade: string;
  quota: number;
  reached: number;
  arithmetic: string;
  /** `review` as long as somebody has no score: then nothing tells that the quota holds. */
  tone: 'pass' | 'fail' | 'review';
  results: readonly string[];
}

export interface CoefficientCell {
  name: CoefficientName;
  /** The value, or why there is none; `''` where the coefficient does not apply. */
  text: string;
  /** Its interval; `''` without one. */
  between: string;
}

export interface AgreementRow {
  /** Criterion id; `''` for all together. */
  key: string;
  title: string;
  rows: number;
  forms: number;
  same: number;
  raters: number;
  raw: string;
  /** `undefined` where there are too few forms; `few` then says so. */
  coefficients: readonly CoefficientCell[] | undefined;
  few: string;
}

export interface DisagreementRow {
  key: string;
  name: string;
  criterion: string;
  apart: string;
  given: readonly { who: string; verdict: Verdict; comment: string }[];
}

/** What a review file brings, shown before anything comes in. */
export interface MergePreview {
  file: string;
  who: string;
  at: string;
  events: number;
  known: number;
  fresh: number;
  changed: number;
  /** Forms that it marks for calibration, and that are not marked here. */
  marks: number;
  reviewers: string;
  /** Of a 审核表 that somebody filled in by hand. */
  sheet?: SheetPreview;
}

/** What there is to know of a 审核表 before it comes in. */
export interface SheetPreview {
  /** `YYYY-MM-DD`, as its reviewer wrote it. */
  date: string;
  /** Lines that are not taken, each with its cell and the reason. */
  refused: readonly string[];
  /** Lines without a verdict, and lines that are gone. */
  blank: number;
  missing: number;
  /** Criteria about which somebody else has said something that the reviewer had not seen. */
  conflicts: number;
}

/** A form that everybody judges first. */
export interface MarkRow {
  id: string;
  name: string;
  second: string;
  form: string;
  /** Names, joined; `''` for none of either. */
  done: string;
  open: string;
}
