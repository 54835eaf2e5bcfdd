import { expect, test } from 'vitest';
import { makeCipher } from '#utils/vault/cipher.ts';
import { type Drafts, openDrafts, sealDrafts } from './kept-drafts.ts';

const key = new Uint8Array(32).fill(7);
const cipher = await makeCipher(crypto.randomUUID(), key);
const drafts: Drafts = {
  edits: [['record:1', { base: null, values: { post: '样职务' } }]],
  texts: [['judge 1', '样意见']],
};

test('drafts come back under the same key, and nothing of them stands there in clear', async () => {
  const text = await sealDrafts(drafts, cipher);
  expect(Buffer.from(text.split(' ')[1] ?? '', 'base64').toString()).not.toContain('样');
  expect(await openDrafts(text, cipher)).toEqual(drafts);
});

test('those of another vault, damaged ones and any other text are given up, and stop nothing', async () => {
  const text = await sealDrafts(drafts, cipher);
  const [vaultId, sealed = ''] = text.split(' ');
  const other = await makeCipher(crypto.randomUUID(), key);
  const signs = [...sealed];
  signs[30] = signs[30] === 'A' ? 'B' : 'A';
  expect(await openDrafts(text, other)).toBeUndefined();
  expect(await openDrafts(text, undefined)).toBeUndefined();
  expect(await openDrafts(`${vaultId} ${signs.join('')}`, cipher)).toBeUndefined();
  expect(await openDrafts(`${vaultId} 不是`, cipher)).toBeUndefined();
  expect(await openDrafts('lost', cipher)).toBeUndefined();
});
