import { expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { halves } from './read.ts';
import { askHead, countsOf, readLeftHeads, readSheetHeads } from './sheet-heads.ts';

// Reading is also the test of the schema: a line that is not of it throws.
const [tuned = [], untuned = []] = halves.map(readSheetHeads);

test('the halves are equally large, name nothing twice, and speak of forms and fields that there are', () => {
  expect(tuned).toHaveLength(untuned.length);
  const all = [...tuned, ...untuned];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const ids = new Set(forms.flatMap(({ fields }) => fields.map(({ id }) => id)));
  const paths = all.flatMap(({ fields }) => fields.split(' ')).filter((path) => path !== '-');
  expect(paths.filter((path) => !ids.has(path))).toEqual([]);
  const named = new Set(['', ...forms.map(({ id }) => id)]);
  expect(all.filter(({ form }) => !named.has(form))).toEqual([]);
});

/** What holds today on the tuned half. The untuned one is measured by `npm run bench:forms -- --set heads` alone. */
test('nothing on the tuned half is taken for something else, and three sheets at most are left to the user', () => {
  const { form, columns } = countsOf(tuned.map((head) => askHead(head, forms)));
  expect([form.wrong, columns.wrong, columns.missed]).toEqual([0, 0, 0]);
  expect(form.missed).toBeLessThanOrEqual(3);
});

test.each(readLeftHeads())('what is close to an evaluation and none is left: $id $rows.0', (head) => {
  const { lines } = askHead(head, forms);
  expect(lines).toEqual([]);
});
