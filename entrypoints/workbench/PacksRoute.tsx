import { packs } from '#catalog/packs.ts';
import { Packs } from '#components/workbench/Packs.tsx';
import type { RouteProps } from './route-props.ts';

export function PacksRoute({ settings, changeSettings, fail }: RouteProps) {
  return (
    <Packs
      packs={packs}
      packId={settings.packId ?? ''}
      onPack={(packId) => void changeSettings({ packId }).catch(fail)}
    />
  );
}
