import { AnswerNotice } from '#components/base/Answer.tsx';
import { StoreSection } from '#components/settings/StoreSection.tsx';
import { t } from '#locales/index.ts';
import { openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';
import type { RouteProps } from '../route-props.ts';
import { useWork } from '../use-work.ts';

export function StorePart({ store }: RouteProps) {
  const { busy, answers, run } = useWork<'store'>();
  const audit = async (): Promise<string | undefined> => {
    const state = await openJournal().audit();
    await store.reload();
    return isLoss(state.health) ? undefined : t('settings.store.ok', { count: state.count });
  };
  return (
    <>
      <StoreSection
        count={store.state.count}
        generation={store.state.witness?.generation ?? 1}
        busy={busy}
        onAudit={() => void run('store', audit)}
      />
      <AnswerNotice answer={answers.store} />
    </>
  );
}
