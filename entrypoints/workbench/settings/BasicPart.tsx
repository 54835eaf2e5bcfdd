import { AnswerNotice } from '#components/base/Answer.tsx';
import { BasicSection } from '#components/settings/BasicSection.tsx';
import { t } from '#locales/index.ts';
import { applyTheme } from '#utils/theme.ts';
import type { RouteProps } from '../route-props.ts';
import { useWork } from '../use-work.ts';

export function BasicPart({ settings, changeSettings }: RouteProps) {
  const { answers, run } = useWork<'basic'>();
  return (
    <>
      <BasicSection
        who={settings.who}
        language={settings.language}
        theme={settings.theme}
        onWho={(who) =>
          void run('basic', async () => {
            await changeSettings({ who });
            return t('settings.who.saved');
          })
        }
        onLanguage={(language) =>
          void run('basic', async () => {
            await changeSettings({ language });
            location.reload();
            return undefined;
          })
        }
        onTheme={(theme) =>
          void run('basic', async () => {
            await changeSettings({ theme });
            applyTheme(theme);
            return undefined;
          })
        }
      />
      <AnswerNotice answer={answers.basic} />
    </>
  );
}
