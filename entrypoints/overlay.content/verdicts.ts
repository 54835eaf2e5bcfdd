import type { Judged } from '#components/overlay/model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { CriterionVerdict, Verdict } from '#core/model/review.ts';
import { t } from '#locales/index.ts';
import { askBackground } from '#utils/ask-background.ts';
import type { OverlayRequest } from '#utils/messages.ts';
import type { Drafts } from './drafts.ts';
import { QUIET } from './first-view.ts';
import { savedWords } from './saved-words.ts';
import type { Screen } from './screen.tsx';
import { isSame, judgeRequest, type Remark, withdrawRequest } from './verdict.ts';

/** Hands verdicts to the background one after the other, and says when they are safe. */
export class Verdicts {
  readonly #screen: Screen;
  readonly #drafts: Drafts;
  readonly #look: () => Promise<void>;
  /** Ends with all that is being saved. */
  #saved: Promise<void> = Promise.resolve();

  /** @param look reads the page anew if it shows something else by now */
  constructor(screen: Screen, drafts: Drafts, look: () => Promise<void>) {
    this.#screen = screen;
    this.#drafts = drafts;
    this.#look = look;
  }

  save(remark: Remark, verdict: Verdict): Promise<void> {
    return this.#queue(() => this.#save(remark, verdict));
  }

  /** A comment changed after the verdict belongs to it: it is saved when the reviewer goes on. */
  saveComment(): Promise<void> {
    const before = this.#screen.remark;
    return this.#queue(async () => {
      const remark = before && this.#latest(before);
      const given = remark?.criterion.verdict;
      const comment = remark?.comment.trim() ?? '';
      if (!remark || !given || comment === given.comment) return;
      const { moved, away, unsure } = this.#screen.view;
      if (moved || away || unsure) return;
      if (given.verdict === 'notMet' && comment === '') return;
      await this.#save(remark, given.verdict);
    });
  }

  withdraw(remark: Remark): Promise<void> {
    return this.#queue(() =>
      this.#store(async () => {
        const judged = await this.#ask(remark, withdrawRequest);
        this.#replace(remark, undefined, judged);
        return t('overlay.withdrawn');
      }),
    );
  }

  /** What is stored next has seen what was stored before. */
  #queue(work: () => Promise<void>): Promise<void> {
    this.#saved = this.#saved.then(work);
    return this.#saved;
  }

  async #save(remark: Remark, verdict: Verdict): Promise<void> {
    const { verdict: given } = judgeRequest(remark, verdict);
    await this.#store(async () => {
      const judged = await this.#ask(remark, (latest) => ({
        ...judgeRequest(latest, verdict),
        verdict: given,
      }));
      this.#drafts.saved(remark.checklist, given.criterionId, given.comment);
      this.#replace(remark, given, judged);
      return t('overlay.save');
    });
  }

  /** A page that drew the same person's form anew is looked at once more; one that shows another is not judged. */
  async #ask(remark: Remark, request: (latest: Remark) => OverlayRequest): Promise<Judged> {
    try {
      return await askBackground<Judged>(request(remark));
    } catch (error) {
      if (!(error instanceof JiannuoError) || error.code !== 'review.personMoved') throw error;
      await this.#look();
      const latest = this.#latest(remark);
      if (latest === remark || this.#screen.view.away || this.#screen.view.unsure) throw error;
      if (latest.criterion.machine !== remark.criterion.machine)
        throw new JiannuoError('review.contentMoved');
      return askBackground<Judged>(request(latest));
    }
  }

  /** The same remark on the checklist as it stands by now: a verdict may have been stored in between. */
  #latest(remark: Remark): Remark {
    const { checklist } = this.#screen.view;
    const criterion = checklist?.criteria.find(({ id }) => id === remark.criterion.id);
    const same = checklist && isSame(checklist, remark.checklist);
    return same && criterion ? { ...remark, checklist, criterion } : remark;
  }

  /** Says 已保存 only after the background's answer, and plainly that it is not saved otherwise. */
  async #store(work: () => Promise<string>): Promise<void> {
    this.#screen.set({ saving: true, ...QUIET });
    this.#screen.set({ saving: false, status: await savedWords(work) });
  }

  /** Shows what stands now. An answer about a checklist that is no longer on the screen is for the journal alone. */
  #replace(about: Remark, own: CriterionVerdict | undefined, judged: Judged): void {
    const { checklist } = this.#screen.view;
    const criterionId = about.criterion.id;
    if (!checklist || !isSame(checklist, about.checklist)) return;
    const { reviewId, head, standing } = judged;
    const verdict = own ?? standing.findLast((each) => each.verdict !== null)?.verdict ?? undefined;
    const criteria = checklist.criteria.map((each) =>
      each.id === criterionId ? { ...each, verdict, standing } : each,
    );
    this.#screen.set({ checklist: { ...checklist, reviewId, head, criteria } });
  }
}
