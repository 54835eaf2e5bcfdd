import '#components/vault/vault.css';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { LockScreen } from '#components/vault/LockScreen.tsx';
import { openVault } from '#utils/vault/open.ts';
import { onUnlock } from '#utils/vault/session.ts';
import { useWork } from '../workbench/use-work.ts';

interface LockPageProps {
  drafts?: boolean;
  /** Work is under way that must not be cut off: the page stays. */
  stays?: boolean;
  children?: ComponentChildren;
}

/** Asks for the passphrase in place of the page, which begins anew once any window has unlocked the data. */
export function LockPage({ drafts, stays = false, children }: LockPageProps) {
  const { busy, answers, run } = useWork<'unlock'>();
  useEffect(() => (stays ? undefined : onUnlock(() => location.reload())), [stays]);
  return (
    <LockScreen
      busy={busy}
      answer={answers.unlock}
      drafts={drafts}
      onUnlock={(passphrase) => void run('unlock', () => openVault().unlock(passphrase).then(nothing))}
      onRecover={(code, passphrase) =>
        void run('unlock', () => openVault().recover(code, passphrase).then(nothing))
      }
    >
      {children}
    </LockScreen>
  );
}

function nothing(): undefined {
  return undefined;
}
