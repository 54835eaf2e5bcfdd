import { afterAll, expect, test } from 'vitest';
import { launchExtension } from '../harness/extension.ts';
import { browserTree } from '../harness/processes.ts';

const extension = await launchExtension();
afterAll(() => extension.close());

test('the built extension runs, and a kill leaves no process behind', async () => {
  const popup = await extension.open('popup.html');
  expect(await popup.title()).toContain('践诺');
  expect(browserTree(extension.profile).length).toBeGreaterThan(2);
  await extension.kill();
  expect(browserTree(extension.profile)).toEqual([]);
});
