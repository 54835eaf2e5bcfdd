import { useMemo } from 'preact/hooks';
import type { PublicChoice } from '#components/reviews/exports-model.ts';
import { publicFields, publicTable } from '#core/paper/public-list.ts';
import { publicPeriod, publicRule } from '#core/paper/public-period.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { t } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import type { Store } from '../store.ts';
import { publicRequest } from './paper-job.ts';

/** Who is told apart from whom hangs on none of what the office types. */
const NO_CHOICE: PublicChoice = {
  title: '',
  what: '',
  from: '',
  to: '',
  office: '',
  contact: '',
  fieldIds: [],
  withOthers: false,
};

/** 公示: what the office typed, and what follows from the pack for the rest. */
export function usePublicList(
  items: readonly ReviewItem[],
  typed: Partial<PublicChoice>,
  { shelf, labels }: Store,
) {
  const [first] = items;
  const rule = useMemo(() => {
    const pack = shelf.packs.find(({ id }) => id === first?.packId);
    return pack && first && publicRule(pack, first.formTypeId);
  }, [shelf.packs, first]);
  const from = typed.from ?? today();
  const period = rule && from !== '' ? publicPeriod(from, rule) : undefined;
  const forms = new Set(items.map(({ formTypeId }) => formTypeId));
  const fields = useMemo(() => {
    const used = shelf.forms.filter(({ id }) => items.some(({ formTypeId }) => formTypeId === id));
    const found = new Map(used.flatMap(publicFields).map(({ id, label }) => [id, label]));
    return [...found].map(([id, label]) => ({ id, label }));
  }, [items, shelf.forms]);
  const form = forms.size === 1 && first ? labels.formTitle(first.formTypeId) : '';
  const choice: PublicChoice = {
    title: typed.title ?? t('reviewOut.public.title.usual', { form }),
    what: typed.what ?? '',
    from,
    to: typed.to ?? period?.to ?? '',
    office: typed.office ?? '',
    contact: typed.contact ?? '',
    withOthers: typed.withOthers ?? false,
    fieldIds: (typed.fieldIds ?? []).filter((id) => fields.some((field) => field.id === id)),
  };
  const words = rule ? t(`reviewOut.public.rule.${rule.kind}`, { days: rule.days }) : '';
  const alike = useMemo(() => {
    const entries = publicRequest(NO_CHOICE, items, { shelf, labels })?.entries ?? [];
    return publicTable({ entries, fieldIds: [] }).alike;
  }, [items, shelf, labels]);
  return {
    choice,
    fields,
    periodText: period?.unsure ? t('reviewOut.public.unsure', { rule: words }) : words,
    alike,
  };
}
