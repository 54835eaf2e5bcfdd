import '#components/vault/vault.css';
import { render } from 'preact';
import { LockSoon } from '#components/vault/LockSoon.tsx';
import { onLock } from '#utils/vault/on-lock.ts';
import { noteActivity } from '#utils/vault/session.ts';
import { watchUse } from '#utils/vault/watch.ts';

/**
 * Watches whether a window is used, warns before it locks, and begins it anew, empty, once it has.
 * @param onLocked what is to be kept before that
 */
export function watchWindow(
  isBusy: () => boolean = () => false,
  onLocked: () => Promise<void> = async () => undefined,
): void {
  const box = document.createElement('div');
  const soon = (seconds: number | undefined): void => {
    render(
      seconds === undefined ? null : <LockSoon seconds={seconds} onStay={() => void noteActivity()} />,
      box,
    );
    // Empty, it would still be a page of its own on paper. Put in anew at every second, its button would lose the focus.
    if (seconds === undefined) box.remove();
    else if (!box.isConnected) document.body.append(box);
  };
  watchUse({ soon, isBusy });
  onLock(() => void onLocked().finally(() => location.reload()));
}
