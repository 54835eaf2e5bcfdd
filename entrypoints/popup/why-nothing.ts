import type { NothingToFill } from '#components/popup/model.ts';
import type { FillPlan, LeftAlone } from '#core/model/page.ts';
import { reasonText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';

/** Reasons that a page which is only for looking gives. */
const VIEW_ONLY: ReadonlySet<string> = new Set(['readOnly', 'disabled']);
/** Reasons named in the sentence where there are several. */
const NAMED = 3;

/** Why a plan has nothing to fill, and what the user can do about it; `undefined` where there is something. */
export function whyNothing({ writes, leftAlone }: FillPlan): NothingToFill | undefined {
  if (writes.length > 0) return undefined;
  const other = leftAlone.find(({ reason }) => reason === 'otherPerson');
  if (other) {
    const title = reasonText(other.reason, other.params);
    return { title, text: t('popup.nothing.otherPerson.text'), remedy: 'reread' };
  }
  const controls = leftAlone.filter(({ ref }) => ref !== undefined);
  const fields = controls.filter(({ path }) => path !== undefined);
  const withValue = fields.filter(({ reason }) => reason !== 'noValue');
  const editable = withValue.filter(({ reason }) => !VIEW_ONLY.has(reason));
  if (controls.length === 0) return said('viewOnly', 'reread');
  if (fields.length === 0) return said('noControl', 'reread');
  if (withValue.length === 0) return said('noValue', 'workbench');
  if (editable.length === 0) return said('viewOnly', 'reread');
  if (editable.every(({ reason }) => reason === 'alreadyThere')) return said('alreadyThere', undefined);
  const text = t('popup.nothing.mixed.text', { reasons: mostFrequent(withValue) });
  return { title: t('popup.nothing.mixed'), text, remedy: 'reread' };
}

function said(
  why: 'viewOnly' | 'noControl' | 'noValue' | 'alreadyThere',
  remedy: NothingToFill['remedy'],
): NothingToFill {
  return { title: t(`popup.nothing.${why}`), text: t(`popup.nothing.${why}.text`), remedy };
}

function mostFrequent(left: readonly LeftAlone[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of left) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const most = [...counts];
  most.sort(([, a], [, b]) => b - a);
  const words = most.slice(0, NAMED).map(([reason, count]) => {
    return t('popup.nothing.reason', { reason: reasonText(reason), count });
  });
  return words.join(t('popup.nothing.comma'));
}
