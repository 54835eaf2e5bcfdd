import { browser } from '#imports';
import { keptKey } from '#core/matching/same-person.ts';
import { z } from '#core/model/zod.ts';
import { chooseAbout } from '#core/review/choose.ts';
import { openJournal } from '#utils/journal/open.ts';
import { DraftAbout, KeptDraft } from '#utils/messages.ts';
import { fromBase64, toBase64 } from '#utils/vault/base64.ts';

const KEY = 'review-drafts';
/** What was typed longer ago is given up. */
const MOST = 200;

const Kept = z.array(z.object({ about: DraftAbout, draft: KeptDraft }));
type Kept = z.infer<typeof Kept>;

/** Ends with all that is being written: each write holds what was written before. */
let written: Promise<void> = Promise.resolve();

/**
 * Keeps what a reviewer pressed or typed and did not save, in the browser's memory, never on disk; under the store's own key
 * where it has one, so that nobody reads it while the data is locked. Numbers of the person are kept as the journal keeps them.
 */
export function keepDraft(about: DraftAbout, draft: KeptDraft): Promise<void> {
  written = written.then(
    () => write(about, draft),
    () => write(about, draft),
  );
  return written;
}

/** What is kept about this person, page, form and pack. */
export async function keptDrafts(about: DraftAbout): Promise<KeptDraft[]> {
  return ownOf(await read(), about).map(({ draft }) => draft);
}

async function write(about: DraftAbout, draft: KeptDraft): Promise<void> {
  const kept = await read();
  const own = new Set(ownOf(kept, about).filter((each) => each.draft.criterionId === draft.criterionId));
  const others = kept.filter((each) => !own.has(each));
  const { comment, score, verdict } = draft;
  const isEmpty = comment.trim() === '' && score.trim() === '' && verdict === '';
  const clues = about.clues.map((clue) => ({ ...clue, value: keptKey(clue) }));
  const now = isEmpty ? others : [...others, { about: { ...about, clues }, draft }];
  const cipher = await openJournal().database.cipher();
  const value = now.slice(-MOST);
  await browser.storage.session.set({ [KEY]: cipher ? toBase64(await cipher.seal(KEY, value)) : value });
}

/** What cannot be read is nothing: it was written under a key that is no more. */
async function read(): Promise<Kept> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  const cipher = await openJournal().database.cipher();
  const sealed = typeof stored === 'string';
  if (sealed !== (cipher !== undefined)) return [];
  const value = sealed && cipher ? await cipher.open(KEY, fromBase64(stored)).catch(() => []) : stored;
  return Kept.safeParse(value).data ?? [];
}

function ownOf(kept: Kept, { page, formId, packId, subjectName, clues }: DraftAbout): Kept {
  const there = kept.filter(
    ({ about }) =>
      about.page === page &&
      about.formId === formId &&
      about.packId === packId &&
      about.subjectName === subjectName,
  );
  const several = there.map(({ about }, index) => ({ id: String(index), clues: about.clues }));
  // Each criterion has a draft of its own: all those of the same person.
  return there.filter((_, index) => {
    const own = several[index];
    return own !== undefined && chooseAbout([own, ...several.filter(isApart(own))], clues) === own.id;
  });
}

/** Another person of the name stands beside it: then only what tells them apart decides. */
function isApart(own: { clues: DraftAbout['clues'] }): (other: { clues: DraftAbout['clues'] }) => boolean {
  const said = JSON.stringify(own.clues);
  return ({ clues }) => JSON.stringify(clues) !== said;
}
