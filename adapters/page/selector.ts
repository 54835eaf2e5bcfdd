/** CSS selector of exactly this element within its document or shadow root, by place alone. */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  let top: Element = element;
  for (let each: Element | null = element; each; each = each.parentElement) {
    const siblings: HTMLCollection | undefined = each.parentNode?.children;
    steps.unshift(`:nth-child(${siblings ? [...siblings].indexOf(each) + 1 : 1})`);
    top = each;
  }
  // Nothing in a shadow root stands outside of its top level, so the path is pinned there by what has no parent element.
  steps[0] = top === element.ownerDocument.documentElement ? ':root' : `${steps[0] ?? ''}:not(* > *)`;
  return steps.join(' > ');
}
