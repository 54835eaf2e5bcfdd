import { useState } from 'preact/hooks';
import { SealedFile } from '#components/vault/SealedFile.tsx';
import type { SealedBackup } from '#core/model/sealed-backup.ts';
import { openBackup, type ReadyBackup, unlockBackup } from './backup-file.ts';
import { useWork } from './use-work.ts';

/** A backup file on its way to being read: an encrypted one asks for its passphrase first. */
export interface BackupFile {
  sealed: SealedBackup | undefined;
  open(file: File): Promise<undefined>;
  unlock(secret: string): Promise<undefined>;
  close(): void;
}

export function useBackupFile(onReady: (ready: ReadyBackup) => void): BackupFile {
  const [sealed, setSealed] = useState<SealedBackup>();
  return {
    sealed,
    open: async (file) => {
      const opened = await openBackup(file);
      if ('ready' in opened) onReady(opened.ready);
      else setSealed(opened.sealed);
      return undefined;
    },
    unlock: async (secret) => {
      if (!sealed) return undefined;
      onReady(await unlockBackup(sealed, secret));
      setSealed(undefined);
      return undefined;
    },
    close: () => setSealed(undefined),
  };
}

export function SealedFileDialog({ file }: { file: BackupFile }) {
  const { busy, answers, run } = useWork<'open'>();
  if (!file.sealed) return null;
  return (
    <SealedFile
      busy={busy}
      answer={answers.open}
      onOpen={(secret) => void run('open', () => file.unlock(secret))}
      onClose={file.close}
    />
  );
}
