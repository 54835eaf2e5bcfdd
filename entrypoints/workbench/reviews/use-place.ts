import type { RefCallback, RefObject } from 'preact';
import { useCallback, useRef } from 'preact/hooks';

/** Where the keys may go: the element, and what takes it as it is drawn. */
export function usePlace(): [RefObject<HTMLElement | null>, RefCallback<HTMLElement>] {
  const placeRef = useRef<HTMLElement>(null);
  const take = useCallback((element: HTMLElement | null) => {
    placeRef.current = element;
  }, []);
  return [placeRef, take];
}
