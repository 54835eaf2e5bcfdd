import type { WidgetTools } from '../widget.ts';

/**
 * Waits for a state that a control may never reach: some answer at once, some after they have drawn, some not at
 * all. Answers whether it was reached within so many looks; the first look is at once, each further one after the
 * page's next change or frame.
 */
export async function settle(tools: WidgetTools, done: () => boolean, looks = 6): Promise<boolean> {
  let left = looks;
  const { reached } = await tools.until(() => {
    if (done()) return { reached: true };
    left -= 1;
    return left < 0 ? { reached: false } : null;
  });
  return reached;
}

/** Lets the page answer to what was just done. */
export async function pause(tools: WidgetTools): Promise<void> {
  await settle(tools, () => false, 1);
}
