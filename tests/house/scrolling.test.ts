import { expect, test } from 'vitest';
import { read, repositoryFiles } from './files.ts';

const PLACED = /(?:^|[;\s])position:\s*(?:relative|absolute|fixed|sticky)\b/;
const UNPLACED = /(?:^|[;\s])position:\s*static\b/;

const sheets = repositoryFiles().filter((path) => /^(addon|components|entrypoints)\/.*\.css$/.test(path));

/**
 * What a selector is about: the last class of its last part. Where that part has no class, the whole selector: any `nav` is not another one.
 * States (`:focus`) and what is drawn before or after an element are something else than the element at all times.
 */
function subjectOf(selector: string): string {
  const [last = ''] = /[^\s>+~]+$/.exec(selector) ?? [];
  const classes = last.match(/\.[\w-]+/g) ?? [];
  return last.includes(':') ? selector : (classes.at(-1) ?? selector);
}

interface Rule {
  path: string;
  selector: string;
  body: string;
}

/** Rules that hold at all times where `conditional` is false, those of `@media` and the like otherwise. */
function rulesOf(path: string, conditional: boolean): Rule[] {
  const css = read(path).replace(/\/\*[\s\S]*?\*\//g, '');
  const blocks = /@(?:media|supports|container)[^{]*\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}/g;
  const text = conditional
    ? [...css.matchAll(blocks)].map(([, inside = '']) => inside).join('')
    : css.replace(blocks, '');
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').map((selector) => ({ path, selector: selector.trim(), body })),
  );
}

// What only a screen reader is told is placed absolutely: in a box that is not positioned it does not scroll along, makes the box around it as long
// as the list, and whoever scrolls past the end stands before an empty page.
test('whatever scrolls is what its content is placed by', () => {
  const always = sheets.flatMap((path) => rulesOf(path, false));
  const all = [...always, ...sheets.flatMap((path) => rulesOf(path, true))];
  const placing = new Set(
    always.filter(({ body }) => PLACED.test(body)).map(({ selector }) => subjectOf(selector)),
  );
  const scrolling = all.filter(({ body }) => /overflow(-[xy])?:[^;]*\b(auto|scroll)\b/.test(body));
  expect(scrolling.length).toBeGreaterThan(20);
  // One that is taken out of it again, where the window is narrow, scrolls there all the same.
  const unplacing = new Set(
    all.filter(({ body }) => UNPLACED.test(body)).map(({ selector }) => subjectOf(selector)),
  );
  const wrong = scrolling
    .map(({ path, selector }) => ({ path, selector, subject: subjectOf(selector) }))
    .filter(({ subject }) => !placing.has(subject) || unplacing.has(subject));
  expect(wrong.map(({ path, selector }) => `${path} ${selector}`)).toEqual([]);
});
