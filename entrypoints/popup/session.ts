import { browser } from '#imports';
import type { PopupActions, PopupView } from '#components/popup/model.ts';
import type { TeachActions } from '#components/popup/teach-model.ts';
import { formsOf } from '#catalog/forms.ts';
import { JiannuoError } from '#core/errors.ts';
import { maskForms } from '#core/forms/mask-also.ts';
import { planFill } from '#core/matching/plan.ts';
import { recordsOf } from '#core/model/records-of.ts';
import type { OwnPacks, Shelf } from '#core/packs/shelf.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { fillsOf } from '#utils/fill-journal.ts';
import { onJournalChange, openJournal } from '#utils/journal/open.ts';
import { forgetGoingOn, readGoingOn } from '#utils/going-on-store.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { pageAddress } from '#utils/page-address.ts';
import { PageClient, type PageReading } from '#utils/page-client.ts';
import { injectFile } from '#utils/tab-access.ts';
import { loadPinyin, subjectItems } from '#utils/search.ts';
import { OwnPacksReader } from '#utils/own-packs.ts';
import { readSettings, writeSettings } from '#utils/settings.ts';
import { checkedPage, checkedRecord, findingsOf, type Checked } from './checks.ts';
import { detected, isOtherForm, withForms } from './detecting.ts';
import { type Desk, fillPage, undoPage } from './fill-work.ts';
import { goOn } from './going-on.ts';
import { isLive, switchLive } from './live.ts';
import { revealPlan } from './revealing.ts';
import { openRunWindow } from './run-window.ts';
import { isDetached, teachActions } from './teaching.ts';
import {
  basisOf,
  formOf,
  initialState,
  knownOf,
  NOTHING_YET,
  packOf,
  type PopupState,
  valuesOf,
  viewOf,
} from './state.ts';

/** The popup's work on one tab: each action reads the state, does its part, and shows the new state. */
export class PopupSession implements PopupActions {
  readonly #client: PageClient;
  readonly #journal = openJournal();
  readonly #packs = new OwnPacksReader(this.#journal);
  readonly #render: (view: PopupView) => void;
  #state: PopupState;
  /** What forms and packs in the state are made of. */
  #own: OwnPacks = { authored: [], tunings: [] };
  /** Fields that the user wants masked besides those that always are. */
  #masked: readonly string[] = [];
  /** Comes with the checks. */
  #shelfOf: ((own: OwnPacks) => Shelf) | undefined;
  /** Counts what was chosen; an answer to an earlier choice comes too late and is dropped. */
  #choice = 0;
  readonly #desk: Desk;
  readonly teach: TeachActions;

  constructor(tabId: number, render: (view: PopupView) => void) {
    this.#client = new PageClient(tabId);
    this.#render = render;
    this.#desk = {
      client: this.#client,
      journal: this.#journal,
      state: () => this.#state,
      set: (change) => this.#set(change),
      attempt: (work) => this.#do(work),
      readPage: () => this.#readPage(),
      prepare: () => this.#prepare(),
      followPacks: () => this.#followPacks(),
    };
    this.teach = teachActions(this.#desk);
    this.#state = { ...initialState, detached: isDetached() };
  }

