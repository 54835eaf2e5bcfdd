import { FillBench } from './fill-bench.ts';

/** Shows a page as a JSP would send it, without any framework, and answers a bench for its controls. */
export function nativePage(html: string): FillBench {
  document.body.innerHTML = html;
  return new FillBench();
}

export function field(selector: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`nothing at ${selector}`);
  return found;
}

/** Types of events that a control saw, in order. */
export function eventsOf(selector: string, ...types: string[]): string[] {
  const seen: string[] = [];
  for (const type of types) field(selector).addEventListener(type, () => seen.push(type));
  return seen;
}
