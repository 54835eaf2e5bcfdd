import { expect, it } from 'vitest';
import { delayAfter, VaultHeader } from './header.ts';

it('makes wrong tries slower, up to five minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 9, 40].map(delayAfter)).toEqual([0, 0, 0, 5e3, 1e4, 2e4, 3e5, 3e5]);
});

it('refuses a file that would keep the machine at work for minutes', () => {
  const wrapped = { salt: 'AAAA', iv: 'AAAA', key: 'AAAA' };
  const header = (iterations: number) => ({
    format: 1,
    vaultId: '00000000-0000-4000-8000-000000000001',
    passphrase: { ...wrapped, iterations },
    recovery: wrapped,
  });
  expect(
    [599_999, 600_000, 10_000_000, 10_000_001].map((count) => VaultHeader.safeParse(header(count)).success),
  ).toEqual([false, true, true, false]);
});
