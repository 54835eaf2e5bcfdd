/** Milliseconds of work between two frames: what is left of a frame is the browser's. */
const SLICE = 6;

const waiting = new Set<() => void>();
let scheduled = false;

/**
 * Runs small pieces of work one after the other, a few between any two frames, so that scrolling goes on.
 * @returns the way to call it off, as where the row has been scrolled away
 */
export function inTurn(work: () => void): () => void {
  waiting.add(work);
  if (!scheduled) {
    scheduled = true;
    setTimeout(runSome);
  }
  return () => {
    waiting.delete(work);
  };
}

function runSome(): void {
  const end = performance.now() + SLICE;
  for (const work of waiting) {
    waiting.delete(work);
    work();
    if (performance.now() > end) break;
  }
  scheduled = waiting.size > 0;
  if (scheduled) requestAnimationFrame(() => setTimeout(runSome));
}
