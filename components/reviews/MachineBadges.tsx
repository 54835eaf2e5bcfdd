import type { MachineCounts } from '#core/review/decide.ts';
import { t } from '#locales/index.ts';
import { Badge } from '../base/Badge.tsx';

/** How many checks passed, failed and could not tell; a screen reader hears which is which. */
export function MachineBadges({ counts }: { counts: MachineCounts | undefined }) {
  if (!counts) return <span class="jn-muted">{t('record.unchecked')}</span>;
  return (
    <span class="wb-inline">
      {(['fail', 'review', 'pass'] as const).map(
        (outcome) =>
          counts[outcome] > 0 && (
            <Badge key={outcome} tone={outcome}>
              <span class="jn-hidden">{t(`outcome.${outcome}`)} </span>
              {counts[outcome]}
            </Badge>
          ),
      )}
    </span>
  );
}
