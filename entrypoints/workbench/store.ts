import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { shelfOf } from '#catalog/packs.ts';
import { JiannuoError } from '#core/errors.ts';
import { maskForms } from '#core/forms/mask-also.ts';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import type { Sample } from '#core/model/sample.ts';
import type { Shelf } from '#core/packs/shelf.ts';
import type { JournalState } from '#utils/journal/inspection.ts';
import { type Lists, NO_LISTS } from '#utils/journal/lists.ts';
import { onJournalChange, openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { hasItems, listItems } from './list-items.ts';
import { type Labels, labelsOf } from './shelf-labels.ts';
import { lists } from './first-rows.ts';
import { isWellInWorker } from './well-in-worker.ts';

/** Everything the workbench shows of the journal. */
export interface Store extends Lists {
  state: JournalState;
  /** Not yet where a long journal is being read: then there are the first people and records alone, and no verdicts. */
  whole: boolean;
  /** The packs and forms to work with, those of the program among them. */
  shelf: Shelf;
  /** What packs, forms and fields are called. */
  labels: Labels;
  /** People and records that are 示例数据. */
  sampleIds: ReadonlySet<string>;
  /** Appends a batch; resolves after the strict commit, before the lists are read again. */
  commit: (drafts: readonly Draft[]) => Promise<JournalEvent[]>;
  /** As `commit`, and resolves when the lists show it. */
  append: (drafts: readonly Draft[]) => Promise<JournalEvent[]>;
  reload: () => Promise<void>;
}

interface Loaded {
  lists: Lists;
  state: JournalState;
  whole: boolean;
}

/**
 * The journal, read at start; whenever any window appended to it, what is new. `undefined` until it is read.
 * @param masked what the user wants masked besides what always is
 * @param atStart the journal's state right before
 * @param first what a list shows of it before it is read, where there was something to read first (`first-rows.ts`)
 */
export function useStore(
  onError: (error: unknown) => void,
  masked: readonly string[],
  atStart: JournalState,
  first: Lists | undefined,
): Store | undefined {
  const [loaded, setLoaded] = useState<Loaded | undefined>(
    () => first && { lists: first, state: atStart, whole: false },
  );
  const firstRef = useRef(first);
  const readingRef = useRef(0);
  const shownRef = useRef(0);
  const reload = useCallback(async () => {
    readingRef.current += 1;
    const reading = readingRef.current;
    const state = await openJournal().inspect();
    const next = await load(state);
    await prepare(next.lists);
    // A later reading knows all that this one does: what it shows is not taken back to what stood before.
    if (reading < shownRef.current) return;
    shownRef.current = reading;
    // Our own writes are announced to us as well: what is shown already is not drawn again.
    setLoaded((before) => (before && isSame(before, next) ? before : next));
  }, []);
  useEffect(() => {
    const drawn = firstRef.current ? painted() : Promise.resolve();
    drawn.then(reload).catch(untilAudit).then(audit).then(settle).catch(onError);
    return onJournalChange((change) => {
      if (change === 'mended') lists().forget();
      reload().catch(onError);
    });
    async function settle(state: JournalState): Promise<void> {
      if (isLoss(state.health)) setLoaded({ lists: NO_LISTS, state, whole: true });
    }
  }, [reload, onError]);
  const append = useCallback(
    async (drafts: readonly Draft[]) => {
      const events = await commit(drafts);
      await reload();
      return events;
    },
    [reload],
  );
  const { ownPacks, tunings, former, samples } = loaded?.lists ?? NO_LISTS;
  const shelf = useMemo(() => shelfFrom(ownPacks, tunings, masked), [ownPacks, tunings, masked]);
  const labels = useMemo(() => labelsOf(shelf, former), [shelf, former]);
  const sampleIds = useMemo(() => idsIn(samples), [samples]);
  if (!loaded) return undefined;
  const { state, whole } = loaded;
  return { ...loaded.lists, state, whole, shelf, labels, sampleIds, append, commit, reload };
}

function isSame(before: Loaded, next: Loaded): boolean {
  const isShown = before.lists === next.lists && before.whole === next.whole;
  return isShown && JSON.stringify(before.state) === JSON.stringify(next.state);
}

function idsIn(samples: readonly Current<Sample>[]): ReadonlySet<string> {
  return new Set(samples.flatMap(({ value }) => [...value.subjectIds, ...value.recordIds]));
}

function shelfFrom(
  ownPacks: readonly Current<AuthoredPack>[],
  tunings: readonly Current<PackTuning>[],
  masked: readonly string[],
): Shelf {
  const shelf = shelfOf({
    authored: ownPacks.map(({ value }) => value),
    tunings: tunings.map(({ value }) => value),
  });
  return { ...shelf, forms: maskForms(shelf.forms, masked) };
}

function commit(drafts: readonly Draft[]): Promise<JournalEvent[]> {
  return openJournal().append(drafts);
}

/** Once the browser has drawn what was set, or would have if the window were in sight. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}

/** Reading, making what lists show of people, and drawing are a turn each: thousands in one would hold up a key. */
async function prepare({ subjects }: Lists): Promise<void> {
  if (hasItems(subjects)) return;
  await turn();
  listItems(subjects);
  await turn();
}

/** Whatever waits, such as a key that was pressed, goes before what follows. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A store that has lost something shows nothing of what is left. */
async function load(state: JournalState): Promise<Loaded> {
  if (!isLoss(state.health)) return { lists: await lists().read(), state, whole: true };
  lists().forget();
  return { lists: NO_LISTS, state, whole: true };
}

/** A row that somebody changed bars nothing yet: the audit makes it anew from the events, or tells the loss. */
function untilAudit(error: unknown): void {
  if (!(error instanceof JiannuoError && error.code === 'vault.altered')) throw error;
}

/** Every event is verified once the lists are there. */
async function audit(): Promise<JournalState> {
  return openJournal().audit(isWellInWorker);
}
