import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { JiannuoError } from '#core/errors.ts';
import { canonicalJson } from '#core/model/journal.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

const IV_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Encrypts and decrypts what one vault holds. */
export interface Cipher {
  readonly vaultId: string;
  /**
   * AES-GCM under a new random IV, which comes first in the answer.
   * @param place where it will stand, and what stands beside it in clear; opened anywhere else it is refused
   */
  seal(place: unknown, value: unknown): Promise<Bytes>;
  /** @throws `vault.altered` */
  open(place: unknown, sealed: Bytes): Promise<unknown>;
  /** A name for a text that only holders of the key can make: equal texts have equal marks. 64 hex digits, as a hash has. */
  mark(what: 'hash' | 'page' | 'name', text: string): string;
}

/** A cipher under subkeys of a vault's data key (32 bytes). */
export async function makeCipher(vaultId: string, dataKey: Bytes): Promise<Cipher> {
  const rows = await subkey(dataKey, 'rows');
  const marks = await subkey(dataKey, 'marks');
  const key = await crypto.subtle.importKey('raw', rows, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const settings = (iv: Bytes, place: unknown): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: encoder.encode(canonicalJson([vaultId, place])),
  });
  return {
    vaultId,
    async seal(place, value) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const content = encoder.encode(JSON.stringify(value));
      const sealed = new Uint8Array(await crypto.subtle.encrypt(settings(iv, place), key, content));
      const whole = new Uint8Array(IV_BYTES + sealed.length);
      whole.set(iv);
      whole.set(sealed, IV_BYTES);
      return whole;
    },
    async open(place, sealed) {
      const params = settings(sealed.slice(0, IV_BYTES), place);
      try {
        const content = await crypto.subtle.decrypt(params, key, sealed.subarray(IV_BYTES));
        return JSON.parse(decoder.decode(content));
      } catch (error) {
        throw new JiannuoError('vault.altered', {}, { cause: error });
      }
    },
    mark: (what, text) => bytesToHex(hmac(sha256, marks, utf8ToBytes(`${what} ${text}`))),
  };
}

/** 32 bytes for one purpose: HKDF with SHA-256. */
export async function subkey(
  secret: Bytes,
  purpose: string,
  salt: Bytes = new Uint8Array(0),
): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = encoder.encode(`jiannuo ${purpose}`);
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, 256);
  return new Uint8Array(bits);
}
