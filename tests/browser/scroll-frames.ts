export interface ScrollFrames {
  frames: number;
  /** Milliseconds from frame to frame. */
  median: number;
  p95: number;
  worst: number;
  /** Frames that took longer than one and a half of a 60 Hz screen's. */
  late: number;
}

/**
 * Scrolls a box frame by frame and says how long the frames took. It stands alone, so that it can be handed to a page:
 * `page.evaluate(scrollFrames, {selector, step, frames})`.
 * @param how `step`: CSS pixels per frame
 */
export async function scrollFrames(how: {
  selector: string;
  step: number;
  frames: number;
}): Promise<ScrollFrames> {
  const box = document.querySelector(how.selector);
  if (!box) throw new Error(`nothing to scroll at ${how.selector}`);
  // It takes nothing along from this file.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const times = [await next()];
  for (let frame = 0; frame < how.frames; frame += 1) {
    box.scrollTop += how.step;
    times.push(await next());
  }
  const deltas = times.slice(1).map((time, at) => time - (times[at] ?? time));
  deltas.sort((a, b) => a - b);
  const quantile = (share: number): number => deltas[Math.floor((deltas.length - 1) * share)] ?? 0;
  return {
    frames: deltas.length,
    median: quantile(0.5),
    p95: quantile(0.95),
    worst: deltas.at(-1) ?? 0,
    late: deltas.filter((delta) => delta > 25).length,
  };
}
