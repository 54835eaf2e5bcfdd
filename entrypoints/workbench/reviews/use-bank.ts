import { useState } from 'preact/hooks';
import type { Bank, BankActions } from '#components/overlay/model.ts';
import { aboutCriterion, type BankSource, ownOptions, packOptions } from '#core/review/bank-options.ts';
import { ownCommentsIn } from '#core/review/own-comments.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import type { Verdict } from '#core/model/review.ts';
import type { Store } from '../store.ts';

/** Events that are looked through for the reviewer's own comments. */
const MOST_LOOKED = 1000;

interface About {
  store: Store;
  /** The reviewer's name. */
  who: string;
  source: BankSource;
  criterion: ChecklistCriterion | undefined;
  verdict: Verdict | undefined;
  onPick: (text: string) => void;
  /** The keys go back to the checklist. */
  onClose: () => void;
}

/** The comment bank under the comment: phrases of the pack and the reviewer's own, filled in with what the form says. */
export function useBank(about: About): { bank: Bank | undefined; actions: BankActions; close: () => void } {
  const { store, who, source, criterion, verdict, onPick, onClose } = about;
  const [bank, setBank] = useState<Bank>();
  const close = (): void => {
    setBank(undefined);
    onClose();
  };
  const open = (into: Bank['into']): void => {
    if (bank) return close();
    if (!criterion) return;
    const use = aboutCriterion(criterion, verdict);
    const own = ownCommentsIn(store.verdicts.slice(-MOST_LOOKED).reverse(), who, criterion.id);
    const pack = packOptions(source, use);
    const known = new Set(pack.map(({ text }) => text));
    const more = ownOptions(own, source, use).filter(({ text }) => !known.has(text));
    setBank({ into, options: [...pack, ...more], active: 0, loading: false });
  };
  const pick = (index: number): void => {
    const option = bank?.options[index];
    if (!option) return;
    setBank(undefined);
    onPick(option.text);
  };
  const bankKey = (event: KeyboardEvent): void => {
    if (!bank) return;
    event.stopPropagation();
    const last = bank.options.length - 1;
    const to = { ArrowDown: bank.active + 1, ArrowUp: bank.active - 1, Home: 0, End: last }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' || event.key === ' ') pick(bank.active);
    else if (to === undefined) return;
    else setBank({ ...bank, active: Math.max(0, Math.min(last, to)) });
    event.preventDefault();
  };
  return { bank, actions: { openBank: open, bankKey, pick }, close };
}
