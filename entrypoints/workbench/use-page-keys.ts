import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Keys of a page work wherever in it the focus is, at a notice above it too, as long as no window is open above the page. */
export function usePageKeys(press: (event: KeyboardEvent) => void): void {
  const latestRef = useRef(press);
  // Before the next key comes: an effect after the paint would let it act on what stood before.
  useLayoutEffect(() => {
    latestRef.current = press;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!document.querySelector('dialog[open]')) latestRef.current(event);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
