import { browser } from '#imports';
import type { RunActions, RunView } from '#components/run/model.ts';
import type { Draft } from '#core/model/event.ts';
import { maskForms } from '#core/forms/mask-also.ts';
import { asNextStep } from '#core/run/screen.ts';
import { currentOf, isEnded, retriable } from '#core/run/fold.ts';
import { JiannuoError } from '#core/errors.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { onJournalChange, openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { PageClient, type PageReading } from '#utils/page-client.ts';
import { formsOf } from '#catalog/forms.ts';
import { readFormerForm } from '#utils/former-form.ts';
import { OwnPacksReader } from '#utils/own-packs.ts';
import { readSettings } from '#utils/settings.ts';
import { readRuns, runDraft, type RunNote } from '#utils/run-journal.ts';
import { fillHand } from './fill-hand.ts';
import { handOf } from './hand-of.ts';
import { workAlone } from './lock.ts';
import { describeFor, type Look } from './look.ts';
import { Parting } from './parting.ts';
import { RunLog } from './run-log.ts';
import { type AtHand, initialRunState, type RunState } from './state.ts';
import { type StepMore, stepNote } from './step-note.ts';
import { runViewOf, tickedFields } from './view.ts';

/** Between two looks at the page, in ms; a page that takes long to read is read less often. */
const LOOK = 120;
const SOON = 60;

/** Works on one run in one tab: looks, fills when told to, and waits for the portal to save. Everything that lasts is journaled. */
export class RunSession implements RunActions {
  readonly #client: PageClient;
  readonly #journal = openJournal();
  readonly #packs = new OwnPacksReader(this.#journal);
  readonly #render: (view: RunView) => void;
  #state: RunState = initialRunState;
  #reading: PageReading | undefined;
  /** The look before; a page counts as standing still once two are equal. */
  #last = '';
  readonly #parting: Parting;
  readonly #log = new RunLog(this.#journal, (run) => this.#set({ run }));

  constructor(tabId: number, render: (view: RunView) => void) {
    this.#client = new PageClient(tabId);
    this.#parting = new Parting(this.#client);
    this.#render = render;
  }

