import type { Decision } from '#core/model/review.ts';
import type { LeftOut, MachineCounts } from '#core/review/decide.ts';
import type { ReviewStage } from '#core/review/stage.ts';

/** One form in the list. */
export interface ReviewRow {
  id: string;
  href: string;
  name: string;
  /** Second key of the person, masked, where a portal page showed one. */
  key: string;
  organisation: string;
  form: string;
  /** `''` where the user has to choose one. */
  pack: string;
  stage: ReviewStage;
  /** Asked of rows that are drawn; `undefined` where nothing was checked. */
  counts: () => MachineCounts | undefined;
  /** A form that is not here: what was not kept of its checks is lost. */
  lost: boolean;
  /** 示例数据. */
  sample: boolean;
  judged: number;
  /** `undefined` where the pack has no criteria for the form, or is gone. */
  criteria: number | undefined;
  reviewer: string;
  /** As shown, and as it sorts. */
  updated: string;
  at: string;
  disputed: boolean;
  editedSince: boolean;
}

export type MachineFilter = '' | 'fail' | 'review' | 'clean' | 'none';
export const MACHINE_FILTERS: readonly Exclude<MachineFilter, ''>[] = ['fail', 'review', 'clean', 'none'];

/** What the list is narrowed to; `''` and `false` narrow nothing. */
export interface ReviewFilters {
  query: string;
  stage: ReviewStage | '';
  formId: string;
  packId: string;
  unit: string;
  reviewer: string;
  machine: MachineFilter;
  disputed: boolean;
}

export const NO_FILTERS: ReviewFilters = {
  query: '',
  stage: '',
  formId: '',
  packId: '',
  unit: '',
  reviewer: '',
  machine: '',
  disputed: false,
};

/** What the filters may be set to, as the list has it. */
export interface FilterChoices {
  forms: readonly { id: string; title: string }[];
  packs: readonly { id: string; title: string }[];
  units: readonly string[];
  reviewers: readonly string[];
}

/** A decision that waits for its confirmation. */
export interface Asking {
  decision: Decision;
  /** Of the forms that it is about. */
  names: readonly string[];
  left: readonly { reason: LeftOut; count: number; names: readonly string[] }[];
  /** What speaks against it, as the reviewer should know before it is done. */
  against: readonly string[];
  comment: string;
  commentMissing: boolean;
  /** What of a phrase was not filled in; `undefined` where nothing stands so. */
  gap: string | undefined;
  /** Why the comment cannot be taken, in words. */
  commentWrong: string | undefined;
  phrases: readonly string[];
  /** Criteria that may be named as the reason; empty where many forms are decided. */
  criteria: readonly { id: string; name: string; ticked: boolean }[];
}

export interface AskingActions {
  onComment: (comment: string) => void;
  onPhrase: (phrase: string) => void;
  onCriterion: (id: string, ticked: boolean) => void;
  onConfirm: () => void;
  onClose: () => void;
}
