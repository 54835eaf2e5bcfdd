import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Draft } from '#core/model/event.ts';
import { writeBackup, writeRescue } from '#core/model/backup.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import { readAnyBackup, type SealedBackup, writeSealedBackup } from '#core/model/sealed-backup.ts';
import { ALPHABET } from '#core/vault/recovery-code.ts';
import { recoveryCode } from '#core/vault/recovery-code.ts';
import { sealEvent } from '../journal/rows.ts';
import { makeCipher } from './cipher.ts';
import { newVault } from './header-keys.ts';
import { fileRows, openSealedBackup } from './sealed-file.ts';

const PASSPHRASE = '山高水长 2026';
const savedAt = '2026-03-01T08:00:00.000Z';
const code = recoveryCode(new Uint8Array(20).fill(77));
const id = crypto.randomUUID();
const drafts: Draft[] = ['王样一', '李样二'].map((name) => ({
  entity: `subject:${id}`,
  base: null,
  payload: { kind: 'subject.put', subject: { id, kind: 'person', values: { name } } },
}));
const events = chain(drafts, EMPTY_HEAD, {
  device: crypto.randomUUID(),
  counter: 0,
  claimedAt: savedAt,
  who: '样填报员',
});
const { header, dataKey } = await newVault(PASSPHRASE, code);
const cipher = await makeCipher(header.vaultId, dataKey);
const rows = fileRows(await Promise.all(events.map((event) => sealEvent(event, cipher))));
const text = writeSealedBackup({ savedAt, vault: header, rows });

function sealedIn(file: string): SealedBackup {
  const read = readAnyBackup(file);
  if (!('sealed' in read)) throw new Error('not encrypted');
  return read.sealed;
}

test('an encrypted backup holds nothing in clear and opens with passphrase or recovery code', async () => {
  expect(text).not.toMatch(/样/);
  for (const secret of [PASSPHRASE, code.toLowerCase()]) {
    const opened = await openSealedBackup(sealedIn(text), secret);
    expect(opened.backup.events).toEqual(events);
  }
  await expect(openSealedBackup(sealedIn(text), '不是这个口令')).rejects.toMatchObject({
    code: 'vault.wrongPassphrase',
  });
  const other = recoveryCode(new Uint8Array(20).fill(ALPHABET.length));
  await expect(openSealedBackup(sealedIn(text), other)).rejects.toMatchObject({ code: 'vault.wrongCode' });
});

test('one that was altered is refused: as a file, and row by row', async () => {
  const refused = { code: 'backup.damaged' };
  expect(() => readAnyBackup(text.replace(/"sequence":2/, '"sequence":3'))).toThrow(
    expect.objectContaining(refused),
  );
  const swapped = writeSealedBackup({ savedAt, vault: header, rows: [...rows].reverse() });
  await expect(openSealedBackup(sealedIn(swapped), PASSPHRASE)).rejects.toMatchObject(refused);
  const shorn = writeSealedBackup({ savedAt, vault: header, rows: rows.slice(1) });
  await expect(openSealedBackup(sealedIn(shorn), PASSPHRASE)).rejects.toMatchObject(refused);
});

test('a rescue file of a locked store opens the same way; a backup in clear is read as before', async () => {
  const rescue = writeRescue(rows, savedAt, header);
  expect((await openSealedBackup(sealedIn(rescue), code)).backup.events).toEqual(events);
  expect(readAnyBackup(writeBackup(events, savedAt))).toMatchObject({ clear: { events } });
  expect(() => readAnyBackup('{')).toThrow(expect.objectContaining({ code: 'backup.notJson' }));
});
