import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isOrder } from '../key-order.ts';

/** Keys that work wherever the focus is, as long as nobody types and no window is open above the page. */
export function useKeys(keys: Readonly<Record<string, () => void>>, active: boolean): void {
  const latestRef = useRef(keys);
  // Before the next key comes: an effect after the paint would let it act on what stood before.
  useLayoutEffect(() => {
    latestRef.current = keys;
  }, [keys]);
  useEffect(() => {
    if (!active) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (!isOrder(event)) return;
      const act = latestRef.current[event.key];
      if (!act || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [active]);
}
