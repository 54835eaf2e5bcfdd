import { isOrder } from '../key-order.ts';
import { usePageKeys } from '../use-page-keys.ts';

/** Keys that work wherever the focus is, as long as nobody types and no window is open above the page. */
export function useKeys(keys: Readonly<Record<string, () => void>>, active: boolean): void {
  usePageKeys((event) => {
    if (!active || !isOrder(event)) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
