import { JiannuoError } from '#core/errors.ts';
import { readRecoveryCode } from '#core/vault/recovery-code.ts';
import type { VaultHeader } from '#core/vault/header.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { type Bytes, subkey } from './cipher.ts';

/** OWASP's figure of 2023 for PBKDF2 with SHA-256. */
export const ITERATIONS = 600_000;

type Wrapped = VaultHeader['recovery'];
export type Secret = { passphrase: string } | { recoveryCode: string };

/** A header for a new vault with a new data key. */
export async function newVault(
  passphrase: string,
  recoveryCode: string,
): Promise<{ header: VaultHeader; dataKey: Bytes }> {
  const dataKey = crypto.getRandomValues(new Uint8Array(32));
  const vaultId = crypto.randomUUID();
  const header: VaultHeader = {
    format: 1,
    vaultId,
    passphrase: await underPassphrase(vaultId, dataKey, passphrase),
    recovery: await underCode(vaultId, dataKey, recoveryCode),
  };
  return { header, dataKey };
}

/** The header with another passphrase; data key and recovery code stay. */
export async function withPassphrase(
  header: VaultHeader,
  dataKey: Bytes,
  passphrase: string,
): Promise<VaultHeader> {
  return { ...header, passphrase: await underPassphrase(header.vaultId, dataKey, passphrase) };
}

/** The header with another recovery code; the earlier one opens nothing any more. */
export async function withRecoveryCode(
  header: VaultHeader,
  dataKey: Bytes,
  code: string,
): Promise<VaultHeader> {
  return { ...header, recovery: await underCode(header.vaultId, dataKey, code) };
}

/**
 * The data key.
 * @throws `vault.wrongPassphrase`, `vault.wrongCode`, or `vault.code…` where it is no code at all
 */
export async function unwrap(header: VaultHeader, secret: Secret): Promise<Bytes> {
  const isPassphrase = 'passphrase' in secret;
  const wrapped = isPassphrase ? header.passphrase : header.recovery;
  const salt = fromBase64(wrapped.salt);
  const raw = isPassphrase
    ? await stretched(secret.passphrase, salt, header.passphrase.iterations)
    : await codeKey(secret.recoveryCode, salt);
  const key = await wrappingKey(raw);
  const params = { name: 'AES-GCM', iv: fromBase64(wrapped.iv), additionalData: aad(header.vaultId) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(params, key, fromBase64(wrapped.key)));
  } catch (error) {
    const code = isPassphrase ? 'vault.wrongPassphrase' : 'vault.wrongCode';
    throw new JiannuoError(code, {}, { cause: error });
  }
}

async function underPassphrase(
  vaultId: string,
  dataKey: Bytes,
  passphrase: string,
): Promise<VaultHeader['passphrase']> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const raw = await stretched(passphrase, salt, ITERATIONS);
  return { ...(await wrap(vaultId, dataKey, raw, salt)), iterations: ITERATIONS };
}

async function underCode(vaultId: string, dataKey: Bytes, code: string): Promise<Wrapped> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return wrap(vaultId, dataKey, await codeKey(code, salt), salt);
}

async function wrap(vaultId: string, dataKey: Bytes, raw: Bytes, salt: Bytes): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const params = { name: 'AES-GCM', iv, additionalData: aad(vaultId) };
  const sealed = await crypto.subtle.encrypt(params, await wrappingKey(raw), dataKey);
  return { salt: toBase64(salt), iv: toBase64(iv), key: toBase64(new Uint8Array(sealed)) };
}

async function codeKey(code: string, salt: Bytes): Promise<Bytes> {
  return subkey(new TextEncoder().encode(readRecoveryCode(code)), 'recovery', salt);
}

/** The passphrase, the same however an input method composed it. */
async function stretched(passphrase: string, salt: Bytes, iterations: number): Promise<Bytes> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    256,
  );
  return new Uint8Array(bits);
}

async function wrappingKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function aad(vaultId: string): Bytes {
  return new TextEncoder().encode(`jiannuo data key ${vaultId}`);
}
