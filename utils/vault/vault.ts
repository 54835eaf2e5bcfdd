import { JiannuoError } from '#core/errors.ts';
import type { Draft, Payload } from '#core/model/event.ts';
import { CODE_BYTES, recoveryCode } from '#core/vault/recovery-code.ts';
import { weaknessOf, type VaultHeader } from '#core/vault/header.ts';
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
    // Before the store changes: whoever reads it right after can.
    await this.#keeper.keep(header.vaultId, dataKey);
    try {
      await this.#journal.rewrite({ header, cipher }, (events) => ({ events, drafts: [noted('on')] }));
    } catch (error) {
      await this.#keeper.forget();
      throw error;
    }
  }

  /** Writes the whole store in clear again. */
  async turnOff(passphrase: string): Promise<void> {
    await this.#opened({ passphrase });
    await this.#journal.rewrite(undefined, (events) => ({ events, drafts: [noted('off')] }));
    await this.#keeper.forget();
  }

  async unlock(passphrase: string): Promise<void> {
    await this.#opened({ passphrase });
  }

  /** Locks once nothing is being written. */
  async lock(): Promise<void> {
    await this.#journal.whileStill(() => this.#keeper.forget());
  }

  async changePassphrase(passphrase: string, next: string): Promise<void> {
    assertStrong(next);
    const { header, dataKey } = await this.#opened({ passphrase });
    await this.#journal.rewrap(await withPassphrase(header, dataKey, next));
    await this.#journal.append([noted('passphrase')]);
  }

  /** Another recovery code; the one before opens nothing any more. */
  async changeCode(passphrase: string, code: string): Promise<void> {
    const { header, dataKey } = await this.#opened({ passphrase });
    await this.#journal.rewrap(await withRecoveryCode(header, dataKey, code));
    await this.#journal.append([noted('recoveryCode')]);
  }

  /** Sets a new passphrase by the recovery code, and unlocks. */
  async recover(code: string, next: string): Promise<void> {
    assertStrong(next);
    const { header, dataKey } = await this.#opened({ recoveryCode: code });
    await this.#journal.rewrap(await withPassphrase(header, dataKey, next));
    await this.#journal.append([noted('recovered')]);
  }

  async #opened(secret: Secret): Promise<{ header: VaultHeader; dataKey: Bytes }> {
    const header = await this.#journal.database.vault();
    if (!header) throw new JiannuoError('vault.isOff');
    const dataKey = await tryOnce(this.#tries, () => unwrap(header, secret));
    await this.#keeper.keep(header.vaultId, dataKey);
    return { header, dataKey };
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
