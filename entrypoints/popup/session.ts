import { browser } from '#imports';
import type { PopupActions, PopupView } from '#components/popup/model.ts';
import type { TeachActions } from '#components/popup/teach-model.ts';
import { t } from '#locales/index.ts';
import { onJournalChange, openJournal } from '#utils/journal/open.ts';
import { forgetGoingOn } from '#utils/going-on-store.ts';
import { PageClient } from '#utils/page-client.ts';
import { injectFile } from '#utils/tab-access.ts';
import { loadPinyin } from '#utils/search.ts';
import { writeSettings } from '#utils/settings.ts';
import { Attempts } from './attempts.ts';
import { checkPage, checkRecord } from './checking.ts';
import { type Desk, fillPage, undoPage } from './fill-work.ts';
import { isLive, switchLive } from './live.ts';
import { Preparing } from './preparing.ts';
import { revealPlan } from './revealing.ts';
import { openRunWindow } from './run-window.ts';
import { initialState, NOTHING_YET, type PopupState, viewOf } from './state.ts';
import { Stock } from './stock.ts';
import { isDetached, teachActions } from './teaching.ts';

/** The popup's work on one tab: each action reads the state, does its part, and shows the new state. */
export class PopupSession implements PopupActions {
  readonly #client: PageClient;
  readonly #render: (view: PopupView) => void;
  #state: PopupState;
  readonly #attempts: Attempts;
  readonly #preparing: Preparing;
  readonly #stock: Stock;
  readonly #desk: Desk;
  readonly teach: TeachActions;

