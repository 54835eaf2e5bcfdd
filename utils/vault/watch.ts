import { noteActivity, readCipher, untilLock } from './session.ts';

const LOOK = 5_000;
/** Activity is noted at most so often. */
const NOTED = 3_000;
/** A warning comes so long before, in ms. */
export const WARN = 60_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel'] as const;

interface Watched {
  /** Seconds until it locks by itself, once that is near; `undefined` when it is not any more. */
  soon: (seconds: number | undefined) => void;
  /** Work is under way that the user waits for: it counts as use. */
  isBusy: () => boolean;
}

/** Watches whether this page is used, and locks what nobody uses. Returns the way to stop. */
export function watchUse({ soon, isBusy }: Watched): () => void {
  let noted = 0;
  let warned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const used = (): void => {
    if (Date.now() - noted < NOTED) return;
    noted = Date.now();
    void noteActivity();
    if (warned) tell(undefined);
  };
  const tell = (left: number | undefined): void => {
    warned = left !== undefined;
    soon(left === undefined ? undefined : Math.max(1, Math.ceil(left / 1000)));
  };
  const look = async (): Promise<void> => {
    if (isBusy()) await noteActivity();
    const left = await untilLock();
    // Asked for when its time is over, the key is given up.
    if (left !== undefined && left <= 0) await readCipher();
    else if (left !== undefined && left <= WARN) tell(left);
    else if (warned) tell(undefined);
    if (!stopped) timer = setTimeout(() => void look(), warned ? 1_000 : LOOK);
  };
  for (const sign of SIGNS) addEventListener(sign, used, { capture: true, passive: true });
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
    for (const sign of SIGNS) removeEventListener(sign, used, { capture: true });
  };
}
