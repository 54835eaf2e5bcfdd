import type { CellPlace, CheckScope, PaneTab } from '#components/addon/model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { SheetHost } from '#core/host/sheet-host.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import { isCorrected } from '../desk/look-view.ts';
import type { IsoDate } from '#core/model/values.ts';
import { parseRange } from '#core/workbook/address.ts';
import { codeText } from '#locales/errors.ts';
import { setLocale, t } from '#locales/index.ts';
import type { CheckJobs } from '../desk/check-jobs.ts';
import type { FileJobs } from '../desk/file-jobs.ts';
import type { ShelfPacks } from '../desk/shelf-view.ts';
import { Asker, type WorkerPort } from './ask.ts';
import { Authoring, type Setting } from './authoring.ts';
import { Checking } from './checking.ts';
import { Comparing } from './comparing.ts';
import { Exporting } from './exporting.ts';
import { Fixing } from './fixing.ts';
import { Keeper, keptName } from './keep.ts';
import { Linting } from './linting.ts';
import { Live } from './live.ts';
import { Making, type Origin } from './making.ts';
import { Marking } from './marking.ts';
import { Reading } from './reading.ts';
import { Shelving } from './shelving.ts';
import { StateHolder } from './state.ts';
import { Uploading } from './uploading.ts';
import { Work, type Working } from './work.ts';

/** What the pane needs of the world beside the program. */
export interface Surroundings extends Origin {
  host: SheetHost;
  /** Makes the worker that understands sheets; one that checks them as well weighs twice as much, and is asked for when somebody checks. */
  checkWorker: (isChecking: boolean) => WorkerPort | Promise<WorkerPort>;
  /** Makes the worker that writes files. */
  fileWorker: () => WorkerPort | Promise<WorkerPort>;
  /** Makes the worker that makes workbooks and reads packs. */
  authoringWorker: () => WorkerPort | Promise<WorkerPort>;
  /** Makes the worker that reads as portals do. */
  uploadWorker: () => WorkerPort | Promise<WorkerPort>;
  today: () => IsoDate;
  /** Lets the page have a turn. */
  pause: () => Promise<void>;
  /** Resolves after so many milliseconds, or sooner where it is told to. */
  wait: (milliseconds: number) => Promise<void>;
}

/** The work of the pane: what the user asks for, done through the program and the worker, and the state that comes of it. */
export class Session {
  readonly state = new StateHolder();
  readonly work: Work;
  readonly host: SheetHost;
  readonly keeper: Keeper;
  readonly asker: Asker<CheckJobs>;
  readonly files: Asker<FileJobs>;
  readonly reading: Reading;
  readonly marking: Marking;
  readonly fixing: Fixing;
  readonly live: Live;
  readonly authoring: Authoring;
  readonly making: Making;
  readonly linting: Linting;
  readonly shelving: Shelving;
  readonly uploading: Uploading;
  readonly checks: Checking;
  readonly comparing: Comparing;
  readonly exporting: Exporting;
  /** What the user said of the sheet in front. */
  #choice: SheetChoice = {};
  readonly #checkWorker: Surroundings['checkWorker'];
  #isChecking = false;
  /** Which worker was told packs and language. */
  #setUpOf = -1;

