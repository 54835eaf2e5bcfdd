import { JiannuoError } from '#core/errors.ts';
import { around } from '#core/host/around.ts';
import type { HostSheet, NotedCell, SheetHost, SheetRange } from '#core/host/sheet-host.ts';
import { common } from '#core/workbook/address.ts';
import { VISIBLE, type WpsProgram, type WpsRange, type WpsSheet, type WpsWorkbook } from './api.ts';
import { Changes } from './changes.ts';
import { extentOf } from './extent.ts';
import { Copies, saveFile } from './files.ts';
import { keptTexts, type PageStorage } from './kept.ts';
import { layoutOf } from './layout.ts';
import { clearSheet, markSheet } from './marks.ts';
import { OWN_NAMES } from './name-texts.ts';
import { type Breathe, Pace } from './pace.ts';
import { items, placeOf, rangeAt, sheetNamed } from './places.ts';
import { propertyOf, setProperty } from './properties.ts';
import { readBlock } from './read.ts';
import { checkOpen, checkReady, checkWritable, refusal } from './refusals.ts';
import { namesOf, validationsOf } from './rules.ts';
import { writeCells } from './write.ts';

export interface WpsHostOptions {
  breathe: Breathe;
  /** Milliseconds, for how long calls have held the page; `performance.now` where absent. */
  now?: () => number;
  /** The page's own storage, where the program does not let us write a file. */
  storage?: PageStorage;
}

/**
 * The workbook that is in front when the host is made, in WPS 表格: its pane belongs to that window. Calls into the program hold the page, so that each
 * method makes them in short stretches.
 */
export function wpsHost(program: WpsProgram, options: WpsHostOptions): SheetHost {
  const { app } = program;
  const now = options.now ?? (() => performance.now());
  let bound = app.ActiveWorkbook;
  const book = (): WpsWorkbook => {
    bound ??= app.ActiveWorkbook;
    if (!bound) throw new JiannuoError('host.failed', { detail: 'ActiveWorkbook' });
    return bound;
  };
  const isOurs = (sheet: WpsSheet): boolean => sheet.Parent.Name === book().Name;
  const changes = new Changes(program.events, isOurs);
  const copies = new Copies(program);
  /** @param sheet that is asked about, for what the program says */
  async function asked<Answer>(ask: (pace: Pace) => Answer | Promise<Answer>, sheet = ''): Promise<Answer> {
    try {
      return await ask(new Pace(options.breathe, now));
    } catch (error) {
      throw refusal(error, sheet);
    }
  }

  return {
    id: 'wps',
    can: { notes: true, properties: true, file: true, open: true, struck: true },
    kept: keptTexts(program, options.storage),

    meta: () =>
      asked(() => ({
        name: book().Name,
        date1904: book().Date1904 === true,
        program: `${app.Name} ${app.Version} (${app.Build})`,
      })),

    sheets: () =>
      asked(async (pace) => {
        const active = book().ActiveSheet?.Name;
        const sheets: HostSheet[] = [];
        for (const sheet of items(book().Worksheets)) {
          const name = sheet.Name;
          sheets.push({
            name,
            hidden: !isVisible(sheet),
            active: name === active,
            ...extentOf(app, sheet),
            protected: Boolean(sheet.ProtectContents),
            filtered: Boolean(sheet.FilterMode),
          });
          await pace.rest();
        }
        return sheets;
      }),

    layout: (sheet) => asked((pace) => layoutOf(sheetNamed(book(), sheet), pace), sheet),
    read: (range) => asked((pace) => readBlock(sheetNamed(book(), range.sheet), range, pace), range.sheet),
    validations: (range) =>
      asked((pace) => validationsOf(sheetNamed(book(), range.sheet), range, pace), range.sheet),
    names: () => asked((pace) => namesOf(book(), OWN_NAMES, pace)),
    selection: () => asked(() => selectionOf(app.Selection, isOurs)),

    select: (range) =>
      asked(() => {
        const sheet = sheetNamed(book(), range.sheet);
        if (!isVisible(sheet)) throw new JiannuoError('host.hidden', { sheet: range.sheet });
        checkReady(app);
        book().Activate();
        sheet.Activate();
        rangeAt(sheet, range).Select();
      }, range.sheet),

    mark: (marks) =>
      asked(async (pace) => {
        checkWritable(app, book());
        const sheets = new Map(marks.map(({ sheet }) => [sheet, sheetNamed(book(), sheet)]));
        for (const sheet of sheets.values()) checkOpen(sheet);
        const whole = { marked: 0, noted: [] as NotedCell[] };
        for (const [name, sheet] of sheets) {
          const own = marks.filter((mark) => mark.sheet === name);
          const { marked, noted } = await asked(() => markSheet(app, sheet, own, pace), name);
          whole.marked += marked;
          whole.noted.push(...noted);
        }
        return whole;
      }),

    clearMarks: (only) =>
      asked(async (pace) => {
        checkWritable(app, book());
        const sheets = only === undefined ? items(book().Worksheets) : [sheetNamed(book(), only)];
        let count = 0;
        let refused: unknown;
        for (const sheet of sheets) {
          try {
            count += await asked(() => clearSheet(app, sheet, pace), sheet.Name);
          } catch (error) {
            // The other sheets are cleared all the same.
            refused ??= error;
          }
        }
        if (refused !== undefined) throw refused;
        return count;
      }, only),

    write: (name, writes) =>
      asked(async (pace) => {
        const sheet = sheetNamed(book(), name);
        checkOpen(sheet);
        checkWritable(app, book());
        let isTouched = false;
        try {
          await writeCells(app, sheet, writes, pace, () => {
            isTouched = true;
          });
        } finally {
          // Its events were off meanwhile. What was broken off may not have been put back.
          const range = isTouched ? around(name, writes) : undefined;
          if (range) {
            changes.tell({ sheet: name, range });
            // Its formulas were calculated before its events were on again.
            changes.tell({ calculated: true });
          }
        }
      }, name),

    onChange: (listener) =>
      asked(() => {
        const stop = changes.add(listener);
        return () => asked(stop);
      }),

    property: (key) => asked(() => propertyOf(book(), key)),
    setProperty: (key, value) =>
      asked(() => {
        checkWritable(app, book());
        setProperty(book(), key, value);
      }),

    file: () => asked((pace) => copies.fileOf(book(), pace)),
    open: (name, bytes) =>
      asked(async (pace) => {
        checkReady(app);
        const path = await saveFile(program, bound, { name, bytes }, pace);
        app.Workbooks.Open(path);
      }),
    save: (name, bytes) => asked((pace) => saveFile(program, bound, { name, bytes }, pace)),
  };
}

/** Builds that follow VBA loosely answer true. */
function isVisible(sheet: WpsSheet): boolean {
  return sheet.Visible === true || sheet.Visible === VISIBLE;
}

/** A picture or a chart that is selected has no rows. */
function selectionOf(selection: unknown, isOurs: (sheet: WpsSheet) => boolean): SheetRange[] {
  const range = selection as Partial<WpsRange> | null | undefined;
  if (typeof range?.Row !== 'number' || !range.Areas) return [];
  return items(range.Areas).flatMap((area) => {
    if (!isOurs(area.Worksheet)) return [];
    const place = common(placeOf(area), placeOf(area.Worksheet.Cells));
    return place ? [{ sheet: area.Worksheet.Name, ...place }] : [];
  });
}