  async start(runId: string): Promise<void> {
    if (await this.#isLost()) return undefined;
    await workAlone(() => this.#set({ phase: 'busy' }));
    onJournalChange(() => void this.#do(() => this.#catchUp()));
    // Another window may have kept this one waiting for hours.
    if (await this.#isLost()) return undefined;
    if (runId === '') await this.#offer();
    else await this.#open(runId);
    return this.#watch();
  }

  choose = (id: string) => {
    const address = new URL(location.href);
    address.searchParams.set('run', id);
    history.replaceState(null, '', address);
    void this.#do(() => this.#open(id));
  };

  fill = () => {
    const { phase, mode, hand, screen } = this.#state;
    if (phase !== 'working') return;
    const kind = screen?.whose.kind;
    if (mode === 'look' && hand && !screen)
      this.#set({ message: { tone: 'warning', text: t('run.changed') } });
    if (mode !== 'look' || !hand || !screen || (kind !== 'empty' && kind !== 'own')) return;
    if (tickedFields(screen.plan) === 0) return;
    void this.#do(() => this.#fill(hand));
  };

  saved = () => void this.#do(() => this.#step({ state: 'saved', seenBy: 'user' }));

  /** What went wrong before is the better reason. */
  notSaved = () => {
    const { filled, hand } = this.#state;
    const broken = filled?.stopped !== undefined || hand?.person.reason === 'interrupted';
    const failed = (filled?.counts ?? hand?.person.counts)?.failed ?? 0;
    void this.#do(() =>
      broken || failed > 0
        ? this.#step({ state: 'failed', reason: broken ? 'interrupted' : 'fieldsFailed' })
        : this.#step({ state: 'skipped', reason: 'notSaved' }),
    );
  };

  beforeNotSaved = () => {
    const { before } = this.#state;
    if (!before) return;
    void this.#do(async () => {
      await this.#note(stepNote(before, { state: 'skipped', reason: 'notSaved' }));
      this.#set({ before: undefined });
    });
  };

  again = () => {
    const goesOn = (this.#state.filled?.more ?? 0) > 0;
    this.#lookAnew();
    this.#set({ goesOn });
  };

  skip = () => {
    if (this.#state.mode !== 'fill') void this.#do(() => this.#step({ state: 'skipped', reason: 'byUser' }));
  };

  pause = () => void this.#do(() => this.#note({ kind: 'run.paused' }));

  resume = () => void this.#do(() => this.#note({ kind: 'run.resumed' }));

  retry = () =>
    void this.#do(async () => {
      const { run } = this.#state;
      const at = run ? retriable(run).map((person) => person.at) : [];
      if (at.length > 0) await this.#note({ kind: 'run.retried', at });
    });

  setWaitForSave = (waitForSave: boolean) => this.#set({ waitForSave });

  openWorkbench = () =>
    void this.#do(async () => {
      const { run } = this.#state;
      const url = browser.runtime.getURL(`/workbench.html#/runs${run ? `/${run.id}` : ''}`);
      await browser.tabs.create({ url });
    });

  async #isLost(): Promise<boolean> {
    const { health, locked } = await this.#journal.inspect();
    if (!isLoss(health) && !locked) return false;
    this.#set({ phase: isLoss(health) ? 'lost' : 'locked' });
    return true;
  }

  async #offer(): Promise<void> {
    const runs = await readRuns(this.#journal);
    await this.#readForms();
    // One may have been chosen meanwhile.
    if (this.#state.run) return;
    this.#set({ phase: 'choose', runs: runs.filter((run) => currentOf(run) !== undefined) });
  }

  async #open(runId: string): Promise<void> {
    const run = await this.#log.open(runId);
    if (!run) return this.#offer();
    if (currentOf(run)) await this.#note({ kind: 'run.resumed' });
    else await this.#follow();
    return undefined;
  }

  /** Another window may have paused the run, begun another pass, or brought another version of the form. */
  async #catchUp(): Promise<void> {
    const { run, mode, phase } = this.#state;
    if (!run && phase === 'choose') return this.#offer();
    if (!run || mode === 'fill') return undefined;
    const changed = await this.#readForms();
    if ((await this.#log.catchUp()) || changed) await this.#follow();
    return undefined;
  }

  /** Reads which forms there are; answers whether that of the run has come, gone or changed. */
  async #readForms(): Promise<boolean> {
    const { forms: before, run } = this.#state;
    const { masked } = await readSettings();
    const forms = maskForms(formsOf(await this.#packs.read()), masked);
    const ofRun = (among: RunState['forms']): string =>
      JSON.stringify(among.find(({ id }) => id === run?.formTypeId) ?? null);
    const changed = run !== undefined && ofRun(before) !== ofRun(forms);
    this.#set({ forms, ...(changed ? { hand: undefined } : {}) });
    return changed;
  }

  /** Goes to whoever is next by what the journal says; the same person stays at hand as it is. */
  async #follow(): Promise<void> {
    await this.#readForms();
    const { run, hand } = this.#state;
    if (!run) return;
    const person = currentOf(run);
    if (!person) {
      this.#set({ phase: 'finished', hand: undefined });
      if (run.status !== 'finished') await this.#note({ kind: 'run.finished' });
      return;
    }
    const formType = this.#state.forms.find(({ id }) => id === run.formTypeId);
    if (!formType) {
      // Nobody is skipped for it: the run goes on where it is once the pack is back.
      const former = await readFormerForm(this.#journal, run.formTypeId);
      this.#set({ phase: 'formGone', former, hand: undefined });
      return;
    }
    this.#set({ phase: run.status === 'paused' ? 'paused' : 'working', former: undefined });
    if (hand && hand.person.at === person.at && !isEnded(person)) {
      this.#set({ hand: { ...hand, person } });
      return;
    }
    const next = await handOf(this.#journal, formType, person);
    if ('reason' in next) {
      await this.#note(stepNote(person, { state: 'skipped', reason: next.reason }));
      return;
    }
    this.#set({ hand: next, message: undefined });
    this.#lookAnew();
    // Begun by a window that is gone: only the user can say what the portal has.
    if (person.state !== 'waiting') this.#set({ mode: 'ask' });
  }

  #lookAnew(): void {
    this.#last = '';
    this.#parting.reset();
    this.#reading = undefined;
    this.#set({
      mode: 'look',
      goesOn: false,
      screen: undefined,
      plan: undefined,
      filled: undefined,
      outcomes: new Map(),
    });
  }

  /** Looks at the page as long as the window is there. */
  async #watch(): Promise<never> {
    for (;;) {
      const began = performance.now();
      const { phase, mode, hand } = this.#state;
      if (phase === 'working' && hand) {
        if (mode === 'look') await this.#look(hand);
        if (mode === 'await') await this.#awaitSave(hand);
      }
      // What has just changed is looked at again at once.
      const open = this.#state.mode === 'look' && !this.#state.screen && !this.#state.trouble;
      const pause = open && mode === 'look' ? SOON : Math.max(LOOK, 2 * (performance.now() - began));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async #look(hand: AtHand): Promise<void> {
    const look = await this.#seen(() => describeFor(this.#client, hand));
    if (!look || this.#state.mode !== 'look' || this.#state.hand !== hand) return;
    const still = look.signature === this.#last;
    this.#last = look.signature;
    this.#reading = look.reading;
    const screen = this.#state.goesOn ? asNextStep(look.screen) : look.screen;
    this.#set(still ? { screen, plan: screen.plan } : { screen: undefined });
  }

  async #awaitSave(hand: AtHand): Promise<void> {
    const { filled, waitForSave } = this.#state;
    if (!filled?.held?.size || filled.stopped !== undefined || !waitForSave) return;
    const see = (take: () => Promise<Look>) => this.#seen(take);
    const parted = await this.#parting.look(hand, filled, see, () => this.#state.trouble);
    if (this.#state.mode !== 'await' || this.#state.hand !== hand) return;
    const { saved, doubt, more } = parted;
    if (more !== filled.more || doubt !== filled.doubt) this.#set({ filled: { ...filled, more, doubt } });
    if (saved) await this.#do(() => this.#step({ state: 'saved', seenBy: 'page' }));
  }

  /** A look, unless there is no page to look at: which is then said, and proves nothing. */
  async #seen(take: () => Promise<Look>): Promise<Look | undefined> {
    const { run } = this.#state;
    try {
      const look = await take();
      const { origin } = new URL(look.address);
      const elsewhere = run?.origin !== undefined && run.origin !== origin;
      const trouble = elsewhere ? { kind: 'elsewhere' as const, host: run.origin ?? '' } : undefined;
      this.#set({ trouble });
      return elsewhere ? undefined : look;
    } catch (error) {
      const code = error instanceof JiannuoError ? error.code : '';
      this.#set({ trouble: { kind: 'access', code, text: errorText(error) }, screen: undefined });
      return undefined;
    }
  }

  async #fill(hand: AtHand): Promise<void> {
    const reading = this.#reading;
    if (!reading) return;
    const desk = {
      client: this.#client,
      journal: this.#log,
      state: () => this.#state,
      set: (change: Partial<RunState>) => this.#set(change),
      draft: (more: StepMore) => this.#draft(stepNote(hand.person, more)),
      attempt: (work: () => Promise<unknown>) => this.#do(work),
      see: (take: () => Promise<Look>) => this.#seen(take),
    };
    // From here on nothing else begins.
    this.#set({ mode: 'fill', progress: { done: 0, total: 0 } });
    try {
      if (await this.#readForms()) {
        this.#lookAnew();
        await this.#follow();
        return this.#set({ message: { tone: 'warning', text: t('run.formChanged') } });
      }
      this.#parting.reset();
      await fillHand(desk, hand, reading);
      if (this.#state.mode === 'fill') this.#lookAnew();
    } catch (error) {
      // Nothing was written yet, or the journal says what was: the page is looked at anew, or the user asked.
      this.#lookAnew();
      const { run } = this.#state;
      if (run && currentOf(run)?.state !== 'waiting') this.#set({ mode: 'ask' });
      throw error;
    }
  }

  /** Journals how it ended for the person at hand, and goes on. */
  async #step(more: StepMore): Promise<void> {
    const { hand } = this.#state;
    if (!hand) return;
    const seen = more.seenBy === 'page';
    await this.#note(stepNote(hand.person, more));
    this.#set({ before: seen ? hand.person : undefined });
  }

  /** Journals a step and follows what the run then says. */
  async #note(note: RunNote): Promise<void> {
    await this.#log.append(() => [this.#draft(note)]);
    await this.#follow();
  }

  #draft(note: RunNote): Draft {
    const { run } = this.#state;
    if (!run) throw new JiannuoError('run.gone');
    return runDraft(run, note);
  }

  async #do(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#set({ message: { tone: 'error', text: errorText(error) } });
    }
  }

  #set(change: Partial<RunState>): void {
    this.#state = { ...this.#state, ...change };
    this.#render(runViewOf(this.#state));
  }
}
