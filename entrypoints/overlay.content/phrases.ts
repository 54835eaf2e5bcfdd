import type { Bank, BankActions, ChecklistView } from '#components/overlay/model.ts';
import { aboutCriterion, type BankAbout, ownOptions, packOptions } from '#core/review/bank-options.ts';
import type { OwnComment } from '#core/review/own-comments.ts';
import { askBackground } from '#utils/ask-background.ts';
import type { Screen } from './screen.tsx';

type About = BankAbout & Pick<Bank, 'into'>;

/** The comment bank: phrases of the pack and the reviewer's own, filled in with what the form shows. */
export class Phrases implements BankActions {
  readonly #screen: Screen;
  readonly #take: (into: Bank['into'], text: string) => void;

  /** @param take puts a phrase into the comment */
  constructor(screen: Screen, take: (into: Bank['into'], text: string) => void) {
    this.#screen = screen;
    this.#take = take;
  }

  openBank = (into: Bank['into']) => {
    const { bank, checklist } = this.#screen.view;
    if (bank?.into === into) return this.close();
    const about = this.#about(into);
    if (!checklist || !about) return;
    const options = packOptions(checklist, about);
    this.#screen.set({ bank: { into, options, active: 0, loading: true } });
    this.#screen.focusOn('bank');
    void this.#screen.try(() => this.#addOwn(checklist, about));
  };

  bankKey = (event: KeyboardEvent) => {
    const { bank } = this.#screen.view;
    if (!bank) return;
    event.stopPropagation();
    const last = bank.options.length - 1;
    const to = { ArrowDown: bank.active + 1, ArrowUp: bank.active - 1, Home: 0, End: last }[event.key];
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' || event.key === ' ') this.pick(bank.active);
    else if (to === undefined) return;
    else this.#screen.set({ bank: { ...bank, active: Math.max(0, Math.min(last, to)) } });
    event.preventDefault();
  };

  pick = (index: number) => {
    const { bank } = this.#screen.view;
    const option = bank?.options[index];
    if (!bank || !option) return;
    // First: a focus that comes from what is gone by then would count as one from the page.
    this.#take(bank.into, option.text);
    this.#screen.set({ bank: undefined });
  };

  close(): void {
    this.#screen.focus();
    this.#screen.set({ bank: undefined });
  }

  /** What the comment is on. */
  #about(into: Bank['into']): About | undefined {
    const { deciding, pending } = this.#screen.view;
    if (into === 'form') {
      const decision = deciding?.decision;
      return decision === 'returned' || decision === 'incomplete'
        ? { into, uses: [decision], criterionId: undefined, criterion: this.#reasons(), fitting: [decision] }
        : undefined;
    }
    const { criterion } = this.#screen;
    return criterion && { into, ...aboutCriterion(criterion, pending ?? criterion.verdict?.verdict) };
  }

  #reasons(): string | undefined {
    const { checklist, deciding } = this.#screen.view;
    const named = checklist?.criteria.filter(({ id }) => deciding?.reasons.includes(id)) ?? [];
    return named.length === 0 ? undefined : named.map(({ name }) => name).join('、');
  }

  async #addOwn(checklist: ChecklistView, about: About): Promise<void> {
    const { criterionId } = about;
    const given = criterionId === undefined ? {} : { criterionId };
    const own = await askBackground<OwnComment[]>({ type: 'overlay.comments', ...given });
    const { bank } = this.#screen.view;
    if (bank?.into !== about.into || this.#screen.view.checklist?.reviewId !== checklist.reviewId) return;
    const known = new Set(bank.options.map(({ text }) => text));
    const more = ownOptions(own, checklist, about).filter(({ text }) => !known.has(text));
    this.#screen.set({ bank: { ...bank, options: [...bank.options, ...more], loading: false } });
  }
}
