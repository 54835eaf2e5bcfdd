import { fileNames } from '#core/export/file-name.ts';
import type { FormType } from '#core/model/form-type.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { SheetPlace, Verdict } from '#core/model/review.ts';
import { isPledgeForm } from '#core/paper/pledge-letter.ts';
import { gapIn } from '#core/review/comment-bank.ts';
import type { ReviewItem } from '#core/review/items.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { verdictOf } from '#core/review/verdict-of.ts';
import { t } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import type { Labels } from '../shelf-labels.ts';
import { paperHref } from './paper-job.ts';

/** A criterion as it stands once the verdict is stored: what is shown is made anew later. */
export function judgedAs(criterion: ChecklistCriterion, verdict: Verdict): ChecklistCriterion {
  return { ...criterion, verdict: verdictOf(criterion, { verdict, comment: '', score: '' }) };
}

/** Typing goes in the place of what a phrase left to be filled in. */
export function selectGap(field: HTMLElement | null, text: string): void {
  field?.focus();
  const gap = gapIn(text);
  if (gap && field instanceof HTMLTextAreaElement) field.setSelectionRange(gap.start, gap.end);
}

/** The value in the form that was gone to. */
export function bringValueIntoSight(path: string): void {
  const place = document.querySelector(`[data-path="${CSS.escape(path)}"]`);
  place?.scrollIntoView({ block: 'center' });
}

/** Path of the first value that the machine speaks of. */
export function evidenceOf({ findings }: ChecklistCriterion): string | undefined {
  return findings.find(({ ref }) => ref !== undefined)?.ref;
}

/** Where the form is printed: its review sheet, and the letter where it is a pledge. */
export function papersOf(
  item: ReviewItem,
  form: FormType | undefined,
  title: string,
): { href: string; label: string }[] {
  const { id, packId, record } = item;
  const kinds =
    record && form && isPledgeForm(form) ? (['sheets', 'letters'] as const) : (['sheets'] as const);
  return kinds.map((kind) => {
    const label = t(`reviewOut.${kind}.one`);
    const facts = { form: title, organisation: '', date: today(), people: 1, template: '', files: 1 };
    const [file = ''] = fileNames(`${title}-${label}`, facts, 'pdf').names;
    return {
      href: paperHref({ kind, ids: [id], packId, only: true, file: file.replace(/\.pdf$/, ''), named: true }),
      label,
    };
  });
}

/** Reviews of the same form under other packs or by others. */
export function othersOf({ others }: ReviewItem, { packTitle }: Pick<Labels, 'packTitle'>) {
  return others.map(({ review: { id, packId }, stage, who }) => ({
    href: `#/reviews/${id}`,
    text: t('reviewing.other', {
      pack: packTitle(packId),
      stage: t(`stage.${stage}`),
      who: who || t('settings.who.none'),
    }),
  }));
}

/** The row that was looked at last: a file that is sent again has another. */
export function sheetOf({ record, state }: ReviewItem): SheetPlace | undefined {
  if (record || !state) return undefined;
  return state.decisions.findLast(({ sheet }) => sheet)?.sheet ?? state.review.target.sheet;
}

export function pageOf({ state }: ReviewItem): { title: string; address: string } | undefined {
  const { page, pageTitle = '' } = state?.review.target ?? {};
  return page === undefined ? undefined : { title: maskNumbers(pageTitle), address: page };
}