  constructor(tabId: number, render: (view: PopupView) => void) {
    this.#client = new PageClient(tabId);
    this.#render = render;
    const shown = {
      state: () => this.#state,
      set: (change: Partial<PopupState>) => this.#set(change),
    };
    const parts = { ...shown, client: this.#client, journal: openJournal() };
    this.#attempts = new Attempts(shown);
    this.#preparing = new Preparing(parts);
    const prepare = () => this.#preparing.prepare();
    this.#stock = new Stock({ ...parts, prepare });
    this.#desk = {
      ...parts,
      prepare,
      attempt: this.#attempts.run,
      readPage: () => this.#preparing.readPage(),
      followPacks: () => this.#stock.follow(),
    };
    this.teach = teachActions(this.#desk);
    this.#state = { ...initialState, detached: isDetached() };
  }

  /** Page and store are read side by side; each appears as soon as it is there. What checks need comes last. */
  async start(query: string): Promise<void> {
    this.#set({ query });
    // A window that stands beside the page stays open while packs come and go in others.
    onJournalChange(() => {
      if (this.#attempts.idle) void this.#attempts.run(() => this.#stock.follow());
    });
    const store = this.#stock.read();
    await Promise.all([
      Promise.all([this.#preparing.prepare(), store]).then(() => this.#preparing.goOn()),
      store.then(() => this.#loadPinyin()),
    ]);
    await Promise.all([this.#stock.loadChecks(), this.#preparing.lookForUnfinished(), this.#lookForLive()]);
    await this.#attempts.run(() => this.#lookAfterBackups());
  }

  /** The checklist was asked for by its key and could not be opened. */
  tellUnopened(reason: string): void {
    this.#set({ message: { tone: 'error', text: t('open.unopened', { reason }) } });
  }

  reread = () =>
    void this.#choose({}).then(() => this.#attempts.run(() => this.#preparing.lookForUnfinished()));

  chooseForm = (formId: string) => void this.#choose({ formId, detection: 'chosen' });

  search = (query: string) => this.#set({ query });

  choosePerson = (id: string) => {
    void this.#attempts.run(() => forgetGoingOn(this.#client.tabId));
    void this.#choose({ subject: this.#state.subjects?.find((each) => each.id === id), going: undefined });
  };

  changePerson = () => void this.#choose({ subject: undefined });

  chooseRecord = (recordId: string) => void this.#choose({ recordId, records: this.#state.records });

  next = () => {
    const { items, subject } = this.#state;
    const at = items.findIndex((item) => item.id === subject?.id);
    const following = items[at + 1];
    if (following) this.choosePerson(following.id);
    else this.#set({ message: { tone: 'info', text: t('popup.next.last') } });
  };

  tickAct = (ref: string, ticked: boolean) => {
    const { plan } = this.#state;
    const acts = plan?.acts?.map((act) => (act.ref === ref ? { ...act, ticked } : act));
    if (plan && acts) this.#set({ plan: { ...plan, acts } });
  };

  /** Ticks a field: all of its boxes. */
  tick = (ref: string, ticked: boolean) => {
    const path = this.#state.plan?.writes.find((write) => write.ref === ref)?.path;
    this.#mapWrites((write) => (write.path === path ? { ...write, ticked } : write));
  };

  tickAll = (ticked: boolean) => this.#mapWrites((write) => ({ ...write, ticked }));

  reveal = (revealed: boolean) =>
    void this.#attempts.once(`reveal ${revealed}`, () =>
      revealPlan(this.#desk, revealed, () => this.#set({ revealed: false })),
    );

  fill = () => void this.#alone(() => fillPage(this.#desk));

  undo = () => void this.#alone(() => undoPage(this.#desk));

  choosePack = (packId: string) => {
    this.#set({ packId, findings: undefined });
    void this.#attempts.run(() => writeSettings({ packId }));
  };

  checkPage = () => void this.#alone(() => checkPage(this.#desk));

  checkRecord = () => {
    if (this.#state.basis) void this.#alone(() => checkRecord(this.#desk));
  };

  show = (ref: string) =>
    this.#attempts.run(async () => {
      const { found } = await this.#client.show(ref);
      this.#set({ message: found ? undefined : { tone: 'warning', text: t('popup.check.gone') } });
    });

  saveReport = (purpose: string) =>
    this.#attempts.once('saveReport', async () => {
      const { saveReport } = await import('./report.ts');
      this.#set({ reportFile: await saveReport(this.#state, this.#desk.journal, purpose) });
    });

  switchLive = () =>
    this.#attempts.once('switchLive', async () =>
      this.#set(await switchLive(this.#client.tabId, this.#state)),
    );

  openOverlay = () =>
    this.#attempts.once('openOverlay', async () => {
      await injectFile(this.#client.tabId, '/content-scripts/overlay.js');
      // The page has the checklist now; a popup in front of it would be in the way.
      if (!this.#state.detached) window.close();
    });

  openWorkbench = () =>
    this.#attempts.once('openWorkbench', async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('/workbench.html') });
    });

  openRun = () =>
    this.#attempts.once('openRun', async () => {
      await openRunWindow(this.#client.tabId);
      if (new URLSearchParams(location.search).get('tab') === null) window.close();
    });

  /** The backup of the day, and whether one is long due: last of all, and never in the way. */
  async #lookAfterBackups(): Promise<void> {
    const { dueBackup, saveDailyBackup } = await import('#utils/daily-backup.ts');
    await saveDailyBackup();
    this.#set({ backupDue: (await dueBackup()) !== undefined });
  }

  async #loadPinyin(): Promise<void> {
    this.#set({ pinyin: await loadPinyin() });
  }

  async #choose(change: Partial<PopupState>): Promise<void> {
    if (!this.#attempts.idle) return;
    this.#set({ ...NOTHING_YET, ...change });
    await this.#attempts.run(() => this.#preparing.prepare());
  }

  async #lookForLive(): Promise<void> {
    this.#set({ live: await isLive(this.#client.tabId) });
  }

  #mapWrites(change: (write: NonNullable<PopupState['plan']>['writes'][number]) => typeof write): void {
    const { plan } = this.#state;
    if (plan) this.#set({ plan: { ...plan, writes: plan.writes.map(change) } });
  }

  /** Runs work during which nothing else may begin; packs that came meanwhile are followed after it. */
  async #alone(work: () => Promise<unknown>): Promise<void> {
    if (await this.#attempts.alone(work)) await this.#attempts.run(() => this.#stock.follow());
  }

  #set(change: Partial<PopupState>): void {
    this.#state = { ...this.#state, ...change };
    this.#render(viewOf(this.#state));
  }
}
