import type { ActRow } from '#components/popup/model.ts';
import type { PlannedAct } from '#core/model/act.ts';
import type { DoneAct } from '#core/model/page.ts';
import { reasonText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';

/** Fields named in a row; the others are counted. */
const NAMED = 3;

/** What could be pressed, in words: what, how often, and what is expected from it. */
export function actRows(acts: readonly PlannedAct[], done: ReadonlyMap<string, DoneAct>): ActRow[] {
  return acts.map((act) => {
    const { ref, kind, label, times, place, ticked } = act;
    return {
      ref,
      words: t(`popup.act.${kind}`, { label, times }),
      place,
      expects: t(kind === 'addRow' ? 'popup.act.brings' : 'popup.act.mayHold', {
        fields: named(act.expects),
      }),
      ticked,
      outcome: outcomeOf(done.get(ref)),
    };
  });
}

function named(fields: readonly string[]): string {
  const first = fields.slice(0, NAMED).join(t('popup.act.comma'));
  return fields.length > NAMED ? t('popup.act.andMore', { fields: first, count: fields.length }) : first;
}

function outcomeOf(act: DoneAct | undefined): ActRow['outcome'] {
  if (!act) return undefined;
  const { outcome, done, times } = act;
  if (outcome.state === 'verified') return { state: 'verified', reason: undefined };
  const count = times > 1 ? `${t('popup.act.done', { done, times })}${t('popup.nothing.comma')}` : '';
  return { state: outcome.state, reason: count + reasonText(outcome.reason, outcome.params) };
}
