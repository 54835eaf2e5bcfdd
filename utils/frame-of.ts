/** The frame of a tab that a reference such as `f0:c3` names: the browser's own frame id. */
export function frameOf(ref: string): number {
  return Number(/^f(\d+):/.exec(ref)?.[1] ?? 0);
}
