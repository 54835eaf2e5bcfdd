import type { ComponentChildren, RefCallback } from 'preact';
import type { TogetherVerdict } from '#core/review/together.ts';
import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';

export interface AskedTogether {
  criteria: readonly { id: string; name: string }[];
  busy: boolean;
  takeFocus: RefCallback<HTMLElement>;
  onConfirm: (event: Event) => void;
  onCancel: () => void;
}

/** Criteria that are about to be judged by one act: listed by name, with what is left out. */
export function AskTogether({
  criteria,
  busy,
  takeFocus,
  onConfirm,
  onCancel,
  title,
  verdict,
  head,
  rest,
}: AskedTogether & {
  title: string;
  verdict: TogetherVerdict | undefined;
  head: ComponentChildren;
  rest: string;
}) {
  return (
    <section class="overlay__together" aria-label={title} tabIndex={-1} ref={takeFocus}>
      {head}
      <ul>
        {criteria.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p class="jn-muted jn-small">{rest}</p>
      <div class="jn-actions">
        <Button variant="primary" shortcut="Enter" busy={busy} disabled={!verdict} onClick={onConfirm}>
          {verdict
            ? t('overlay.together.confirm', { count: criteria.length, verdict: t(`verdict.${verdict}`) })
            : t('overlay.together.choose')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </section>
  );
}
