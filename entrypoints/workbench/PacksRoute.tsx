import { useState } from 'preact/hooks';
import { checks } from '#catalog/checks.ts';
import { Packs } from '#components/workbench/Packs.tsx';
import { PackSettings } from '#components/workbench/PackSettings.tsx';
import type { CheckUse } from '#core/model/pack.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import { currentLocale, t } from '#locales/index.ts';
import { formTitle } from './labels.ts';
import type { RouteProps } from './route-props.ts';
import { useWork } from './use-work.ts';

export function PacksRoute({ store, settings, changeSettings }: RouteProps) {
  const { busy, answers, run } = useWork<'use' | 'tune'>();
  const [viewed, setViewed] = useState(settings.packId ?? '');
  const { packs, untuned } = store.shelf;
  const pack = packs.find(({ id }) => id === viewed) ?? packs[0];
  const written = untuned.find(({ id }) => id === pack?.id);
  const tuning = store.tunings.find(({ value }) => value.packId === pack?.id);
  const save = async (next: PackTuning): Promise<string> => {
    const settles = tuning?.conflicts.map(({ hash }) => hash) ?? [];
    await store.append([
      {
        entity: `tuning:${next.packId}`,
        base: tuning?.head ?? null,
        ...(settles.length > 0 ? { settles } : {}),
        payload: { kind: 'pack.tuned', tuning: next },
      },
    ]);
    return t('packs.own.saved');
  };
  return (
    <Packs
      packs={packs}
      packId={pack?.id ?? ''}
      usedId={settings.packId}
      formTitle={formTitle}
      answer={answers.use}
      settings={
        written && (
          <PackSettings
            pack={written}
            tuning={tuning?.value}
            checkTitle={checkTitle}
            formTitle={formTitle}
            busy={busy}
            answer={answers.tune}
            onSave={(next) => void run('tune', () => save(next))}
          />
        )
      }
      onPack={setViewed}
      onUse={(packId) =>
        void run('use', async () => {
          await changeSettings({ packId });
          return undefined;
        })
      }
    />
  );
}

function checkTitle({ name, checkId }: CheckUse): string {
  const title = checks.find(({ id }) => id === checkId)?.title;
  return name ?? (currentLocale() === 'en' ? title?.en : title?.zh) ?? checkId;
}
