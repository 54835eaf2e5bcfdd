import { describe, expect, it } from 'vitest';
import { type Random, seeded } from '#tests/fixtures/random.ts';
import { type Draft, type JournalEvent, originOf } from '../model/event.ts';
import { chain, EMPTY_HEAD, type JournalHead, verifyChain } from '../model/journal.ts';
import type { Calibration, Decision, Verdict } from '../model/review.ts';
import { foldReviews, type ReviewState } from './fold.ts';
import { mergeDrafts, planMerge, unmergeDrafts } from './merge.ts';
import { identityOf } from './merged.ts';
import {
  readReviewFile,
  type ReviewFile,
  reviewFileName,
  travelling,
  writeReviewFile,
} from './review-file.ts';
import { settle } from './settle.ts';

const packId = 'three-compare-2016';
const criteria = ['service', 'ethos', 'duty'].map((item) => `${packId}/compare/${item}`);
const savedAt = '2026-11-21T08:00:00.000Z';
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The store of one reviewer. */
class Store {
  readonly events: JournalEvent[] = [];
  #head: JournalHead = EMPTY_HEAD;
  #merges = 0;

  readonly who: string;
  readonly device: string;

  constructor(who: string, device: string) {
    this.who = who;
    this.device = device;
  }

  append(drafts: readonly Draft[]): JournalEvent[] {
    const claimedAt = `2026-11-20T08:00:00.${String(this.#head.count % 1000).padStart(3, '0')}Z`;
    const stamp = { device: this.device, counter: this.#head.count, claimedAt, who: this.who };
    const added = chain(drafts, this.#head, stamp);
    const last = added.at(-1);
    if (last) this.#head = { count: last.sequence, hash: last.hash };
    this.events.push(...added);
    return added;
  }

  /** Says something of a review upon what this store shows of it. */
  say(
    reviewId: string,
    payload: Record<string, unknown>,
    base = this.reviews.get(reviewId)?.head,
  ): JournalEvent {
    const target = { subjectName: `示例${reviewId.slice(-2)}`, formTypeId: 'member-pledge' };
    const [event] = this.append([
      {
        entity: `review:${reviewId}`,
        base: base ?? null,
        payload: { reviewId, packId, target, ...payload } as Draft['payload'],
      },
    ]);
    if (!event) throw new Error('nothing was said');
    return event;
  }

  judge(reviewId: string, criterion: number, verdict: Verdict, base?: string): JournalEvent {
    const comment = verdict === 'notMet' ? '没有期限' : '';
    const criterionId = criteria[criterion] ?? '';
    return this.say(
      reviewId,
      { kind: 'review.verdict', verdict: { criterionId, verdict, machine: 'review', comment } },
      base,
    );
  }

  get reviews(): Map<string, ReviewState> {
    return foldReviews(this.events);
  }

  file(calibrations: Calibration[] = []): ReviewFile {
    return readReviewFile(
      writeReviewFile({ savedAt, savedBy: this.who, events: travelling(this.events), calibrations }),
    );
  }

  merge(file: ReviewFile): JournalEvent[] {
    this.#merges += 1;
    return this.append(mergeDrafts(planMerge(file, this.events), uuid(9000 + this.#merges)));
  }

  identities(): string[] {
    return this.events.map(identityOf).toSorted();
  }

  /** What stands, whichever way it came here: per review and criterion, who said what. */
  standing(): string[] {
    return [...this.reviews.values()]
      .flatMap(({ review, judged, standing }) => [
        ...judged.flatMap(({ criterionId, heads }) =>
          heads.map(({ who, verdict }) => `${review.id} ${criterionId} ${who} ${verdict?.verdict}`),
        ),
        ...standing.map(({ who, decision, stage }) => `${review.id} ${who} ${decision} ${stage}`),
      ])
      .toSorted();
  }
}

const newStore = (who: string, number: number) => new Store(who, uuid(100 + number));
const team = () => ['审核员甲', '审核员乙', '审核员丙'].map(newStore);

/** Three reviewers judge, take back, decide, and hand each other files now and then. */
function history(random: Random): Store[] {
  const stores = team();
  for (let step = 0; step < 40; step += 1) {
    const store = random.pick(stores);
    const own = uuid(stores.indexOf(store) * 10 + random.integer(1, 2));
    const reviewId = random.pick([own, ...store.reviews.keys()]);
    const what = random.integer(0, 9);
    const state = store.reviews.get(reviewId);
    if (what < 6) store.judge(reviewId, random.integer(0, 2), random.pick(['met', 'mostlyMet', 'notMet']));
    else if (what === 6 && state) store.say(reviewId, { kind: 'review.withdrawn', criterionId: criteria[0] });
    else if (what === 7) {
      const decision: Decision = random.pick(['passed', 'incomplete', 'reopened']);
      store.say(reviewId, { kind: 'review.decided', decision, comment: '', criterionIds: [] });
    } else if (what === 8) {
      const conflict = state?.conflicts[0];
      const draft = conflict && state && settle(state, conflict.criterionId, conflict.heads[0]?.hash ?? '');
      if (draft) store.append([draft]);
    } else {
      const file = fileOf(random.pick(stores));
      if (file) store.merge(file);
    }
  }
  return stores;
}

function fileOf(store: Store): ReviewFile | undefined {
  return store.events.length === 0 ? undefined : store.file();
}

describe('merging', () => {
  it('loses nothing, changes nothing the second time, and ends alike in any order', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = seeded(seed);
      const stores = history(random);
      const files = stores.flatMap((store) => fileOf(store) ?? []);
      const said = new Set(stores.flatMap((store) => store.identities()));
      const orders = [files, files.toReversed(), [...files.slice(1), ...files.slice(0, 1)]];
      const results = orders.map((order, at) => {
        const collected = newStore('审核组长', 50 + at);
        for (const file of order) collected.merge(file);
        expect(new Set(collected.identities())).toEqual(said);
        expect(collected.identities()).toHaveLength(said.size);
        for (const file of order) expect(collected.merge(file)).toEqual([]);
        verifyChain(collected.events);
        return collected.standing();
      });
      expect(results[1]).toEqual(results[0]);
      expect(results[2]).toEqual(results[0]);
      // Everybody who merges everything sees the same, whatever they had said themselves.
      for (const store of stores) {
        for (const file of files) store.merge(file);
        expect(store.standing()).toEqual(results[0]);
      }
    }
  });

  it('shows two verdicts from one base as a conflict, and reviews of two reviewers apart', () => {
    const [first, second] = team() as [Store, Store];
    first.judge(uuid(1), 0, 'mostlyMet');
    second.merge(first.file());
    first.judge(uuid(1), 0, 'met');
    second.judge(uuid(1), 0, 'notMet');
    second.judge(uuid(2), 0, 'met');
    first.merge(second.file());
    const { conflicts } = first.reviews.get(uuid(1)) ?? { conflicts: [] };
    expect(conflicts[0]?.heads.map(({ who, verdict }) => [who, verdict?.verdict])).toEqual([
      ['审核员甲', 'met'],
      ['审核员乙', 'notMet'],
    ]);
    expect([...first.reviews.keys()]).toEqual([uuid(1), uuid(2)]);
    // Settled on one side, it is settled on the other.
    const state = first.reviews.get(uuid(1));
    const draft = state && settle(state, criteria[0] ?? '', conflicts[0]?.heads[1]?.hash ?? '');
    first.append(draft ? [draft] : []);
    second.merge(first.file());
    expect(second.reviews.get(uuid(1))?.conflicts).toEqual([]);
  });

  it('tells what a file would bring before it does', () => {
    const [first, second] = team() as [Store, Store];
    first.judge(uuid(1), 0, 'met');
    second.merge(first.file());
    first.judge(uuid(1), 1, 'met');
    first.judge(uuid(2), 1, 'met');
    expect(planMerge(first.file(), second.events)).toMatchObject({
      known: 1,
      newReviews: [uuid(2)],
      changedReviews: [uuid(1)],
      reviewers: [{ who: '审核员甲', events: 2 }],
    });
  });

  it('is undone as a whole, and can be done again', () => {
    const [first, second, third] = team() as [Store, Store, Store];
    first.judge(uuid(1), 0, 'met');
    second.merge(first.file());
    first.judge(uuid(1), 0, 'notMet');
    first.judge(uuid(2), 0, 'met');
    const before = second.standing();
    const merged = second.merge(first.file());
    expect(second.standing()).not.toEqual(before);
    const mergeId = merged.map(({ payload }) => originOf(payload)?.mergeId)[0] ?? '';
    second.append(unmergeDrafts(merged, mergeId));
    expect(second.standing()).toEqual(before);
    // What goes on from there travels without it.
    second.judge(uuid(1), 1, 'met');
    third.merge(second.file());
    expect(third.standing()).toEqual(second.standing());
    second.merge(first.file());
    expect(second.standing()).toContain(`${uuid(1)} ${criteria[0]} 审核员甲 notMet`);
    verifyChain(second.events);
  });
});

const twoReviews = () => {
  const [first] = team() as [Store];
  first.judge(uuid(1), 0, 'met');
  first.judge(uuid(2), 0, 'met');
  return first;
};
const codeOf = (text: string): string | undefined => {
  try {
    readReviewFile(text);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

const text = () => writeReviewFile(twoReviews().file());

const mark = (id: number, name: string): Calibration => ({
  id: uuid(id),
  packId,
  target: { subjectName: name, formTypeId: 'member-pledge', subjectKeys: { employeeNumber: `S${name}` } },
});

describe('forms marked for calibration', () => {
  it('come with a file once, and go with the merge', () => {
    const [first, second] = team() as [Store, Store];
    first.judge(uuid(1), 0, 'met');
    const file = first.file([mark(1, '甲'), mark(2, '乙'), mark(3, '乙')]);
    // 乙 is marked here already, under another id.
    const plan = planMerge(file, second.events, [mark(9, '乙')]);
    expect(plan.marks.map(({ id }) => id)).toEqual([uuid(1)]);
    const merged = second.append(mergeDrafts(plan, uuid(8)));
    const undone = second.append(unmergeDrafts(merged, uuid(8)));
    expect(undone.map(({ payload }) => payload.kind)).toEqual(['review.unmerged', 'calibration.removed']);
    expect(undone[1]?.base).toBe(merged[1]?.hash);
  });
});

describe('review files', () => {
  it('hold whole reviews, all or some', () => {
    const { events } = twoReviews();
    expect(travelling(events)).toHaveLength(2);
    expect(travelling(events, new Set([uuid(2)])).map(({ payload }) => payload.reviewId)).toEqual([uuid(2)]);
  });

  it('carry no number in full, whoever typed it', () => {
    const first = twoReviews();
    first.say(uuid(1), {
      kind: 'review.verdict',
      verdict: {
        criterionId: criteria[0],
        verdict: 'met',
        machine: 'review',
        comment: '见 11010519491231002X',
        quote: '电话 13800138000',
      },
    });
    const file = writeReviewFile(first.file());
    expect(file).toContain('110***********002X');
    expect(file).not.toContain('11010519491231002X');
    expect(file).not.toContain('13800138000');
  });

  it.each([
    ['no JSON', () => text().slice(0, -20), 'reviewFile.notJson'],
    ['something else', () => '{"format":"jiannuo-backup","version":1}', 'reviewFile.other'],
    ['a later format', () => text().replace('"version": 1', '"version": 2'), 'reviewFile.newer'],
    ['a changed verdict', () => text().replace('"met"', '"mostlyMet"'), 'reviewFile.damaged'],
    ['a changed name', () => text().replace('审核员甲', '审核员乙'), 'reviewFile.damaged'],
    [
      'nothing',
      () => writeReviewFile({ savedAt, savedBy: '', events: [], calibrations: [] }),
      'reviewFile.empty',
    ],
  ])('refuse %s', (_, make, code) => {
    expect(codeOf(make())).toBe(code);
  });

  it('refuse what lacks the beginning of a review', () => {
    const first = twoReviews();
    first.judge(uuid(1), 1, 'met');
    const file = first.file();
    const cut = { ...file, events: file.events.slice(1) };
    expect(() => planMerge(cut, [])).toThrow(expect.objectContaining({ code: 'reviewFile.damaged' }));
  });

  it('are named after who saved them, without signs that a file may not have', () => {
    expect(reviewFileName(new Date(2026, 10, 21, 9, 5, 7), '王/样 一')).toBe(
      '践诺审核/审核-王样一-20261121-090507.json',
    );
  });
});
