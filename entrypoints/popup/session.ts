import { browser } from '#imports';
import type { PopupActions, PopupView } from '#components/popup/model.ts';
import { checkValues, packsFor } from '#catalog/checking.ts';
import { formById, forms } from '#catalog/forms.ts';
import { JiannuoError } from '#core/errors.ts';
import { detectFormType } from '#core/matching/detect.ts';
import { matchForm } from '#core/matching/match.ts';
import { planFill } from '#core/matching/plan.ts';
import { valuesFromPage } from '#core/matching/values.ts';
import type { FillReport } from '#core/model/page.ts';
import type { Values } from '#core/model/values.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { fillsOf, finishFill, type KnownFill, noteUndone, startFill } from '#utils/fill-journal.ts';
import { openJournal } from '#utils/journal/open.ts';
import { isLoss } from '#utils/journal/witness.ts';
import { pageAddress } from '#utils/page-address.ts';
import { injectFile, PageClient, type PageReading } from '#utils/page-client.ts';
import { loadPinyin, subjectItems } from '#utils/search.ts';
import { readSettings, writeSettings } from '#utils/settings.ts';
import { today } from '#utils/today.ts';
import { fillFields, secondLook } from './filling.ts';
import { fillMessage, undoMessage } from './messages.ts';
import { initialState, type PopupState, valuesOf, viewOf } from './state.ts';

const BEFORE_FILL = { outcomes: new Map(), filled: false, report: undefined, message: undefined } as const;

/** The popup's work on one tab: each action reads the state, does its part, and shows the new state. */
export class PopupSession implements PopupActions {
  readonly #client: PageClient;
  readonly #journal = openJournal();
  readonly #render: (view: PopupView) => void;
  #state: PopupState = initialState;
  /** Fills that this window made; those of an earlier one are looked up when they are needed. */
  #fills: KnownFill[] = [];

  constructor(tabId: number, render: (view: PopupView) => void) {
    this.#client = new PageClient(tabId);
    this.#render = render;
  }

  /** Page and store are read side by side; each appears as soon as it is there. */
  async start(query: string): Promise<void> {
    this.#set({ query });
    await Promise.all([this.#readPage(), this.#readStore().then(() => this.#loadPinyin())]);
    this.#replan();
    await this.#lookForUnfinished();
  }

  reread = () => {
    if (this.#idle()) void this.#do(() => this.#readPageAgain());
  };

  chooseForm = (formId: string) => {
    if (!this.#idle()) return;
    this.#setForm(formId, 'chosen');
    void this.#do(() => this.#readRecord());
  };

  search = (query: string) => this.#set({ query });

  choosePerson = (id: string) => {
    if (!this.#idle()) return;
    const subject = this.#state.subjects?.find((each) => each.id === id);
    this.#set({ subject, record: undefined, plan: undefined, ...BEFORE_FILL });
    void this.#do(async () => {
      await this.#readRecord();
      // What the page shows may have changed since it was read: a preview must speak of now.
      await this.#readPageAgain();
    });
  };

  changePerson = () => {
    if (this.#idle()) this.#set({ subject: undefined, record: undefined, plan: undefined, ...BEFORE_FILL });
  };

  next = () => {
    const { items, subject } = this.#state;
    const at = items.findIndex((item) => item.id === subject?.id);
    const following = items[at + 1];
    if (following) this.choosePerson(following.id);
    else this.#set({ message: { tone: 'info', text: t('popup.next.last') } });
  };

  tick = (ref: string, ticked: boolean) =>
    this.#mapWrites((write) => (write.ref === ref ? { ...write, ticked } : write));

  tickAll = (ticked: boolean) => this.#mapWrites((write) => ({ ...write, ticked }));

  reveal = (revealed: boolean) => this.#set({ revealed });

  fill = () => {
    if (this.#idle()) void this.#alone(() => this.#fill());
  };

  undo = () => {
    if (this.#idle()) void this.#alone(() => this.#undo());
  };

  choosePack = (packId: string) => {
    this.#set({ packId, report: undefined });
    void this.#do(() => writeSettings({ packId }));
  };

  checkPage = () =>
    this.#do(async () => {
      const reading = await this.#readPageAgain();
      const matching = matchForm(reading.pages, formById(this.#state.formId));
      const values = valuesFromPage(reading.pages, matching, formById(this.#state.formId));
      const refs = new Map([...matching.texts, ...matching.matches].map(({ path, ref }) => [path, ref]));
      this.#check('page', values, refs);
    });

  checkRecord = () => {
    const { page, formId } = this.#state;
    const pages = page.state === 'ready' ? page.reading.pages : [];
    const refs = new Map(matchForm(pages, formById(formId)).matches.map(({ path, ref }) => [path, ref]));
    this.#check('record', valuesOf(this.#state), refs);
  };

  show = (ref: string) =>
    this.#do(async () => {
      const { found } = await this.#client.show(ref);
      this.#set({ message: found ? undefined : { tone: 'warning', text: t('popup.check.gone') } });
    });

  openOverlay = () =>
    this.#do(async () => {
      await injectFile(this.#client.tabId, '/content-scripts/overlay.js');
      // The page has the checklist now; a popup in front of it would be in the way.
      if (new URLSearchParams(location.search).get('tab') === null) window.close();
    });

  openWorkbench = () =>
    this.#do(async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('/workbench.html') });
    });

  async #loadPinyin(): Promise<void> {
    this.#set({ pinyin: await loadPinyin() });
  }

  async #readStore(): Promise<void> {
    const { health } = await this.#journal.inspect();
    this.#set({ store: isLoss(health) ? 'lost' : 'ok' });
    if (health === 'unreadable') return;
    const subjects = (await this.#journal.subjects()).map((current) => current.value);
    this.#set({ subjects, items: subjectItems(subjects) });
  }

  async #readPage(): Promise<PageReading | undefined> {
    try {
      const reading = await this.#client.describe();
      this.#set({ page: { state: 'ready', reading } });
      if (this.#state.formId === '') await this.#detect(reading);
      return reading;
    } catch (error) {
      this.#set({ page: { state: 'refused', reason: errorText(error) }, plan: undefined });
      return undefined;
    }
  }

  async #readPageAgain(): Promise<PageReading> {
    const reading = await this.#readPage();
    if (!reading) throw new JiannuoError('page.gone');
    this.#replan();
    return reading;
  }

  async #detect(reading: PageReading): Promise<void> {
    const { best, ranking } = detectFormType(reading.pages, forms);
    const several = ranking.filter(({ score }) => score > 0).length > 1;
    const packId = (await readSettings()).packId;
    this.#set({ packId: packId ?? '' });
    this.#setForm(best ?? '', best ? 'detected' : several ? 'ambiguous' : 'none');
  }

