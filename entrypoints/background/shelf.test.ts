import { expect, it } from 'vitest';
import { forms } from '#catalog/forms.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import { ownFormPack } from '#tests/fixtures/own-form.ts';
import { ShelfReader } from './shelf.ts';

it('makes the shelf anew only for other packs, and with their forms', async () => {
  let own: OwnPacks = { authored: [], tunings: [] };
  const shelves = new ShelfReader({ read: async () => own });
  const first = await shelves.read();
  expect(first.forms.map(({ id }) => id)).toEqual(forms.map(({ id }) => id));
  expect(await shelves.read()).toBe(first);
  own = { authored: [ownFormPack], tunings: [] };
  const second = await shelves.read();
  expect(second.forms.length).toBe(forms.length + 1);
  expect(second.packs.map(({ id }) => id)).toContain(ownFormPack.pack.id);
});
