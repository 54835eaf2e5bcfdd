import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';

interface StoreSectionProps {
  count: number;
  generation: number;
  busy: boolean;
  onAudit: () => void;
}

/** 本机数据状态. */
export function StoreSection({ count, generation, busy, onAudit }: StoreSectionProps) {
  return (
    <>
      <p>{t('settings.store.count', { count, generation })}</p>
      <div class="jn-actions">
        <Button busy={busy} onClick={onAudit}>
          {t('settings.store.check')}
        </Button>
      </div>
    </>
  );
}
