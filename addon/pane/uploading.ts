import type { LookView, PaneTab } from '#components/addon/model.ts';
import type { UploadChoices, UploadView } from '#components/addon/upload-model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { HostSheet } from '#core/host/sheet-host.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { CopyAsk, UploadAsk } from '../desk/upload-desk.ts';
import type { UploadJobs } from '../desk/upload-jobs.ts';
import { Asker, type WorkerPort } from './ask.ts';
import { goOn } from './go-on.ts';
import { rowsIn } from './rows-in.ts';
import { Reading } from './reading.ts';
import type { Session } from './session.ts';
import type { ChosenFile } from './shelving.ts';
import type { Working } from './work.ts';

/** Where the program does not give the file away, its cells are read. */
const NO_FILE: ReadonlySet<string> = new Set(['host.noFile', 'host.tooLarge']);

/** 上传前检查: what portals read of the sheet in front, and the copy for the upload. */
export class Uploading {
  readonly asker: Asker<UploadJobs>;
  readonly #session: Session;
  readonly #reading: Reading;
  #templates: readonly CheckedTemplate[] = [];
  #template: UploadAsk['template'];
  #checked: CheckedTemplate | undefined;
  /** Made, and not saved yet or again. */
  #made: { name: string; bytes: Uint8Array<ArrayBuffer> } | undefined;
  /** Which worker has what was answered last. */
  #answeredBy = -1;
  /** What was in front when it was last told of. */
  #front: { book: string; sheet: string } | undefined;
  /** How often cells were changed. */
  #changes = 0;
  /** Which worker had the sheet in front when it was read for the portal. */
  #heldBy = -1;
  /** How the sheet was understood when it was read. */
  #look: LookView | undefined;

  constructor(session: Session, worker: () => WorkerPort | Promise<WorkerPort>, pause: () => Promise<void>) {
    this.#session = session;
    this.asker = new Asker<UploadJobs>(worker);
    this.#reading = new Reading(session.host, this.asker, session.keeper, pause);
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
      const isKnown = this.#view.contracts.some(({ value }) => value === contractId);
      if (contractId !== undefined && isKnown) this.#set({ contractId });
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
    this.#set({ choices: { ...this.#view.choices, ...change } });
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
    if (upload && !(isTurned && upload.of !== undefined)) this.#clear({ choices: NOTHING.choices });
  }

