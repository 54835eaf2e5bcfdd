import { expect, test } from 'vitest';
import { read, repositoryFiles } from './files.ts';

const sheets = repositoryFiles().filter((path) => /^(addon|components|entrypoints)\/.*\.css$/.test(path));

/** The element that a selector is about, as its last part names it. */
const subjectOf = (selector: string): string => /[^\s>+~]+$/.exec(selector.trim())?.[0] ?? '';

function rulesOf(path: string): { path: string; selector: string; body: string }[] {
  const css = read(path).replace(/\/\*[\s\S]*?\*\//g, '');
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').map((selector) => ({ path, selector: selector.trim(), body })),
  );
}

// What only a screen reader is told is placed absolutely: in a box that is not positioned it does not scroll along, makes the box around it as long
// as the list, and whoever scrolls past the end stands before an empty page.
test('whatever scrolls is what its content is placed by', () => {
  const rules = sheets.flatMap(rulesOf);
  const placing = new Set(
    rules.filter(({ body }) => /position:/.test(body)).map(({ selector }) => subjectOf(selector)),
  );
  const scrolling = rules.filter(({ body }) => /overflow(-[xy])?:[^;]*\b(auto|scroll)\b/.test(body));
  expect(scrolling.length).toBeGreaterThan(20);
  const wrong = scrolling.filter(({ selector }) => !placing.has(subjectOf(selector)));
  expect(wrong.map(({ path, selector }) => `${path} ${selector}`)).toEqual([]);
});
