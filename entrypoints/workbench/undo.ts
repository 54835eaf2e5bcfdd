import { useCallback, useMemo, useState } from 'preact/hooks';
import type { UndoNoticeProps } from '#components/workbench/UndoNotice.tsx';

/** What was done, and the way back by new events. */
export interface UndoOffer {
  text: string;
  take: () => Promise<Undone>;
}

/** What came back, and in words what did not. */
export interface Undone {
  text: string;
  left: readonly string[];
}

export interface Undo {
  /** What the page shows at its top; `undefined` where nothing was done that can be taken back. */
  notice: UndoNoticeProps | undefined;
  offer: (offer: UndoOffer) => void;
  clear: () => void;
}

/** The one-step way back from the latest action that offers one: it stays, on every page, until the next action. */
export function useUndo(fail: (error: unknown) => void): Undo {
  const [offered, setOffered] = useState<UndoOffer>();
  const [undone, setUndone] = useState<Undone>();
  const [busy, setBusy] = useState(false);
  const clear = useCallback(() => {
    setOffered(undefined);
    setUndone(undefined);
  }, []);
  const offer = useCallback((next: UndoOffer) => {
    setUndone(undefined);
    setOffered(next);
  }, []);
  return useMemo(() => {
    const take = async (): Promise<void> => {
      if (!offered) return;
      setBusy(true);
      try {
        const came = await offered.take();
        setOffered(undefined);
        setUndone(came);
      } catch (error) {
        fail(error);
      } finally {
        setBusy(false);
      }
    };
    const shown = undone ?? (offered && { text: offered.text, left: [] });
    const notice = shown && {
      ...shown,
      busy,
      onUndo: offered && !undone ? () => void take() : undefined,
      onClose: clear,
    };
    return { notice, offer, clear };
  }, [offered, undone, busy, offer, clear, fail]);
}
