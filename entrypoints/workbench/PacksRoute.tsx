import { useState } from 'preact/hooks';
import { Packs } from '#components/workbench/Packs.tsx';
import { formTitle } from './labels.ts';
import type { RouteProps } from './route-props.ts';
import { useWork } from './use-work.ts';

export function PacksRoute({ store, settings, changeSettings }: RouteProps) {
  const { answers, run } = useWork<'use'>();
  const [viewed, setViewed] = useState(settings.packId ?? '');
  return (
    <Packs
      packs={store.shelf.packs}
      packId={viewed}
      usedId={settings.packId}
      formTitle={formTitle}
      answer={answers.use}
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
