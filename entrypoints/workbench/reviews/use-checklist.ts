import { useMemo } from 'preact/hooks';
import type { Finding } from '#core/model/finding.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import type { Shelf } from '#core/packs/shelf.ts';
import type { BankSource } from '#core/review/bank-options.ts';
import { knownIn } from '#core/review/comment-values.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { type Checklist, checklistOf } from './checklist.ts';
import { findingsAlone } from './machine.ts';

interface Shown extends Checklist {
  /** `undefined` where it is not here. */
  pack: Pack | undefined;
  form: FormType | undefined;
  findings: readonly Finding[] | undefined;
  /** Phrases for comments on its criteria. */
  source: BankSource;
}

const EMPTY: Checklist = { criteria: [], formFindings: [] };

/** The criteria of one form with what checks and people say of them, made anew where one of these changes. */
export function useChecklist(item: ReviewItem, shelf: Shelf): Shown {
  const pack = shelf.packs.find(({ id }) => id === item.packId);
  const form = shelf.forms.find(({ id }) => id === item.formTypeId);
  const findings = useMemo(() => findingsAlone(item, shelf), [item, shelf]);
  const checklist = useMemo(
    () => (pack && form ? checklistOf(item, { pack, form, forms: shelf.forms }, findings) : EMPTY),
    [item, pack, form, shelf.forms, findings],
  );
  const source = useMemo(
    (): BankSource => ({
      phrases: pack?.comments ?? [],
      known: pack && form ? knownIn(pack.comments, form, item.values) : {},
      subjectName: item.name,
    }),
    [pack, form, item.values, item.name],
  );
  return { ...checklist, pack, form, findings, source };
}
