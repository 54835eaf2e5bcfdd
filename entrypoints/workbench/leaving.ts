/** The page begins anew for good: nobody is asked about it any more, whatever is still drawn until then. */
let isGivenUp = false;

export function giveUpPage(): void {
  isGivenUp = true;
}

/** The browser asks before a window with unsaved edits or unfinished work is closed. */
function keepPage(event: BeforeUnloadEvent): void {
  if (!isGivenUp) event.preventDefault();
}

/** The same, as long as something is unfinished. Returns the way to stop. */
export function warnBeforeLeaving(unfinished: boolean): (() => void) | undefined {
  if (!unfinished) return undefined;
  addEventListener('beforeunload', keepPage);
  return () => removeEventListener('beforeunload', keepPage);
}
