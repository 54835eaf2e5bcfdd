import { JiannuoError } from '#core/errors.ts';
import type { Draft, Payload } from '#core/model/event.ts';
import { CODE_BYTES, recoveryCode } from '#core/vault/recovery-code.ts';
import type { VaultHeader } from '#core/vault/header.ts';
import { weaknessOf } from '#core/vault/weakness.ts';
import type { Journal } from '../journal/journal.ts';
import { type Bytes, makeCipher } from './cipher.ts';
import { newVault, type Secret, unwrap, withPassphrase, withRecoveryCode } from './header-keys.ts';
import { tryOnce, type TryStore } from './tries.ts';

/** Where the unlocked key is kept. The product's is `session.ts`. */
export interface KeyKeeper {
  keep(vaultId: string, dataKey: Bytes): Promise<void>;
  forget(): Promise<void>;
}

type Change = Extract<Payload, { kind: 'vault.changed' }>['change'];

/** 口令: turns the encryption of a store on and off, opens and locks it. */
export class VaultService {
  readonly #journal: Journal;
  readonly #keeper: KeyKeeper;

  readonly #tries: TryStore;

  constructor(journal: Journal, tries: TryStore, keeper: KeyKeeper) {
    this.#journal = journal;
    this.#tries = tries;
    this.#keeper = keeper;
  }

  newCode(): string {
    return recoveryCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES)));
  }

  /** Encrypts the whole store. It stays unlocked. */
  async turnOn(passphrase: string, code: string): Promise<void> {
    assertStrong(passphrase);
    if (await this.#journal.database.vault()) throw new JiannuoError('vault.isOn');
    const { header, dataKey } = await newVault(passphrase, code);
    const cipher = await makeCipher(header.vaultId, dataKey);
    let isKept = false;
    const open = async (): Promise<void> => {
      isKept = true;
      await this.#keeper.keep(header.vaultId, dataKey);
    };
    try {
      await this.#journal.rewrite({ header, cipher, open }, (events) => ({ events, drafts: [noted('on')] }));
    } catch (error) {
      // Not where another window turned it on first: the key that is kept is that one's.
      if (isKept) await this.#keeper.forget();
      throw error;
    }
  }

  /** Writes the whole store in clear again. */
  async turnOff(passphrase: string): Promise<void> {
    await this.unlock(passphrase);
    await this.#journal.rewrite('inClear', (events) => ({ events, drafts: [noted('off')] }));
    await this.#keeper.forget();
  }

  async unlock(passphrase: string): Promise<void> {
    const { vaultId, dataKey } = await this.#opened({ passphrase });
    await this.#keeper.keep(vaultId, dataKey);
  }

  /** Locks once nothing is being written. */
  async lock(): Promise<void> {
    await this.#journal.whileStill(() => this.#keeper.forget());
  }

  async changePassphrase(passphrase: string, next: string): Promise<void> {
    assertStrong(next);
    await this.#rewrap({ passphrase }, 'passphrase', (header, key) => withPassphrase(header, key, next));
  }

  /** Another recovery code; the one before opens nothing any more. */
  async changeCode(passphrase: string, code: string): Promise<void> {
    await this.#rewrap({ passphrase }, 'recoveryCode', (header, key) => withRecoveryCode(header, key, code));
  }

  /** Sets a new passphrase by the recovery code, and unlocks. */
  async recover(code: string, next: string): Promise<void> {
    assertStrong(next);
    const secret = { recoveryCode: code };
    await this.#rewrap(secret, 'recovered', (header, key) => withPassphrase(header, key, next));
  }

  /** The key is given to the windows last: their lock screens begin anew at once, and whatever is still under way there ends. */
  async #rewrap(
    secret: Secret,
    change: Change,
    next: (header: VaultHeader, dataKey: Bytes) => Promise<VaultHeader>,
  ): Promise<void> {
    const { vaultId, dataKey } = await this.#opened(secret);
    const cipher = await makeCipher(vaultId, dataKey);
    await this.#journal.rewrap(cipher, (header) => next(header, dataKey), [noted(change)]);
    await this.#keeper.keep(vaultId, dataKey);
  }

  async #opened(secret: Secret): Promise<{ vaultId: string; dataKey: Bytes }> {
    const header = await this.#journal.database.vault();
    if (!header) throw new JiannuoError('vault.isOff');
    const dataKey = await tryOnce(this.#tries, () => unwrap(header, secret));
    return { vaultId: header.vaultId, dataKey };
  }
}

function assertStrong(passphrase: string): void {
  const weakness = weaknessOf(passphrase);
  if (weakness) throw new JiannuoError(`vault.weak.${weakness}`);
}

function noted(change: Change): Draft {
  return {
    entity: `vault:${crypto.randomUUID()}`,
    base: null,
    payload: { kind: 'vault.changed', change },
  };
}
