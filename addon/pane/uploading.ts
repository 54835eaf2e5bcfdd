import type { PaneTab } from '#components/addon/model.ts';
import type { UploadChoices, UploadView } from '#components/addon/upload-model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { UploadAsk } from '../desk/upload-desk.ts';
import type { UploadJobs } from '../desk/upload-jobs.ts';
import { Asker, type WorkerPort } from './ask.ts';
import { UploadBook } from './upload-book.ts';
import type { Session } from './session.ts';
import type { ChosenFile } from './shelving.ts';
import { UploadCopy } from './upload-copy.ts';
import { FIRST_CHOICES, UploadShown } from './upload-shown.ts';
import type { Working } from './work.ts';

/** 上传前检查: what the user chooses, and what portals read of the sheet in front. */
export class Uploading {
  readonly asker: Asker<UploadJobs>;
  readonly copy: UploadCopy;
  readonly #session: Session;
  readonly #shown: UploadShown;
  readonly #book: UploadBook;
  #templates: readonly CheckedTemplate[] = [];
  #template: UploadAsk['template'];
  #checked: CheckedTemplate | undefined;
  /** Which worker has what was answered last. */
  #answeredBy = -1;
  /** What was in front when it was last told of. */
  #front: { book: string; sheet: string } | undefined;

