/** What the background tells the checklists in pages when the data is locked. */
export const VAULT_LOCKED = 'jiannuo.vault.locked';
/** And when it was unlocked, in whatever window. */
export const VAULT_UNLOCKED = 'jiannuo.vault.unlocked';
