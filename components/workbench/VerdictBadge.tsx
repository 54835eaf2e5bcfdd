import type { Verdict } from '#core/model/review.ts';
import { t } from '#locales/index.ts';
import { Badge, type BadgeTone } from '../base/Badge.tsx';

const tones: Record<Verdict, BadgeTone> = {
  met: 'pass',
  mostlyMet: 'review',
  notMet: 'fail',
  notApplicable: 'na',
  pending: 'info',
};

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return <Badge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Badge>;
}
