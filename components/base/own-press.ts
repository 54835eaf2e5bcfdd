/**
 * A press belongs to what was shown when it began: until the next one begins, clicks do nothing. Called where a window opens above the
 * page, or closes, so that the second click of a double click does not act on what has come to stand under the pointer. Clicks that
 * come from the keyboard, or from a program, are none of a press.
 */
export function dropRestOfPress(): void {
  const stop = new AbortController();
  const how = { capture: true, signal: stop.signal };
  addEventListener('mousedown', ({ detail }) => detail <= 1 && stop.abort(), how);
  addEventListener('click', dropClick, how);
}

function dropClick(event: MouseEvent): void {
  if (event.detail === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
