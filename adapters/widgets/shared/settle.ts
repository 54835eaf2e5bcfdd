import type { WidgetTools } from '../widget.ts';

/** Looks before the patience can be over. */
const LOOKS = 4;
/** How long a page may go without drawing a frame, in ms: one that another window covers draws one a second. */
const FRAME_PATIENCE = 1200;

/**
 * Tells whether the page has drawn a frame since: libraries that draw with the frame show nothing before. A page that
 * draws none at all is not waited for.
 */
export function frameDrawn(): () => boolean {
  const began = performance.now();
  let drawn = document.hidden;
  requestAnimationFrame(() => {
    drawn = true;
  });
  return () => drawn || performance.now() - began > FRAME_PATIENCE;
}

/**
 * Polls for a state that a control may never reach: some answer at once, some after they have drawn, some not at
 * all. Answers whether it was reached within so many ms.
 * @param drawn what has to be seen of the page before it is given up: a frame, unless nothing depends on the state
 */
export async function settle(
  tools: WidgetTools,
  done: () => boolean,
  patience = 120,
  drawn: () => boolean = frameDrawn(),
): Promise<boolean> {
  const began = performance.now();
  // A page that stood still meanwhile has not had its chance: it is looked at a few times more.
  let looks = 0;
  const { reached } = await tools.until(
    () => {
      if (done()) return { reached: true };
      looks += 1;
      return looks > LOOKS && performance.now() - began > patience && drawn() ? { reached: false } : null;
    },
    patience + 1000 + FRAME_PATIENCE,
  );
  return reached;
}

/** Lets the page answer to what was just done. */
export async function pause(tools: WidgetTools): Promise<void> {
  let looked = false;
  await tools.until(() => {
    const answered = looked;
    looked = true;
    return answered;
  });
}
