import '#components/settings/settings.css';
import { SettingsPage } from '#components/settings/SettingsPage.tsx';
import type { RouteProps } from './route-props.ts';
import { BackupPart } from './settings/BackupPart.tsx';
import { BasicPart } from './settings/BasicPart.tsx';
import { GuidePart } from './settings/GuidePart.tsx';
import { KeepPart } from './settings/KeepPart.tsx';
import { LogPart } from './settings/LogPart.tsx';
import { MaskPart } from './settings/MaskPart.tsx';
import { StorePart } from './settings/StorePart.tsx';
import { VaultPart } from './settings/VaultPart.tsx';

export function SettingsRoute(props: RouteProps) {
  return (
    <SettingsPage
      chosen={props.route.id}
      parts={{
        basic: <BasicPart {...props} />,
        guide: <GuidePart {...props} />,
        vault: <VaultPart {...props} />,
        backup: <BackupPart {...props} />,
        mask: <MaskPart {...props} />,
        log: <LogPart {...props} />,
        keep: <KeepPart {...props} />,
        store: <StorePart {...props} />,
      }}
    />
  );
}
