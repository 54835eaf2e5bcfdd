import type { WidgetTools } from '../widget.ts';

/** Looks before the patience can be over. */
const LOOKS = 4;

/**
 * Polls for a state that a control may never reach: some answer at once, some after they have drawn, some not at
 * all. Answers whether it was reached within so many ms.
 */
export async function settle(tools: WidgetTools, done: () => boolean, patience = 120): Promise<boolean> {
  const began = performance.now();
  // A page that stood still meanwhile has not had its chance: it is looked at a few times more.
  let looks = 0;
  const { reached } = await tools.until(() => {
    if (done()) return { reached: true };
    looks += 1;
    return looks > LOOKS && performance.now() - began > patience ? { reached: false } : null;
  }, patience + 1000);
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
