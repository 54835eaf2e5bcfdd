import { expect, test } from 'vitest';
import { writtenPacks } from '#catalog/packs.ts';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import { foldAll, packOf } from '#core/model/fold.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import { packRemovalDraft } from '#core/roster/removal.ts';
import { ownFormPack } from '#tests/fixtures/own-form.ts';
import { importDraft } from './pack-import.ts';

const written: AuthoredPack = { pack: writtenPacks[0]!, examples: [] };

/** A journal of one window after another. */
class History {
  events: JournalEvent[] = [];

  add(draft: Draft): void {
    const last = this.events.at(-1);
    const head = last ? { ...EMPTY_HEAD, count: last.sequence, headHash: last.hash } : EMPTY_HEAD;
    const stamp = { device: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', counter: this.events.length };
    const at = `2026-11-20T08:00:0${this.events.length}.000Z`;
    this.events.push(...chain([draft], head, { ...stamp, claimedAt: at, who: '' }));
  }

  pack({ pack: { id } }: AuthoredPack) {
    const state = foldAll(this.events).get(`pack:${id}`);
    return state && packOf(state);
  }

  bring(authored: AuthoredPack, shown = this.pack(authored)): void {
    this.add(importDraft(authored, shown, this.events));
  }
}

test.each([ownFormPack, written])('a pack that was deleted and is imported again is one version', (own) => {
  const history = new History();
  history.bring(own);
  history.add(packRemovalDraft(history.pack(own)!));
  expect(history.pack(own)).toBeUndefined();
  history.bring(own);
  expect(history.pack(own)?.conflicts).toEqual([]);
  expect(history.pack(own)?.value).toEqual(own);
});

test('two removals, of two windows, are both known to be gone', () => {
  const history = new History();
  history.bring(ownFormPack);
  const removal = packRemovalDraft(history.pack(ownFormPack)!);
  history.add(removal);
  history.add(removal);
  history.bring(ownFormPack);
  expect(history.pack(ownFormPack)?.conflicts).toEqual([]);
});

test('what another window brought meanwhile stands beside it', () => {
  const history = new History();
  history.bring(ownFormPack);
  const other = { ...ownFormPack, pack: { ...ownFormPack.pack, version: '9' } };
  history.add(importDraft(other, undefined, history.events));
  expect(history.pack(ownFormPack)?.conflicts).toHaveLength(1);
});

test('a pack that is there is replaced', () => {
  const history = new History();
  history.bring(ownFormPack);
  const next = { ...ownFormPack, pack: { ...ownFormPack.pack, version: '9' } };
  history.bring(next);
  expect(history.pack(ownFormPack)?.value).toEqual(next);
  expect(history.pack(ownFormPack)?.conflicts).toEqual([]);
});
