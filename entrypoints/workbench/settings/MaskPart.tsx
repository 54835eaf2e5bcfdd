import { AnswerNotice } from '#components/base/Answer.tsx';
import { MaskSection } from '#components/settings/MaskSection.tsx';
import { t } from '#locales/index.ts';
import type { RouteProps } from '../route-props.ts';
import { useWork } from '../use-work.ts';

export function MaskPart({ settings, changeSettings }: RouteProps) {
  const { answers, run } = useWork<'mask'>();
  return (
    <>
      <MaskSection
        masked={settings.masked}
        onMasked={(masked) =>
          void run('mask', async () => {
            await changeSettings({ masked });
            return t('settings.mask.saved');
          })
        }
      />
      <AnswerNotice answer={answers.mask} />
    </>
  );
}
