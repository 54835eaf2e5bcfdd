import type { Finding, Outcome } from '#core/model/finding.ts';
import { maskNumbers, maskText } from '#core/model/mask.ts';
import { textOf } from '#core/model/values.ts';
import type { Pack } from '#core/model/pack.ts';
import type { Shelf } from '#core/packs/shelf.ts';
import { setsFor } from '#core/review/criteria-for.ts';
import {
  criteriaOf,
  type ReviewedForm,
  type ReviewWords,
  type SheetCriterion,
} from '#core/review/export/reviewed-form.ts';
import { machineSaid } from '#core/review/fold.ts';
import { type ReviewItem, toldItem } from '#core/review/items.ts';
import { sideBySide } from '#core/review/side-by-side.ts';
import { t } from '#locales/index.ts';
import type { IdColumn } from '#components/reviews/exports-model.ts';
import { timeText } from '../labels.ts';
import type { Labels } from '../shelf-labels.ts';
import { reviewerOf } from './rows.ts';

interface Sources {
  labels: Labels;
  shelf: Pick<Shelf, 'packs' | 'forms'>;
  findingsOf: (item: ReviewItem) => readonly Finding[] | undefined;
  ids: IdColumn;
}

/** A form as tables and papers say it; ID numbers in comments are masked in any case. */
export function reviewedForm(item: ReviewItem, { labels, shelf, findingsOf, ids }: Sources): ReviewedForm {
  const { state, record } = item;
  const at = state?.claimedAt ?? record?.claimedAt;
  return {
    name: item.name,
    unit: item.unit,
    form: labels.formTitle(item.formTypeId),
    pack: item.packId === '' ? '' : labels.packTitle(item.packId),
    idNumber: idNumberOf(item, ids),
    stage: toldItem(item),
    verdicts: (state?.review.verdicts ?? []).map(masked),
    machine: machineOf(item, shelf, findingsOf),
    machineLost: record === undefined && (!state || machineSaid(state) === undefined),
    decisions: (state?.decisions ?? []).map((given) => ({
      ...masked(given),
      who: given.who || t('settings.who.none'),
    })),
    reviewer: reviewerOf(item),
    updated: at === undefined ? '' : timeText(at),
  };
}

function masked<Said extends { comment: string }>(said: Said): Said {
  return { ...said, comment: maskNumbers(said.comment) };
}

function idNumberOf({ values, state }: ReviewItem, ids: IdColumn): string | undefined {
  if (ids === 'none') return undefined;
  const text = textOf(values, 'idNumber');
  // Of a portal page the number was kept masked.
  if (text === undefined) return state?.review.target.subjectKeys?.['idNumber'] ?? '';
  return ids === 'full' ? text : maskText(text);
}

function machineOf(
  item: ReviewItem,
  { packs, forms }: Sources['shelf'],
  findingsOf: Sources['findingsOf'],
): ReadonlyMap<string, Outcome> {
  const pack = packs.find(({ id }) => id === item.packId);
  const form = forms.find(({ id }) => id === item.formTypeId);
  const findings = findingsOf(item);
  if (!pack || !form || !findings) {
    const judged = item.state?.review.verdicts.map(
      ({ criterionId, machine }) => [criterionId, machine] as const,
    );
    return new Map([
      ...(judged ?? []),
      ...Object.entries((item.state && machineSaid(item.state)?.outcomes) ?? {}),
    ]);
  }
  const rows = sideBySide(setsFor(pack, form), findings, item.state?.review);
  return new Map(
    rows.flatMap(({ criterion, machine }) => (machine ? [[criterion.id, machine] as const] : [])),
  );
}

/** Criteria of the packs that the forms are reviewed under, each once. */
export function criteriaFor(
  items: readonly ReviewItem[],
  { packs, forms }: Sources['shelf'],
): SheetCriterion[] {
  const used = new Map<string, Set<string>>();
  for (const { packId, formTypeId } of items) {
    used.set(packId, (used.get(packId) ?? new Set()).add(formTypeId));
  }
  const found = new Map<string, SheetCriterion>();
  for (const pack of packs) {
    for (const formId of used.get(pack.id) ?? []) {
      for (const criterion of ofForm(pack, formId, forms)) found.set(criterion.id, criterion);
    }
  }
  return [...found.values()];
}

function ofForm(pack: Pack, formId: string, forms: Shelf['forms']): SheetCriterion[] {
  const form = forms.find(({ id }) => id === formId);
  return form ? criteriaOf(pack, setsFor(pack, form)) : [];
}

/** Words of the tables in the language of this page. */
export function reviewWords(): ReviewWords {
  return {
    sheets: {
      forms: t('reviewOut.forms'),
      sources: t('reviewOut.sources'),
      returns: t('reviewOut.returns'),
      summary: t('reviewOut.summary'),
    },
    headers: {
      number: t('reviewOut.number'),
      name: t('common.name'),
      idNumber: t('reviewOut.idNumber'),
      unit: t('common.organisation'),
      form: t('common.form'),
      pack: t('record.pack'),
      stage: t('reviewing.stage'),
      verdict: t('reviewOut.verdict'),
      comment: t('reviews.comment'),
      machine: t('reviews.machine'),
      reviewer: t('reviews.reviewer'),
      updated: t('reviewOut.when'),
      set: t('reviewOut.set'),
      criterion: t('reviewOut.criterion'),
      requirement: t('reviewOut.requirement'),
      document: t('reviewOut.document'),
      section: t('reviewOut.section'),
      readOn: t('reviewOut.readOn'),
      decision: t('reviewOut.decision'),
      reason: t('reviewOut.reason'),
      change: t('reviewOut.change'),
      total: t('reviewOut.total'),
      reviewed: t('reviewOut.reviewed'),
      share: t('reviewOut.share'),
    },
    verdicts: {
      met: t('verdict.met'),
      mostlyMet: t('verdict.mostlyMet'),
      notMet: t('verdict.notMet'),
      notApplicable: t('verdict.notApplicable'),
      pending: t('verdict.pending'),
    },
    outcomes: {
      pass: t('outcome.pass'),
      fail: t('outcome.fail'),
      review: t('outcome.review'),
      na: t('outcome.na'),
      error: t('outcome.error'),
    },
    stages: {
      open: t('stage.open'),
      passed: t('stage.passed'),
      returned: t('stage.returned'),
      incomplete: t('stage.incomplete'),
      resubmitted: t('stage.resubmitted'),
      disputed: t('stage.disputed'),
    },
    noMachine: t('reviewOut.noMachine'),
    machineLost: t('overlay.machine.lost'),
    wholeForm: t('reviewOut.wholeForm'),
    noUnit: t('reviewOut.noUnit'),
    all: t('reviewOut.all'),
    time: timeText,
    share: (part, of, percent) => t('reviewOut.arithmetic', { part, of, percent }),
  };
}
