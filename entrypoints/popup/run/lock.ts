/** Every window takes this lock before it works on a run: two would fill one person twice. */
const LOCK = 'jiannuo-run';

/**
 * Waits for the lock, which is kept as long as the window lives.
 * @param busy called where another window has it
 */
export async function workAlone(busy: () => void): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  if (held.some(({ name }) => name === LOCK)) busy();
  await new Promise<void>((resolve, reject) => {
    navigator.locks
      .request(LOCK, () => {
        resolve();
        return new Promise(() => {});
      })
      .catch(reject);
  });
}