  /** Cells were changed: what was read is of before, and a copy that was not saved yet is of no use. */
  outdate(): void {
    this.#changes += 1;
    const { copy, of, withdrawn = false } = this.#view;
    if (of === undefined) return;
    const isWaiting = this.#made !== undefined && copy?.savedAs === undefined;
    this.#made = undefined;
    this.#set({
      stale: true,
      withdrawn: withdrawn || isWaiting,
      copy: copy === undefined || isWaiting ? undefined : { ...copy, outdated: true },
    });
  }

  /** Formulas were calculated anew in a sheet that is not in front: what was read of it is of before where one of them says something else. */
  async calculated(sheet: string): Promise<void> {
    const { of, stale } = this.#view;
    if (of !== sheet || stale === true) return;
    const { asker, reading, host } = this.#session;
    // The worker that had it in front still has it, unless another one took its place.
    if (asker.generation !== this.#heldBy) return this.outdate();
    const rows = await asker.ask('formulaRows', sheet);
    const info = rows && (await host.sheets()).find(({ name }) => name === sheet);
    if (rows && (!info || (await reading.patch(info, rows)))) this.outdate();
  }

  /** Somebody may have said that the sheet is to be understood otherwise. */
  #looked(): void {
    const { look } = this.#session.state.now;
    if (!look || look === this.#look || this.#view.of !== look.sheet) return;
    const isOther = this.#look !== undefined && said(look) !== said(this.#look);
    this.#look = look;
    if (isOther) this.outdate();
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
      const { answer } = this.#view;
      if (!answer) return;
      const readings = answer.readings.map((each) =>
        each.contractId === contractId ? { ...each, part } : each,
      );
      this.#set({ answer: { ...answer, readings } });
    });
  }

  /** Makes the copy of what stands in the workbook now; one with complete numbers waits for `save`. */
  async copy(): Promise<void> {
    await this.#run(t('pane.copying'), async (working) => {
      this.#made = undefined;
      this.#set({ copy: undefined, withdrawn: false });
      const { replaceSamples, extend, insertRows, leaveHidden, leaveOut } = this.#view.choices;
      const rows = rowsIn(leaveOut);
      if (!rows) throw new JiannuoError('addon.rows', { text: leaveOut });
      const { ask, changes } = await this.#load(working);
      const consents: CopyAsk['consents'] = {
        replaceSamples,
        extend,
        insertRows,
        hiddenRows: leaveHidden ? 'leave' : 'keep',
        leaveOut: rows,
      };
      const { view, bytes } = await this.asker.ask('copy', { ...ask, consents }, (done, all) =>
        working.tell(t('pane.copying'), done, all),
      );
      this.#made = { name: view.fileName, bytes };
      this.#set({ copy: view, of: ask.sheet });
      if (this.#changes !== changes) this.outdate();
      else if (!view.sensitive) await this.#save();
    });
  }

  /** Saves the copy that waits for the user's word. @param purpose what it is for */
  async save(purpose: string): Promise<void> {
    await this.#run(t('pane.exporting'), () => this.#save(purpose));
  }

  async #save(purpose?: string): Promise<void> {
    const { copy } = this.#view;
    if (!this.#made || !copy) return;
    const { name, bytes } = this.#made;
    const facts = { kind: 'copy', file: name, rows: copy.rows, full: copy.sensitive, purpose } as const;
    const changes = this.#changes;
    const savedAs = await this.#session.exporting.run(facts, () => this.#session.save(name, bytes));
    // Something else was chosen meanwhile.
    if (this.#view.of === undefined) return;
    const outdated = this.#changes === changes ? {} : ({ outdated: true } as const);
    this.#set({ copy: { ...copy, savedAs, ...outdated }, withdrawn: false });
  }

  async #read(working: Working): Promise<void> {
    const { of, choices } = this.#view;
    const { name: front } = await this.#reading.front();
    // Rows that were named are those of the sheet that was read before.
    this.#clear({ choices: of === undefined || of === front ? choices : NOTHING.choices });
    const { ask, note, changes } = await this.#load(working);
    const answer = await this.asker.ask('read', ask, (done, all) =>
      working.tell(t('pane.uploading'), done, all),
    );
    this.#answeredBy = this.asker.generation;
    const facts = note === '' ? [] : [{ severity: 'note' as const, sheet: '', cell: '', text: note }];
    this.#set({ answer: { ...answer, facts: [...answer.facts, ...facts] }, of: ask.sheet });
    if (this.#changes !== changes) this.outdate();
  }

  /** Hands the workbook over: as a file where the program gives one, else the cells of all its sheets, which is said. */
  async #load(working: Working): Promise<{ ask: UploadAsk; note: string; changes: number }> {
    const { host } = this.#session;
    await this.#setUp();
    const changes = this.#changes;
    this.#heldBy = this.#session.asker.generation;
    this.#look = this.#session.state.now.look;
    const front = await this.#reading.front();
    await this.asker.ask('clear', undefined);
    const why = await this.#handFile();
    goOn(working);
    if (why === '') await this.#reading.recall(front.name);
    else await this.#reading.readAll(working, true);
    const lists =
      why === '' ? undefined : { rules: await host.validations(wholeOf(front)), names: await host.names() };
    goOn(working);
    const ask: UploadAsk = {
      sheet: front.name,
      contractId: this.#view.contractId,
      template: this.#template,
      checked: this.#checked,
      known: this.#templates,
      lists,
    };
    return { ask, note: why === '' ? '' : t('pane.byCells', { why }), changes };
  }

  /** Why there is no file, in words; `''` where the worker has it. */
  async #handFile(): Promise<string> {
    const { host } = this.#session;
    if (!host.can.file) return t('pane.noFile');
    try {
      const bytes = await host.file();
      return await this.asker.ask('open', { bytes, name: (await host.meta()).name });
    } catch (error) {
      if (error instanceof JiannuoError && NO_FILE.has(error.code)) return errorText(error);
      throw error;
    }
  }

  async #setUp(): Promise<void> {
    const { keeper } = this.#session;
    const { contracts } = await this.asker.ask('setUp', await this.#session.setting());
    this.#templates = await keeper.templates();
    const kept = (await keeper.contractId()) ?? '';
    const contractId = this.#session.state.now.upload?.contractId ?? kept;
    this.#set({
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
    const template = names.length === 0 ? undefined : { name: names.join('、'), file: file !== undefined };
    this.#chosen({ template });
  }

  /** What was said of another choice goes, and so does a message about that. */
  #chosen(change: Partial<UploadView> = {}, tab?: PaneTab): void {
    this.#session.state.set({ message: undefined }, tab);
    this.#clear(change);
  }

  #clear(change: Partial<UploadView>): void {
    this.#made = undefined;
    const gone = { answer: undefined, copy: undefined, of: undefined, stale: false, withdrawn: false };
    this.#set({ ...gone, ...change });
  }

  get #view(): UploadView {
    return this.#session.state.now.upload ?? NOTHING;
  }

  #set(change: Partial<UploadView>): void {
    this.#session.state.set({ upload: { ...this.#view, ...change } });
  }

  async #run(text: string, work: (working: Working) => Promise<void>): Promise<void> {
    await this.#session.work.run(text, work);
  }
}

const NOTHING: UploadView = {
  contracts: [],
  contractId: '',
  templates: [],
  choices: { replaceSamples: false, extend: true, insertRows: false, leaveHidden: false, leaveOut: '' },
};

/** What a user may say of a sheet. */
function said({ formId, headerRow, columns }: LookView): string {
  return JSON.stringify([formId, headerRow, columns.map(({ path }) => path)]);
}

function wholeOf({ name, rowCount, columnCount }: HostSheet) {
  return {
    sheet: name,
    top: 0,
    left: 0,
    bottom: Math.max(0, rowCount - 1),
    right: Math.max(0, columnCount - 1),
  };
}
