import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { shelfOf } from '#catalog/packs.ts';
import { maskForms } from '#core/forms/mask-also.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Subject } from '#core/model/subject.ts';
import type { Shelf } from '#core/packs/shelf.ts';
import type { Taught } from '#core/model/taught.ts';
import type { JournalState } from '#utils/journal/journal.ts';
import { type FormerForm, FormerFormsReader } from '#utils/former-form.ts';
import { onJournalChange, openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { keepUnchanged } from './keep-unchanged.ts';
import { type Labels, labelsOf } from './shelf-labels.ts';

/** Everything the workbench shows of the journal. */
export interface Store {
  state: JournalState;
  subjects: readonly Current<Subject>[];
  records: readonly Current<FormRecord>[];
  taught: readonly Current<Taught>[];
  templates: readonly Current<CheckedTemplate>[];
  /** The user's own packs and settings of packs. */
  ownPacks: readonly Current<AuthoredPack>[];
  tunings: readonly Current<PackTuning>[];
  /** Forms as the user's packs ever brought them, the latest first. */
  former: readonly FormerForm[];
  /** The packs and forms to work with, those of the program among them. */
  shelf: Shelf;
  /** What packs, forms and fields are called. */
  labels: Labels;
  /** Verdicts given and withdrawn, and decisions about whole forms, oldest first. */
  verdicts: readonly JournalEvent[];
  /** Appends a batch; resolves after the strict commit, before the lists are read again. */
  commit: (drafts: readonly Draft[]) => Promise<JournalEvent[]>;
  /** As `commit`, and resolves when the lists show it. */
  append: (drafts: readonly Draft[]) => Promise<JournalEvent[]>;
  reload: () => Promise<void>;
}

type Loaded = Omit<Store, 'append' | 'commit' | 'reload' | 'shelf' | 'labels'>;

const LISTS = ['subjects', 'records', 'taught', 'templates', 'ownPacks', 'tunings'] as const;

/** Events that this window shows. */
let shownCount = -1;

/** The journal, read at start and whenever any window appended to it; `undefined` until it is read. */
/** @param masked what the user wants masked besides what always is */
export function useStore(onError: (error: unknown) => void, masked: readonly string[]): Store | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  const reload = useCallback(async () => {
    const state = await openJournal().inspect();
    shownCount = state.count;
    const next = await load(state);
    setLoaded((before) => (before ? keepUnchanged(before, next, LISTS) : next));
  }, []);
  useEffect(() => {
    reload().then(audit).then(setDamage).catch(onError);
    return onJournalChange(() => {
      catchUp().catch(onError);
    });
    // Our own writes are announced to us as well: what is shown already is not read again.
    async function catchUp(): Promise<void> {
      const { count, health } = await openJournal().inspect();
      if (count !== shownCount || isLoss(health)) await reload();
    }
    function setDamage(state: JournalState): void {
      if (isLoss(state.health)) setLoaded(nothingOf(state));
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
  const { ownPacks, tunings, former } = loaded ?? {};
  const shelf = useMemo(() => shelfFrom(ownPacks ?? [], tunings ?? [], masked), [ownPacks, tunings, masked]);
  const labels = useMemo(() => labelsOf(shelf, former), [shelf, former]);
  return loaded && { ...loaded, shelf, labels, append, commit, reload };
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

let formerForms: FormerFormsReader | undefined;

async function load(state: JournalState): Promise<Loaded> {
  const journal = openJournal();
  if (isLoss(state.health)) return nothingOf(state);
  formerForms ??= new FormerFormsReader(journal);
  const [subjects, records, taught, templates, ownPacks, tunings, former, given, withdrawn, decided] =
    await Promise.all([
      journal.subjects(),
      journal.records(),
      journal.taught(),
      journal.templates(),
      journal.packs(),
      journal.tunings(),
      formerForms.read(),
      journal.eventsOfKind('review.verdict'),
      journal.eventsOfKind('review.withdrawn'),
      journal.eventsOfKind('review.decided'),
    ]);
  const verdicts = [...given, ...withdrawn, ...decided];
  verdicts.sort((a, b) => a.sequence - b.sequence);
  return { state, subjects, records, taught, templates, ownPacks, tunings, former, verdicts };
}

/** A store that has lost something shows nothing of what is left. */
function nothingOf(state: JournalState): Loaded {
  return {
    state,
    subjects: [],
    records: [],
    taught: [],
    templates: [],
    ownPacks: [],
    tunings: [],
    former: [],
    verdicts: [],
  };
}

/** Every event is verified after the first paint. */
async function audit(): Promise<JournalState> {
  return openJournal().audit();
}
