import type { ReviewStage } from '#core/review/stage.ts';
import { t } from '#locales/index.ts';
import { Badge, type BadgeTone } from '../base/Badge.tsx';

const TONES: Record<ReviewStage, BadgeTone> = {
  open: 'na',
  passed: 'pass',
  returned: 'fail',
  incomplete: 'review',
  resubmitted: 'info',
};

/** Where a form stands. */
export function StageBadge({ stage }: { stage: ReviewStage }) {
  return <Badge tone={TONES[stage]}>{t(`stage.${stage}`)}</Badge>;
}
