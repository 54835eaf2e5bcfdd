import { z } from '#core/model/zod.ts';
import { fileNames } from '#core/export/file-name.ts';
import { isPledgeForm, pledgeLetter } from '#core/paper/pledge-letter.ts';
import type { PaperDocument } from '#core/paper/document.ts';
import { publicDocument, type PublicEntry, type PublicListRequest } from '#core/paper/public-list.ts';
import { reviewSheet } from '#core/paper/review-sheet.ts';
import { setsFor } from '#core/review/criteria-for.ts';
import { criteriaOf } from '#core/review/export/reviewed-form.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { t } from '#locales/index.ts';
import type { Store } from '../store.ts';
import { findingsAlone } from './machine.ts';
import { reviewedForm, reviewWords } from './reviewed-forms.ts';

/** What papers are made of. */
export const PaperJob = z.object({
  kind: z.enum(['sheets', 'letters', 'public']),
  /** Ids of forms under review. */
  ids: z.array(z.string()),
  /** Pack that the list was read under: it says which reviews there are of records that nobody has reviewed. */
  packId: z.string(),
  /** Whether reviews under that pack alone counted. */
  only: z.optional(z.boolean()),
  /** Name of the file, as the journal and the print window say it. */
  file: z.string(),
  /** The name of the only person stands behind that of the file. */
  named: z.optional(z.literal(true)),
  publicList: z.optional(
    z.object({
      title: z.string(),
      what: z.string(),
      from: z.string(),
      to: z.string(),
      office: z.string(),
      contact: z.string(),
      fieldIds: z.array(z.string()),
    }),
  ),
});
export type PaperJob = z.infer<typeof PaperJob>;

/**
 * Where a job without anything about a person is printed: browsers keep addresses, and some send them to other devices. It
 * must have no `publicList`.
 */
export function paperHref(job: Omit<PaperJob, 'publicList'>): string {
  return addressOf(JSON.stringify(job));
}

/** Jobs in which somebody typed a contact; not on the disk, so that a page that begins anew has them no more. */
const kept = new Map<string, PaperJob>();

/** Where a job with what was typed is printed, in this window and until it begins anew. */
export function keptPaperHref(job: PaperJob): string {
  const key = `kept-${crypto.randomUUID()}`;
  kept.set(key, job);
  return addressOf(key);
}

function addressOf(text: string): string {
  return `#/print/${encodeURIComponent(text)}`;
}

/** `undefined` for an address that was made by nobody, or for a job that is not kept any more. */
export function paperJobIn(text: string): PaperJob | undefined {
  const known = kept.get(text);
  if (known) return known;
  try {
    const job = PaperJob.safeParse(JSON.parse(text));
    return job.success ? job.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The name of the file that is proposed for a job. */
export function paperFile({ file, named, ids }: PaperJob, items: readonly ReviewItem[]): string {
  const name = named && items.find(({ id }) => id === ids[0])?.name;
  if (!name) return file;
  const facts = { form: '', organisation: '', date: '', people: 1, template: '', files: 1 };
  const [whole = file] = fileNames(`${file}-${name}`, facts, 'pdf').names;
  return whole.replace(/\.pdf$/, '');
}

/** The papers of a job in the order of its forms; nothing for forms that are gone. */
export function paperDocuments(
  job: PaperJob,
  items: readonly ReviewItem[],
  { shelf, labels }: Pick<Store, 'shelf' | 'labels'>,
): PaperDocument[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const chosen = job.ids.flatMap((id) => byId.get(id) ?? []);
  const formOf = ({ formTypeId }: ReviewItem) => shelf.forms.find(({ id }) => id === formTypeId);
  if (job.kind === 'public') {
    const request = publicRequest(job.publicList, chosen, { shelf, labels });
    return request && request.entries.length > 0 ? [publicDocument(request)] : [];
  }
  if (job.kind === 'letters') {
    return chosen.flatMap((item) => {
      const form = formOf(item);
      return item.record && form && isPledgeForm(form) ? [pledgeLetter(form, item.values)] : [];
    });
  }
  const decisions = {
    passed: t('decision.passed'),
    returned: t('decision.returned'),
    incomplete: t('decision.incomplete'),
    resubmitted: t('decision.resubmitted'),
    reopened: t('decision.reopened'),
  };
  const words = { ...reviewWords(), decisions };
  const findingsOf = (item: ReviewItem) => findingsAlone(item, shelf);
  return chosen.map((item) => {
    const form = formOf(item);
    const pack = shelf.packs.find(({ id }) => id === item.packId);
    const criteria = pack && form ? criteriaOf(pack, setsFor(pack, form)) : [];
    return reviewSheet(reviewedForm(item, { labels, shelf, findingsOf, ids: 'none' }), criteria, words);
  });
}

/** The list that is made public, of those whose form is known. */
export function publicRequest(
  choice: PaperJob['publicList'],
  chosen: readonly ReviewItem[],
  { shelf, labels }: Pick<Store, 'shelf' | 'labels'>,
): PublicListRequest | undefined {
  if (!choice) return undefined;
  const entries = chosen.flatMap(({ subjectId, name, unit, values, formTypeId, state }): PublicEntry[] => {
    // Some said that it passes, and some that it does not: until one was chosen nothing is made public.
    if ((state?.standing.length ?? 0) > 1) return [];
    const form = shelf.forms.find(({ id }) => id === formTypeId);
    const what = choice.what.trim() || labels.formTitle(formTypeId);
    return form ? [{ subjectId, name, unit, what, form, values }] : [];
  });
  return { ...choice, entries };
}
