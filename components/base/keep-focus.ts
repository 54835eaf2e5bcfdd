/**
 * Whoever uses the keyboard goes on where they were: when what has the focus is taken out of the page, as a button that has done
 * its work, the focus goes to the nearest part around it that is still there, and Tab leads on from that. The browser alone
 * would begin at the top of the page again. Works for as long as the page lives; whoever takes the focus on purpose has it.
 */
export function keepFocus(): void {
  let around: readonly Element[] = [];
  document.addEventListener('focusin', ({ target }) => {
    around = target instanceof Element ? upwardFrom(target) : [];
  });
  const onChange = (): void => {
    const [last, ...parts] = around;
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const left = parts.find((part) => part.isConnected && part !== document.body);
    if (left instanceof HTMLElement) focusOn(left);
  };
  new MutationObserver(onChange).observe(document.body, { childList: true, subtree: true });
}

/** The element and everything around it, the nearest first. */
function upwardFrom(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) found.push(at);
  return found;
}

function focusOn(part: HTMLElement): void {
  if (!part.hasAttribute('tabindex')) {
    // For this once: otherwise every press beside its controls would give the whole part the focus.
    part.tabIndex = -1;
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
  }
  part.focus({ preventScroll: true });
}