  /** Page and store are read side by side; each appears as soon as it is there. What checks need comes last. */
  async start(query: string): Promise<void> {
    this.#set({ query });
    // A window that stands beside the page stays open while packs come and go in others.
    onJournalChange(() => {
      if (this.#idle()) void this.#do(() => this.#followPacks());
    });
    const store = this.#readStore();
    await Promise.all([
      Promise.all([this.#prepare(), store]).then(() => this.#goOn()),
      store.then(() => this.#loadPinyin()),
    ]);
    await Promise.all([this.#loadChecks(), this.#lookForUnfinished(), this.#lookForLive()]);
    await this.#do(() => this.#lookAfterBackups());
  }

  reread = () => void this.#choose({}).then(() => this.#do(() => this.#lookForUnfinished()));

  chooseForm = (formId: string) => void this.#choose({ formId, detection: 'chosen' });

  search = (query: string) => this.#set({ query });

  choosePerson = (id: string) => {
    void this.#do(() => forgetGoingOn(this.#client.tabId));
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
    void this.#do(() => revealPlan(this.#desk, revealed, () => this.#set({ revealed: false })));

  fill = () => {
    if (this.#idle()) void this.#alone(() => fillPage(this.#desk));
  };

  undo = () => {
    if (this.#idle()) void this.#alone(() => undoPage(this.#desk));
  };

  choosePack = (packId: string) => {
    this.#set({ packId, findings: undefined });
    void this.#do(() => writeSettings({ packId }));
  };

  checkPage = () => {
    if (!this.#idle()) return;
    void this.#alone(async () => {
      this.#set({ work: { kind: 'checking' } });
      const reading = await this.#readPage();
      if (!reading) throw new JiannuoError('page.gone');
      // A store that has lost something is not asked: the page can be checked all the same.
      if (this.#state.store === 'ok') this.#set({ lessons: await this.#journal.taught() });
      await this.#check(checkedPage(reading.pages, formOf(this.#state), knownOf(this.#state)));
    });
  };

  checkRecord = () => {
    const { page, basis } = this.#state;
    if (!this.#idle() || !basis) return;
    void this.#alone(async () => {
      this.#set({ work: { kind: 'checking' } });
      const pages = page.state === 'ready' ? page.reading.pages : [];
      await this.#check(checkedRecord(valuesOf(this.#state), pages, formOf(this.#state)));
    });
  };

  show = (ref: string) =>
    this.#do(async () => {
      const { found } = await this.#client.show(ref);
      this.#set({ message: found ? undefined : { tone: 'warning', text: t('popup.check.gone') } });
    });

  saveReport = (purpose: string) =>
    this.#do(async () => {
      const { saveReport } = await import('./report.ts');
      this.#set({ reportFile: await saveReport(this.#state, this.#journal, purpose) });
    });

  switchLive = () => this.#do(async () => this.#set(await switchLive(this.#client.tabId, this.#state)));

  openOverlay = () =>
    this.#do(async () => {
      await injectFile(this.#client.tabId, '/content-scripts/overlay.js');
      // The page has the checklist now; a popup in front of it would be in the way.
      if (!this.#state.detached) window.close();
    });

  openWorkbench = () =>
    this.#do(async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('/workbench.html') });
    });

  openRun = () =>
    this.#do(async () => {
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

  async #readStore(): Promise<void> {
    const { health, locked } = await this.#journal.inspect();
    this.#set({ store: isLoss(health) ? 'lost' : locked ? 'locked' : 'ok' });
    if (health === 'unreadable' || locked) return;
    const [current, own, { masked }] = await Promise.all([
      this.#journal.subjects(),
      this.#packs.read(),
      readSettings(),
    ]);
    this.#masked = masked;
    // Nobody can be chosen before it is known which forms there are. The page may have been read before.
    if (!isLoss(health)) this.#usePacks(own);
    const subjects = current.map(({ value }) => value);
    this.#set({ subjects, items: subjectItems(subjects) });
  }

  #usePacks(own: OwnPacks): void {
    this.#own = own;
    this.#set(withForms(this.#state, maskForms(formsOf(own), this.#masked)));
    if (this.#shelfOf) this.#set({ packs: this.#shelfOf(own).packs, findings: undefined });
  }

  /**
   * Goes by the packs as they are now. Where the form at hand is another by that, the page is read and planned anew, which
   * is said. Answers whether it is.
   */
  async #followPacks(): Promise<boolean> {
    if (this.#state.store !== 'ok') return false;
    const { work } = this.#state;
    const own = await this.#packs.read();
    // What has begun meanwhile asks for itself.
    if (own === this.#own || work !== this.#state.work) return false;
    const { health } = await this.#journal.inspect();
    if (isLoss(health)) this.#set({ store: 'lost' });
    if (isLoss(health) || work !== this.#state.work) return false;
    const before = this.#state;
    this.#usePacks(own);
    if (!isOtherForm(before, this.#state)) return false;
    this.#set(NOTHING_YET);
    await this.#prepare();
    if (before.plan) this.#set({ message: { tone: 'warning', text: t('popup.formChanged') } });
    return true;
  }

  /** Goes on with the person of the step before, unless the user has chosen meanwhile. */
  async #goOn(): Promise<void> {
    const choice = this.#choice;
    const change = await goOn(this.#state, await readGoingOn(this.#client.tabId), this.#journal);
    if (change && choice === this.#choice && !this.#state.subject) this.#set(change);
  }

  async #readPage(): Promise<PageReading | undefined> {
    try {
      const reading = await this.#client.describe();
      this.#set({ page: { state: 'ready', reading } });
      if (this.#state.formId === '') this.#set(detected(reading, this.#state.forms));
      return reading;
    } catch (error) {
      this.#set({ page: { state: 'refused', reason: errorText(error) }, plan: undefined });
      return undefined;
    }
  }

  async #loadChecks(): Promise<void> {
    const [catalog, { shelfOf }, settings] = await Promise.all([
      import('#catalog/checking.ts'),
      import('#catalog/packs.ts'),
      readSettings(),
    ]);
    this.#shelfOf = shelfOf;
    const { packs } = shelfOf(this.#own);
    this.#set({ catalog, packs, packId: this.#state.packId || (settings.packId ?? '') });
  }

  async #choose(change: Partial<PopupState>): Promise<void> {
    if (!this.#idle()) return;
    this.#set({ ...NOTHING_YET, ...change });
    await this.#do(() => this.#prepare());
  }

  /**
   * Reads the page as it is now, and the record that belongs to both person and form. Only then is there a preview, a
   * fill or a check of the record.
   */
  async #prepare(): Promise<void> {
    this.#choice += 1;
    const choice = this.#choice;
    await this.#readPage();
    const { subject, formId } = this.#state;
    if (choice !== this.#choice || !subject || formId === '') return;
    const [all, lessons] = await Promise.all([this.#journal.records(subject.id), this.#journal.taught()]);
    if (choice !== this.#choice) return;
    const records = recordsOf(
      all.map(({ value }) => value),
      formId,
    );
    this.#set({ records, lessons, basis: basisOf({ records, recordId: this.#state.recordId }) });
    this.#plan();
  }

  async #lookForLive(): Promise<void> {
    this.#set({ live: await isLive(this.#client.tabId) });
  }

  async #lookForUnfinished(): Promise<void> {
    const { page, store } = this.#state;
    if (page.state !== 'ready' || store !== 'ok') return;
    const { standing, unfinished } = await fillsOf(this.#journal, pageAddress(page.reading.url));
    this.#set({ unfinished, undoable: this.#state.undoable || standing.length > 0 });
  }

  #plan(): void {
    const { page, basis } = this.#state;
    if (page.state !== 'ready' || !basis) return;
    this.#set({
      plan: planFill(page.reading.pages, formOf(this.#state), valuesOf(this.#state), knownOf(this.#state)),
    });
  }

  async #check(checked: Checked): Promise<void> {
    const pack = packOf(this.#state);
    if (pack) this.#set({ findings: await findingsOf(checked, formOf(this.#state), pack) });
  }

  #mapWrites(change: (write: NonNullable<PopupState['plan']>['writes'][number]) => typeof write): void {
    const { plan } = this.#state;
    if (plan) this.#set({ plan: { ...plan, writes: plan.writes.map(change) } });
  }

  /** Runs an action to its end and says what went wrong, if anything did. */
  async #do(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#set({ message: { tone: 'error', text: errorText(error) } });
    }
  }

  /** Runs work during which nothing else may begin. */
  async #alone(work: () => Promise<unknown>): Promise<void> {
    await this.#do(work);
    this.#set({ work: 'idle' });
    await this.#do(() => this.#followPacks());
  }

  #idle(): boolean {
    return this.#state.work === 'idle';
  }

  #set(change: Partial<PopupState>): void {
    this.#state = { ...this.#state, ...change };
    this.#render(viewOf(this.#state));
  }
}
