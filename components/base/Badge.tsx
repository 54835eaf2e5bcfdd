import type { ComponentChildren } from 'preact';
import type { Outcome } from '#core/model/finding.ts';
import { t } from '#locales/index.ts';

export type BadgeTone = Outcome | 'info';

/** A sign for each tone, so that no meaning hangs on colour alone. */
const signs: Record<BadgeTone, string> = {
  pass: '✓',
  fail: '✕',
  review: '?',
  na: '–',
  error: '!',
  info: '·',
};

export function Badge({ tone, children }: { tone: BadgeTone; children: ComponentChildren }) {
  return (
    <span class={`jn-badge jn-badge--${tone}`}>
      <span aria-hidden="true">{signs[tone]}</span>
      <span>{children}</span>
    </span>
  );
}

/** An outcome of a check in the product's words. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  return <Badge tone={outcome}>{t(`outcome.${outcome}`)}</Badge>;
}
