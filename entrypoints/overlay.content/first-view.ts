import type { ChecklistView, OverlayView } from '#components/overlay/model.ts';

/** What goes away when another criterion is shown or something is stored. */
export const QUIET = {
  together: undefined,
  commentMissing: false,
  commentWrong: undefined,
  scoreWrong: undefined,
  status: undefined,
} as const;

const WIDEST = 380;
const NARROWEST = 300;
/** The page keeps two thirds of a narrow window, as at 150 %. */
const SHARE = 1 / 3;

/** How wide the panel opens, in CSS pixels, until the reviewer drags it. */
export function firstWidth(windowWidth: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, windowWidth * SHARE)));
}

/** The checklist before the page was read. */
export const firstView: OverlayView = {
  checklist: undefined,
  error: undefined,
  current: 0,
  subjectName: '',
  comment: '',
  score: '',
  saving: false,
  moved: false,
  away: false,
  rowGone: false,
  unsure: false,
  switched: undefined,
  help: false,
  how: true,
  filter: undefined,
  bank: undefined,
  deciding: undefined,
  pending: undefined,
  unsaved: new Map(),
  gone: [],
  place: { side: 'right', width: WIDEST },
  aside: undefined,
  ...QUIET,
};

/** What is shown once a new checklist is there: nothing of the one before. */
export function anew(checklist: ChecklistView, switched: OverlayView['switched']): Partial<OverlayView> {
  return {
    checklist,
    switched,
    away: false,
    rowGone: false,
    unsure: false,
    error: undefined,
    deciding: undefined,
    bank: undefined,
    gone: [],
    subjectName: checklist.subjectName,
  };
}