  constructor(session: Session, worker: () => WorkerPort | Promise<WorkerPort>, pause: () => Promise<void>) {
    this.#session = session;
    this.asker = new Asker<UploadJobs>(worker);
    this.#shown = new UploadShown(session.state);
    this.#book = new UploadBook(session, this.asker, pause);
    this.copy = new UploadCopy(session, {
      asker: this.asker,
      shown: this.#shown,
      book: this.#book,
      load: (working) => this.#load(working),
      outdate: () => this.outdate(),
    });
    session.state.listen(() => this.#looked());
  }

  /** Shows what there is to choose. */
  async offer(): Promise<void> {
    await this.#run('', () => this.#setUp());
  }

  async chooseContract(contractId: string): Promise<void> {
    const { state } = this.#session;
    // Other work may be going on behind it, with messages of its own in another tab.
    this.#chosen({ contractId }, state.now.tab);
    await this.#run('', () => this.#session.keeper.setContractId(contractId));
  }

  /** One that was checked before. @param id `''` for none, and no file either */
  async chooseTemplate(id: string): Promise<void> {
    await this.#run('', async () => {
      this.#template = undefined;
      this.#checked = this.#templates.find((each) => each.id === id);
      this.#told();
      const { contractId } = this.#checked ?? {};
      const isKnown = this.#shown.now.contracts.some(({ value }) => value === contractId);
      if (contractId !== undefined && isKnown) this.#shown.set({ contractId });
    });
  }

  /** The portal's blank template itself; one that was chosen before says what is known of it. */
  async chooseFile(file: ChosenFile): Promise<void> {
    await this.#run('', async () => {
      this.#chosen();
      await this.#setUp();
      const template = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      try {
        await this.asker.ask('template', { template, checked: this.#checked, known: this.#templates });
      } catch (error) {
        if (!(error instanceof JiannuoError) || error.code === 'addon.cancelled') throw error;
        throw new JiannuoError(
          'addon.templateRefused',
          { name: maskNumbers(file.name), why: errorText(error) },
          { cause: error },
        );
      }
      this.#template = template;
      this.#told();
    });
  }

  /** What the user agrees to, for the next copy. */
  choose(change: Partial<UploadChoices>): void {
    this.#shown.set({ choices: { ...this.#shown.now.choices, ...change } });
  }

  /**
   * Another sheet is in front by now, or packs or the language are others. What was said of another sheet of the same workbook stays,
   * under its name; all else is forgotten, and what was agreed to.
   */
  forget(): void {
    const { book, sheet, upload } = this.#session.state.now;
    const before = this.#front;
    this.#front = { book, sheet };
    const isTurned = before?.book === book && before.sheet !== sheet;
    if (upload && !(isTurned && upload.of !== undefined)) this.#clear({ choices: FIRST_CHOICES });
  }

  /** Cells were changed: what was read is of before, and so is the copy. */
  outdate(): void {
    this.#book.change();
    if (this.#shown.now.of !== undefined) this.#shown.set({ stale: true, ...this.copy.withdrawn() });
  }

  /** Formulas were calculated anew in a sheet that is not in front: what was read of it is of before where one of them says something else. */
  async calculated(sheet: string): Promise<void> {
    const { of, stale } = this.#shown.now;
    if (of !== sheet || stale === true) return;
    if (await this.#book.isCalculatedOtherwise(sheet)) this.outdate();
  }

  /** Somebody may have said that the sheet is to be understood otherwise. */
  #looked(): void {
    const { look } = this.#session.state.now;
    if (look && this.#shown.now.of === look.sheet && this.#book.isLookedAtOtherwise(look)) this.outdate();
  }

  async read(): Promise<void> {
    await this.#run(t('pane.uploading'), (working) => this.#read(working));
  }

  /** Lines of the whole table, as they are asked for. */
  async part(contractId: string, from: number, count: number): Promise<void> {
    await this.#run('', async (working) => {
      // A worker that was ended has forgotten them.
      if (this.asker.generation !== this.#answeredBy) await this.#read(working);
      const part = await this.asker.ask('part', { contractId, from, count });
      const { answer } = this.#shown.now;
      if (!answer) return;
      const readings = answer.readings.map((each) =>
        each.contractId === contractId ? { ...each, part } : each,
      );
      this.#shown.set({ answer: { ...answer, readings } });
    });
  }

  async #read(working: Working): Promise<void> {
    const { of, choices } = this.#shown.now;
    const { name: front } = await this.#book.front();
    // Rows that were named are those of the sheet that was read before.
    this.#clear({ choices: of === undefined || of === front ? choices : FIRST_CHOICES });
    const { ask, note, isStill } = await this.#load(working);
    const answer = await this.asker.ask('read', ask, (done, all) =>
      working.tell(t('pane.uploading'), done, all),
    );
    this.#answeredBy = this.asker.generation;
    const facts = note === '' ? [] : [{ severity: 'note' as const, sheet: '', cell: '', text: note }];
    this.#shown.set({ answer: { ...answer, facts: [...answer.facts, ...facts] }, of: ask.sheet });
    if (!isStill()) this.outdate();
  }

  /** Hands the workbook over, with what was chosen for it. */
  async #load(working: Working): Promise<{ ask: UploadAsk; note: string; isStill: () => boolean }> {
    await this.#setUp();
    const { sheet, lists, note, isStill } = await this.#book.hand(working);
    const ask: UploadAsk = {
      sheet,
      contractId: this.#shown.now.contractId,
      template: this.#template,
      checked: this.#checked,
      known: this.#templates,
      lists,
    };
    return { ask, note, isStill };
  }

  async #setUp(): Promise<void> {
    const { keeper } = this.#session;
    const { contracts } = await this.asker.ask('setUp', await this.#session.setting());
    this.#templates = await keeper.templates();
    const kept = (await keeper.contractId()) ?? '';
    const contractId = this.#session.state.now.upload?.contractId ?? kept;
    this.#shown.set({
      contracts,
      contractId: contracts.some(({ value }) => value === contractId) ? contractId : '',
      templates: this.#templates.map(({ id, title }) => ({ value: id, label: maskNumbers(title) })),
    });
  }

  #told(): void {
    const [file, checked] = [this.#template, this.#checked];
    const names = [checked?.title, file?.name].flatMap((name) =>
      name === undefined ? [] : [maskNumbers(name)],
    );
    const template =
      names.length === 0 ? undefined : { name: names.join(t('addon.comma')), file: file !== undefined };
    this.#chosen({ template });
  }

  /** What was said of another choice goes, and so does a message about that. */
  #chosen(change: Partial<UploadView> = {}, tab?: PaneTab): void {
    this.#session.state.set({ message: undefined }, tab);
    this.#clear(change);
  }

  #clear(change: Partial<UploadView>): void {
    this.copy.drop();
    const gone = { answer: undefined, copy: undefined, of: undefined, stale: false, withdrawn: false };
    this.#shown.set({ ...gone, ...change });
  }

  async #run(text: string, work: (working: Working) => Promise<void>): Promise<void> {
    await this.#session.work.run(text, work);
  }
}
