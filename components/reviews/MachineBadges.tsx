import type { MachineCounts } from '#core/review/decide.ts';
import { t } from '#locales/index.ts';
import { Badge } from '../base/Badge.tsx';

/**
 * How many checks passed, failed and could not tell; a screen reader hears which is which.
 * @param lost what they said of a form that is not here was not kept
 */
export function MachineBadges({ counts, lost }: { counts: MachineCounts | undefined; lost: boolean }) {
  if (!counts) return <span class="jn-muted">{t(lost ? 'overlay.machine.lost' : 'record.unchecked')}</span>;
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