  #setForm(formId: string, detection: PopupState['detection']): void {
    const offered = formId === '' ? [] : packsFor(formId).map((pack) => pack.id);
    const { packId } = this.#state;
    const kept = offered.includes(packId) ? packId : (offered[0] ?? '');
    this.#set({ formId, detection, packId: kept, ...BEFORE_FILL });
    this.#replan();
  }

  async #readRecord(): Promise<void> {
    const { subject, formId } = this.#state;
    if (!subject) return;
    const records = await this.#journal.records(subject.id);
    const record = records.find((each) => each.value.formTypeId === formId)?.value;
    this.#set({ record });
    this.#replan();
  }

  async #lookForUnfinished(): Promise<void> {
    const { page, store } = this.#state;
    if (page.state !== 'ready' || store !== 'ok') return;
    const { unfinished } = await fillsOf(this.#journal, pageAddress(page.reading.url));
    this.#set({ unfinished });
  }

  #replan(): void {
    const { page, formId, subject, filled } = this.#state;
    if (filled) return;
    const possible = page.state === 'ready' && formId !== '' && subject;
    const plan = possible ? planFill(page.reading.pages, formById(formId), valuesOf(this.#state)) : undefined;
    this.#set({ plan });
  }

  async #fill(): Promise<void> {
    const { plan, page, subject, formId, record } = this.#state;
    const writes = plan?.writes.filter((write) => write.ticked) ?? [];
    if (page.state !== 'ready' || !subject || writes.length === 0) return;
    const address = pageAddress(page.reading.url);
    const total = writes.length;
    this.#set({
      work: { kind: 'filling', done: 0, total },
      message: undefined,
      filled: true,
      unfinished: false,
    });
    const fill = await startFill(this.#journal, {
      recordId: record?.id,
      subjectId: subject.id,
      formTypeId: formId,
      page: address,
    });
    const { report, stopped } = await fillFields(this.#client, writes, (field) => {
      const outcomes = new Map(this.#state.outcomes).set(field.ref, field.outcome);
      this.#set({ outcomes, work: { kind: 'filling', done: outcomes.size, total } });
    });
    this.#set({ work: { kind: 'saving' } });
    const fields = stopped === undefined ? await this.#lookAgain(report) : report.fields;
    this.#fills.push(await finishFill(this.#journal, fill, address, { ...report, fields }));
    this.#set({
      outcomes: new Map(fields.map((field) => [field.ref, field.outcome])),
      message: fillMessage(fields),
    });
    if (stopped !== undefined) throw stopped;
  }

  async #lookAgain(report: FillReport): Promise<FillReport['fields']> {
    const reading = await this.#readPage();
    if (!reading) return report.fields;
    return secondLook(report.fields, reading.pages, formById(this.#state.formId), valuesOf(this.#state));
  }

  async #undo(): Promise<void> {
    const { page } = this.#state;
    if (page.state !== 'ready') return;
    const address = pageAddress(page.reading.url);
    this.#set({ work: { kind: 'undoing' }, message: undefined });
    const fills = this.#fills.length > 0 ? this.#fills : (await fillsOf(this.#journal, address)).standing;
    const report = await this.#client.undo();
    if (report.fields.length > 0) await noteUndone(this.#journal, fills, address, report);
    this.#fills = [];
    this.#set({ ...BEFORE_FILL, unfinished: false, message: undoMessage(report) });
    await this.#readPage();
    this.#replan();
  }

  #check(about: 'page' | 'record', values: Values, refs: ReadonlyMap<string, string>): void {
    const { packId, formId } = this.#state;
    const report = checkValues({ packId, formTypeId: formId, values, today: today() });
    this.#set({ report: { about, report, refs } });
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
  }

  #idle(): boolean {
    return this.#state.work === 'idle';
  }

  #set(change: Partial<PopupState>): void {
    this.#state = { ...this.#state, ...change };
    this.#render(viewOf(this.#state));
  }
}
