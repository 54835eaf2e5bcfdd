import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { shelfOf } from '#catalog/packs.ts';
import { JiannuoError } from '#core/errors.ts';
import { maskForms } from '#core/forms/mask-also.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Sample } from '#core/model/sample.ts';
import type { Calibration } from '#core/model/review.ts';
import type { Subject } from '#core/model/subject.ts';
import type { Shelf } from '#core/packs/shelf.ts';
import type { Taught } from '#core/model/taught.ts';
import type { JournalState } from '#utils/journal/journal.ts';
import type { UserCalendar } from '#utils/journal/reader.ts';
import { type FormerForm, FormerFormsReader } from '#utils/former-form.ts';
import { onJournalChange, openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { keepUnchanged } from './keep-unchanged.ts';
import { type Labels, labelsOf } from './shelf-labels.ts';

/** Everything the workbench shows of the journal. */
export interface Store {
  state: JournalState;
  /** Not yet where a long journal is being read: then there are the first people and records alone, and no verdicts. */
  whole: boolean;
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
  /** 示例数据 that are there. */
  samples: readonly Current<Sample>[];
  /** People and records that are 示例数据. */
  sampleIds: ReadonlySet<string>;
  calendar: UserCalendar;
  /** Forms that every reviewer judges first. */
  calibrations: readonly Current<Calibration>[];
  /** Verdicts given and withdrawn, decisions about whole forms, and merges undone, oldest first. */
  verdicts: readonly JournalEvent[];
  /** Appends a batch; resolves after the strict commit, before the lists are read again. */
  commit: (drafts: readonly Draft[]) => Promise<JournalEvent[]>;
  /** As `commit`, and resolves when the lists show it. */
  append: (drafts: readonly Draft[]) => Promise<JournalEvent[]>;
  reload: () => Promise<void>;
}

type Loaded = Omit<Store, 'append' | 'commit' | 'reload' | 'shelf' | 'labels' | 'sampleIds'>;

const LISTS = [
  'subjects',
  'records',
  'taught',
  'templates',
  'ownPacks',
  'tunings',
  'samples',
  'calibrations',
] as const;

/** A shorter journal is read whole at once. */
const LONG_JOURNAL = 1500;
/** People, and records, that a window draws before it has read a long journal. */
const FIRST_ROWS = 60;

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
    showFirst().then(reload).catch(untilAudit).then(audit).then(settle).catch(onError);
    return onJournalChange(() => {
      catchUp().catch(onError);
    });
    // Our own writes are announced to us as well: what is shown already is not read again.
    async function catchUp(): Promise<void> {
      const { count, health } = await openJournal().inspect();
      if (count !== shownCount || isLoss(health)) await reload();
    }
    async function showFirst(): Promise<void> {
      const state = await openJournal().inspect();
      if (isLoss(state.health) || state.count < LONG_JOURNAL) return;
      setLoaded(await loadFirst(state));
      await painted();
    }
    async function settle(state: JournalState): Promise<void> {
      if (isLoss(state.health)) setLoaded(nothingOf(state));
      else if (state.mended) await reload();
    }
  }, [reload, onError]);
  const append = useCallback(
    async (drafts: readonly Draft[]) => {
      const events = await commit(drafts);
      if (!isNextOf(events, shownCount)) {
        await reload();
        return events;
      }
      shownCount += events.length;
      setLoaded((before) => before && withReviews(before, events));
      return events;
    },
    [reload],
  );
  const { ownPacks, tunings, former } = loaded ?? {};
  const shelf = useMemo(() => shelfFrom(ownPacks ?? [], tunings ?? [], masked), [ownPacks, tunings, masked]);
  const labels = useMemo(() => labelsOf(shelf, former), [shelf, former]);
  const samples = loaded?.samples;
  const sampleIds = useMemo(() => idsIn(samples ?? []), [samples]);
  return loaded && { ...loaded, shelf, labels, sampleIds, append, commit, reload };
}

function idsIn(samples: readonly Current<Sample>[]): ReadonlySet<string> {
  return new Set(samples.flatMap(({ value }) => [...value.subjectIds, ...value.recordIds]));
}

/**
 * Whether events of reviews alone follow on what is shown: then it is complete with them, and thousands of people and records
 * need not be read again after every verdict.
 */
function isNextOf(events: readonly JournalEvent[], count: number): boolean {
  const [first] = events;
  return first?.sequence === count + 1 && events.every(({ entity }) => entity.startsWith('review:'));
}

function withReviews(before: Loaded, events: readonly JournalEvent[]): Loaded {
  const count = before.state.count + events.length;
  return { ...before, state: { ...before.state, count }, verdicts: [...before.verdicts, ...events] };
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

/** What the lists draw first of a long journal: nothing else may be done with it. */
async function loadFirst(state: JournalState): Promise<Loaded> {
  const journal = openJournal();
  formerForms ??= new FormerFormsReader(journal);
  const [rows, { there: samples }, ownPacks, tunings, former] = await Promise.all([
    journal.firstRows(FIRST_ROWS),
    journal.samples(),
    journal.packs(),
    journal.tunings(),
    formerForms.read(),
  ]);
  return { ...nothingOf(state), ...rows, whole: false, samples, ownPacks, tunings, former };
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

async function load(state: JournalState): Promise<Loaded> {
  const journal = openJournal();
  if (isLoss(state.health)) return nothingOf(state);
  formerForms ??= new FormerFormsReader(journal);
  const [
    subjects,
    records,
    taught,
    templates,
    ownPacks,
    tunings,
    former,
    sampled,
    calendar,
    calibrations,
    ...said
  ] = await Promise.all([
    journal.subjects(),
    journal.records(),
    journal.taught(),
    journal.templates(),
    journal.packs(),
    journal.tunings(),
    formerForms.read(),
    journal.samples(),
    journal.calendar(),
    journal.calibrations(),
    journal.eventsOfKind('review.verdict'),
    journal.eventsOfKind('review.withdrawn'),
    journal.eventsOfKind('review.decided'),
    journal.eventsOfKind('review.unmerged'),
  ]);
  // Reviews of the sample go with it, and come back with it.
  const gone = new Set(sampled.gone.flatMap(({ reviewIds }) => reviewIds));
  const verdicts = said.flat().filter(({ payload }) => !isOf(payload, gone));
  verdicts.sort((a, b) => a.sequence - b.sequence);
  const samples = sampled.there;
  return {
    state,
    whole: true,
    subjects,
    records,
    taught,
    templates,
    ownPacks,
    tunings,
    former,
    samples,
    calendar,
    calibrations,
    verdicts,
  };
}

function isOf(payload: JournalEvent['payload'], reviewIds: ReadonlySet<string>): boolean {
  return 'reviewId' in payload && reviewIds.has(payload.reviewId);
}

/** A store that has lost something shows nothing of what is left. */
function nothingOf(state: JournalState): Loaded {
  return {
    state,
    whole: true,
    subjects: [],
    records: [],
    taught: [],
    templates: [],
    ownPacks: [],
    tunings: [],
    former: [],
    samples: [],
    calendar: { entries: [], requirements: [] },
    calibrations: [],
    verdicts: [],
  };
}

/** A row that somebody changed bars nothing yet: the audit makes it anew from the events, or tells the loss. */
function untilAudit(error: unknown): void {
  if (!(error instanceof JiannuoError && error.code === 'vault.altered')) throw error;
}

/** Every event is verified after the first paint. */
async function audit(): Promise<JournalState> {
  return openJournal().audit();
}
