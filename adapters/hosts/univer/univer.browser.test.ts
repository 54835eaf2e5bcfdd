import { afterAll, beforeAll } from 'vitest';
import { hostContract } from '#tests/hosts/contract.ts';
import type { UniverHarness } from '#tests/hosts/univer.ts';

let harness: UniverHarness;

// Univer is ten megabytes as long as nobody packs it, and is fetched by this file alone, once.
beforeAll(async () => {
  const { UniverHarness } = await import('#tests/hosts/univer.ts');
  const element = document.createElement('div');
  element.style.cssText = 'width:1000px;height:600px';
  document.body.append(element);
  harness = new UniverHarness(element);
}, 120_000);

afterAll(() => {
  harness.dispose();
  document.body.replaceChildren();
});

hostContract('univer', (book) => harness.open(book));
