import type { RefCallback } from 'preact';
import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';

/** What is about to be taken as 符合 together: how many criteria, and which. */
export function AcceptPassed({
  criteria,
  busy,
  takeFocus,
  onConfirm,
  onCancel,
}: {
  criteria: readonly { id: string; name: string }[];
  busy: boolean;
  takeFocus: RefCallback<HTMLElement>;
  onConfirm: (event: Event) => void;
  onCancel: () => void;
}) {
  const count = criteria.length;
  return (
    <section class="overlay__accept" aria-label={t('overlay.accept')} tabIndex={-1} ref={takeFocus}>
      <strong>{t('overlay.accept.ask', { count })}</strong>
      <ul>
        {criteria.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p class="jn-muted jn-small">{t('overlay.accept.rest')}</p>
      <div class="jn-actions">
        <Button variant="primary" shortcut="Enter" busy={busy} onClick={onConfirm}>
          {t('overlay.accept.confirm', { count })}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </section>
  );
}
