/** A place on the page for a framework to draw in. */
export function host(): Element {
  const element = document.createElement('div');
  document.body.append(element);
  return element;
}
