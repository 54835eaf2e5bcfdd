import { useState } from 'preact/hooks';

let given = 0;

/**
 * An id that no other component of this page has. Preact's own `useId` gives the same one twice when a component is
 * mounted anew beside others that stay, and a label would then name the wrong field.
 */
export function useUniqueId(): string {
  const [id] = useState(() => {
    given += 1;
    return `jn-${given}`;
  });
  return id;
}
