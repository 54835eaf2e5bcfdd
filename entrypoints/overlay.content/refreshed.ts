import type { ChecklistView, OverlayView } from '#components/overlay/model.ts';

/**
 * The screen with a newer reading of the same person's form; `undefined` where it says nothing new. The criterion at
 * hand and what is being typed stay.
 */
export function refreshed(view: OverlayView, now: ChecklistView): Partial<OverlayView> | undefined {
  const { checklist, away, unsure } = view;
  const stopped = away || unsure;
  const same = JSON.stringify({ ...now, personNow: checklist?.personNow }) === JSON.stringify(checklist);
  if (same && !stopped) return undefined;
  const id = checklist?.criteria[view.current]?.id;
  const typing = view.subjectName.trim() !== checklist?.subjectName;
  return {
    checklist: now,
    current: Math.max(
      0,
      now.criteria.findIndex((criterion) => criterion.id === id),
    ),
    // A name that the page spells otherwise by now is the page's.
    subjectName: typing ? view.subjectName : now.subjectName,
    // Why nothing could be judged is no longer so.
    status: stopped ? undefined : view.status,
    away: false,
    rowGone: false,
    unsure: false,
    error: undefined,
  };
}
