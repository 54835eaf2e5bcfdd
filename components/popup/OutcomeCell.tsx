import { Badge } from '../base/Badge.tsx';
import { t } from '#locales/index.ts';
import type { RowOutcome } from './model.ts';

const tones = { verified: 'pass', skipped: 'na', failed: 'fail' } as const;

/** What became of a field or a press, and why. */
export function OutcomeCell({ outcome, of }: { outcome: RowOutcome; of: 'field' | 'act' }) {
  return (
    <>
      <Badge tone={tones[outcome.state]}>{t(`${of}State.${outcome.state}`)}</Badge>
      {outcome.reason && <span class="jn-small popup__block">{outcome.reason}</span>}
    </>
  );
}
