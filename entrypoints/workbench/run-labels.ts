import type { ProofRow, RunPersonRow } from '#components/workbench/RunResult.tsx';
import type { RunRow } from '#components/workbench/Runs.tsx';
import { countStates, isEnded, type Run, type RunPerson } from '#core/run/fold.ts';
import type { Proof } from '#core/run/proof.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { FieldOutcome } from '#core/model/page.ts';
import { reasonText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { timeText } from './labels.ts';
import type { FieldLabels, Labels } from './shelf-labels.ts';

/** A run in words. */
export function runRow(run: Run, { formTitle }: Pick<Labels, 'formTitle'>): RunRow {
  const { saved, partly, skipped, failed } = countStates(run);
  return {
    id: run.id,
    form: formTitle(run.formTypeId),
    at: timeText(run.startedAt),
    done: run.people.filter(isEnded).length,
    total: run.people.length,
    summary: t('run.summary', { saved, partly, skipped, failed }),
    status: run.status,
  };
}

export function personRow({ at, entry, state, reason, counts, seenBy, since }: RunPerson): RunPersonRow {
  return {
    at,
    name: entry.name,
    key: entry.key ?? '',
    state,
    reason: reason === undefined ? '' : t(`run.reason.${reason}`),
    counts: counts ? t('run.counts', counts) : '',
    seenBy: seenBy === undefined ? '' : t(`run.seenBy.${seenBy}`),
    time: since === undefined ? '' : timeText(since),
  };
}

/** One field as it may be shown and exported: numbers masked wherever they stand. */
export function proofRow(
  { person, field, at }: Proof,
  index: number,
  { shownAt }: Pick<FieldLabels, 'shownAt'>,
): ProofRow {
  const { path, label, old, new: next, outcome } = field;
  const shown = (value: string | string[]): string =>
    maskNumbers(shownAt(path, typeof value === 'string' ? value : value.join('、')));
  return {
    key: `${person.at} ${index}`,
    at: person.at,
    name: person.entry.name,
    label,
    old: shown(old),
    next: shown(next),
    outcome: outcome.state,
    reason: outcome.state === 'verified' ? '' : reasonWords(outcome, shown),
    time: timeText(at),
  };
}

/** A reason may quote what the page showed in the field: it is masked as the field is. */
function reasonWords(
  { reason, params }: Exclude<FieldOutcome, { state: 'verified' }>,
  shown: (value: string) => string,
): string {
  const masked = Object.entries(params).map(([key, value]) => [key, key === 'shown' ? shown(value) : value]);
  return reasonText(reason, Object.fromEntries(masked));
}
