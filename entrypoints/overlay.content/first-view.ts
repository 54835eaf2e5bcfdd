import type { OverlayView } from '#components/overlay/model.ts';

/** What goes away when another criterion is shown or something is stored. */
export const QUIET = {
  pending: undefined,
  commentMissing: false,
  scoreWrong: undefined,
  status: undefined,
} as const;

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
  gone: [],
  place: { side: 'right', width: 380 },
  aside: undefined,
  ...QUIET,
};