  constructor(around: Surroundings) {
    const { host, checkWorker, fileWorker, authoringWorker, uploadWorker, today, pause, wait } = around;
    this.host = host;
    this.#checkWorker = checkWorker;
    this.asker = new Asker<CheckJobs>(() => checkWorker(this.#isChecking));
    this.files = new Asker<FileJobs>(fileWorker);
    this.work = new Work(this.state, () => {
      // Only the worker of what is being done is ended: the others know what they were told.
      const busy = [this.authoring.asker, this.files].find((each) => each.isAsked);
      if (this.uploading.isRunning) this.uploading.asker.cancel();
      else if (busy) busy.cancel();
      else {
        this.asker.cancel();
        // What it found and offered it alone knew.
        this.state.set({ check: undefined, fixes: undefined, copies: undefined, stale: false });
      }
    });
    this.keeper = new Keeper(host);
    this.exporting = new Exporting(this.keeper, around.now);
    this.reading = new Reading(host, this.asker, this.keeper, pause);
    this.marking = new Marking(this);
    this.fixing = new Fixing(this);
    this.live = new Live(this, wait);
    this.authoring = new Authoring(this, authoringWorker, pause);
    this.making = new Making(this, around);
    this.linting = new Linting(this, wait);
    this.shelving = new Shelving(this, around.now);
    this.checks = new Checking(this, today);
    this.comparing = new Comparing(this);
    this.uploading = new Uploading(this, uploadWorker, pause);
  }

  /** Reads what is in front, once what is kept is known. */
  async start(): Promise<void> {
    await this.work.run(t('pane.reading', { sheet: '' }), async (working) => {
      // Whatever comes of reading: a change that nobody hears of would leave what was found looking true.
      await this.live.begin();
      await this.#setUp();
      await this.#readFront(working);
      await this.#tellBroken();
    });
    await this.linting.look();
  }

  /** Looks whether another sheet is in front by now, as the program does not tell. */
  async lookAgain(): Promise<void> {
    await this.work.run('', async (working) => {
      await this.lookAgainNow(working);
    });
  }

  /** Answers whether another sheet, or a sheet of another workbook, is in front by now. */
  async lookAgainNow(working: Working): Promise<boolean> {
    const { name } = await this.reading.front();
    const { name: book } = await this.host.meta();
    const { now } = this.state;
    if (name === now.sheet && book === now.book) return false;
    await this.#readFront(working);
    return true;
  }

  /** Reads the sheet in front anew where rows or columns have come or gone: what was said of its places does not hold any more. */
  async readAgain(working: Working): Promise<void> {
    const front = await this.reading.front();
    await this.reading.read(front, working);
    await this.look(front.name);
  }

  show(tab: PaneTab): void {
    this.state.set({ tab });
    if (tab === 'fix') void this.fixing.offer();
    if (tab === 'make') void this.making.offer();
    if (tab === 'more') void this.shelving.offer();
    if (tab === 'upload') void this.uploading.offer();
  }

  /** @throws JiannuoError `addon.otherSheet` where something else is in front than what was shown when the user pressed */
  async assertFront(book: string, sheet: string): Promise<void> {
    const front = await this.reading.front();
    const { name } = await this.host.meta();
    const { now } = this.state;
    if (front.name === sheet && name === book && now.sheet === sheet && now.book === book) return;
    throw new JiannuoError('addon.otherSheet', { sheet });
  }

  /** Cells were changed: a copy of before, and texts that were compared, are of before too. */
  outdate(): void {
    this.comparing.outdate();
    this.uploading.outdate();
    this.making.outdate();
  }

  /** Corrects how the sheet is understood; kept in the workbook. `undefined`: found by itself again. */
  async choose(change: SheetChoice | undefined): Promise<void> {
    await this.#choose(() => (change ? { ...this.#choice, ...change } : {}));
  }

  /** The field of one column, by its 0-based place. */
  async chooseColumn(index: number, path: string | null): Promise<void> {
    await this.#choose(() => ({ ...this.#choice, mapping: { ...this.#choice.mapping, [index]: path } }));
  }

  async #choose(next: () => SheetChoice): Promise<void> {
    const { book, sheet } = this.state.now;
    await this.work.run(t('pane.reading', { sheet }), async (working) => {
      await this.assertFront(book, sheet);
      await this.ready(working);
      // What was found goes by what was said before.
      this.state.set({ check: undefined, fixes: undefined, stale: false });
      this.#choice = next();
      await this.asker.ask('choose', { sheet, choice: this.#choice });
      await this.look(sheet);
      const layout = await this.asker.ask('layout', sheet);
      const { headerRow } = this.#choice;
      const headers = this.state.now.look?.columns.map(({ header }) => header) ?? [];
      await this.keeper.setOfSheet(
        sheet,
        layout || headerRow !== undefined
          ? { headerRow, layout: layout ?? { headers, columns: [] } }
          : undefined,
      );
      if (layout) await this.keeper.addLayouts([layout]);
    });
  }

  async choosePack(packId: string): Promise<void> {
    this.state.set({ packId, check: undefined });
    await this.work.run('', () => this.keeper.setPackId(packId));
  }

  setScope(scope: CheckScope): void {
    this.state.set({ scope });
  }

  /** Checks what is asked for, from what stands in the sheet now. */
  async check(): Promise<void> {
    await this.work.run(t('pane.checking'), (working) => this.checks.now(working));
  }

  async go({ sheet, cell }: CellPlace): Promise<void> {
    const place = parseRange(cell);
    if (place) await this.work.run('', () => this.host.select({ sheet, ...place }));
  }

  async export(): Promise<void> {
    await this.work.run(t('pane.exporting'), async () => {
      const { name, sheets } = await this.asker.ask('findings', undefined);
      await this.save(name, await this.files.ask('write', sheets));
    });
  }

  /** Saves a file and says where. */
  async save(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const place = await this.host.save(name, bytes);
    this.state.set({
      message: {
        tone: 'success',
        title: place === '' ? t('pane.savedSomewhere', { file: name }) : t('pane.saved', { file: place }),
      },
    });
    return place;
  }

  /** What workers go by. */
  async setting(): Promise<Setting> {
    const locale = (await this.keeper.language()) ?? 'zh-CN';
    const [authored, tunings] = [await this.keeper.packs(), await this.keeper.tunings()];
    return { locale, own: { authored, tunings } };
  }

  async shelfPacks(): Promise<ShelfPacks> {
    await this.#ready();
    return await this.asker.ask('shelf', undefined);
  }

  /** Packs or the language are others: what was said by the former ones is said no more. Within work that goes on. */
  async setUpAgain(working: Working): Promise<void> {
    this.authoring.forget();
    this.uploading.forget();
    await this.#setUp();
    if (this.state.now.sheet !== '') await this.#readFront(working);
  }

  /** A worker that was ended, or that checks in the place of the first one, knows nothing: it is told what that knew. */
  async ready(working: Working): Promise<void> {
    if (this.asker.generation === this.#setUpOf) return;
    await this.#setUp();
    const front = await this.reading.front();
    await this.reading.read(front, working);
    await this.look(front.name);
  }

  async #ready(): Promise<void> {
    if (this.asker.generation !== this.#setUpOf) await this.#setUp();
  }

  /** Has a worker that checks in the place of the first one, which did not. Answers whether it is new: it knows no sheet yet. */
  async checking(): Promise<boolean> {
    if (!this.#isChecking) {
      // Made before the former one is ended: where its files are missing, that one goes on.
      this.asker.replace(await this.#checkWorker(true));
      this.#isChecking = true;
      // What the former one offered it alone knows.
      this.state.set({ fixes: undefined });
    }
    const isNew = this.asker.generation !== this.#setUpOf;
    await this.#ready();
    return isNew;
  }

  async #setUp(): Promise<void> {
    const setting = await this.setting();
    setLocale(setting.locale);
    this.state.set({ language: setting.locale });
    await this.asker.ask('setUp', setting);
    this.#setUpOf = this.asker.generation;
  }

  async #tellBroken(): Promise<void> {
    const broken = await this.keeper.broken();
    if (broken.length === 0) return;
    const key = broken.map(keptName).join('、');
    this.state.set({
      message: {
        tone: 'error',
        title: t('addon.more.broken.title'),
        text: codeText('addon.keptBroken', { key }),
      },
    });
  }

  async #readFront(working: Working): Promise<void> {
    const front = await this.reading.front();
    const { name: book } = await this.host.meta();
    const { now } = this.state;
    if (now.book !== '' && now.book !== book) {
      // What is listed of the former workbook leads nowhere in this one.
      this.state.set({ lint: undefined });
      void this.linting.look();
      if (now.make) void this.making.offer();
    }
    this.state.set({
      book,
      sheet: front.name,
      look: undefined,
      check: undefined,
      fixes: undefined,
      copies: undefined,
      stale: false,
    });
    this.uploading.forget();
    this.marking.forget();
    this.live.covered();
    await this.reading.read(front, working, () => this.look(front.name));
    await this.look(front.name);
    const said = await this.keeper.packId();
    const { offered, chosen } = await this.asker.ask('packs', { sheet: front.name, wanted: said });
    this.state.set({ packs: offered, packId: chosen });
    this.state.set({ copies: await this.asker.ask('copyColumns', front.name) });
  }

  async look(sheet: string): Promise<void> {
    this.#choice = await this.asker.ask('choice', sheet);
    const look = await this.asker.ask('look', sheet);
    this.state.set({ look: { ...look, remembered: isCorrected(this.#choice) } });
  }
}
