const waiting = new Set<() => void>();
let scheduled = false;
/** Milliseconds that a piece of work takes, by those before it. */
let usual = 0;

/** Milliseconds after which a piece is done although the browser has not come to rest, as on a machine that is never idle. */
const LATEST = 1000;
/** Milliseconds that a browser has for work when nothing at all is drawn: no piece waits for more. */
const RESTING = 40;

/**
 * Runs small pieces of work one after the other, in what is left of the time between two frames: while one scrolls on a slow
 * machine nothing is left, and the work waits until the rows come to rest.
 * @returns the way to call it off, as where the row has been scrolled away
 */
export function inTurn(work: () => void): () => void {
  waiting.add(work);
  schedule();
  return () => {
    waiting.delete(work);
  };
}

function schedule(): void {
  if (scheduled || waiting.size === 0) return;
  scheduled = true;
  requestIdleCallback(runSome, { timeout: LATEST });
}

function runSome(deadline: IdleDeadline): void {
  scheduled = false;
  let isDue = deadline.didTimeout;
  try {
    for (const work of waiting) {
      if (!isDue && deadline.timeRemaining() <= Math.min(usual, RESTING)) break;
      isDue = false;
      waiting.delete(work);
      const began = performance.now();
      work();
      usual = usual * 0.75 + (performance.now() - began) * 0.25;
    }
  } finally {
    schedule();
  }
}
