import { useState } from 'preact/hooks';
import { packs } from '#catalog/packs.ts';
import { Packs } from '#components/workbench/Packs.tsx';
import { formTitle } from './labels.ts';
import type { RouteProps } from './route-props.ts';

export function PacksRoute({ settings, changeSettings, fail }: RouteProps) {
  const [viewed, setViewed] = useState(settings.packId ?? '');
  return (
    <Packs
      packs={packs}
      packId={viewed}
      usedId={settings.packId}
      formTitle={formTitle}
      onPack={setViewed}
      onUse={(packId) => void changeSettings({ packId }).catch(fail)}
    />
  );
}
