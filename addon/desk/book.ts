import { JiannuoError } from '#core/errors.ts';
import { type BlockSheet, hostWorkbook, patched, sheetOf } from '#core/host/block-sheet.ts';
import type { CellBlock, HostLayout, HostMeta, HostSheet } from '#core/host/sheet-host.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { type LookedSheet, lookAtSheet, type SheetChoice } from '#core/sheet/look.ts';

/** Rows behind the last one with something in it that nobody leaves there on purpose. */
const FAR = 10_000;

/** A sheet that is about to be read. */
export interface SheetStart {
  meta: HostMeta;
  info: HostSheet;
  layout: HostLayout;
  /** What the user said of it before. */
  choice: SheetChoice;
}

interface HeldSheet extends SheetStart {
  blocks: CellBlock[];
  /** Every block has come. */
  whole: boolean;
  lost?: readonly string[] | undefined;
  sheet?: BlockSheet | undefined;
  looked?: { forms: readonly FormType[]; is: LookedSheet } | undefined;
}

/** The sheets that the pane has handed over, as a workbook; each is looked at anew only when it has changed. */
export class DeskBook {
  readonly #sheets = new Map<string, HeldSheet>();
  #order: readonly string[] = [];
  #meta: HostMeta = { name: '', date1904: false, program: '' };

  get meta(): HostMeta {
    return this.#meta;
  }

  /** Sheets that are not in the workbook any more are forgotten. @param names in the order of their tabs */
  keepOnly(names: readonly string[]): void {
    this.#order = names;
    for (const name of this.#sheets.keys()) if (!names.includes(name)) this.#sheets.delete(name);
  }

  begin(start: SheetStart): void {
    this.#meta = start.meta;
    this.#sheets.set(start.info.name, { ...start, blocks: [], whole: false });
  }

  /** The next block of a sheet that is being read. */
  add(block: CellBlock): void {
    const held = this.#held(block.range.sheet);
    held.blocks.push(block);
    held.sheet = undefined;
    held.looked = undefined;
  }

  /** Nothing more of the sheet is to come. */
  end(sheet: string): void {
    this.#held(sheet).whole = true;
  }

  /** @throws JiannuoError `addon.notWhole` where reading it was broken off: what is there must not pass for all */
  assertWhole(sheet: string): void {
    if (!this.#held(sheet).whole) throw new JiannuoError('addon.notWhole', { sheet });
  }

  /** Lays over what has been read again. Answers whether it says anything else than before. */
  patch(block: CellBlock): boolean {
    const held = this.#held(block.range.sheet);
    const before = this.sheet(block.range.sheet);
    if (!before.differs(block)) return false;
    held.sheet = patched(before, block);
    held.looked = undefined;
    return true;
  }

  /** Whether what was read says anything else than what is held. */
  differs(block: CellBlock): boolean {
    return this.sheet(block.range.sheet).differs(block);
  }

  /** The rows between which all formulas of a sheet stand; `undefined` where it has none, or nobody has handed it over. */
  formulaRows(sheet: string): { top: number; bottom: number } | undefined {
    return this.#sheets.has(sheet) ? this.sheet(sheet).formulaRows() : undefined;
  }

  /** @param lost headers of columns of which something was said that does not fit this sheet any more */
  choose(sheet: string, choice: SheetChoice, lost: readonly string[] = []): void {
    const held = this.#held(sheet);
    held.choice = choice;
    held.lost = lost;
    held.looked = undefined;
  }

  /** How far what is held reaches: cells that were emptied since may lie beyond what the program tells now. */
  extent(sheet: string): { rowCount: number; columnCount: number } {
    const { rowCount, columnCount } = this.sheet(sheet);
    return { rowCount, columnCount };
  }

  choice(sheet: string): SheetChoice {
    return this.#held(sheet).choice;
  }

  /** How far a sheet was declared, and how far it holds something, where the first is so much more that it makes the file slow or refused. */
  overDeclared(sheet: string): { declared: number; held: number } | undefined {
    const { declaredRows: declared, rowCount: held } = this.#held(sheet).info;
    return declared - held >= FAR ? { declared, held } : undefined;
  }

  isProtected(sheet: string): boolean {
    return this.#held(sheet).info.protected;
  }

  lost(sheet: string): readonly string[] {
    return this.#held(sheet).lost ?? [];
  }

  sheet(name: string): BlockSheet {
    const held = this.#held(name);
    held.sheet ??= sheetOf(held.info, held.layout, held.blocks, held.meta.date1904);
    return held.sheet;
  }

  look(name: string, forms: readonly FormType[]): LookedSheet {
    const held = this.#held(name);
    if (held.looked?.forms !== forms) {
      const is = lookAtSheet(this.sheet(name), held.choice, forms, held.meta.date1904);
      held.looked = { forms, is };
    }
    return held.looked.is;
  }

  /** What was handed over, in the order of the tabs, whichever was read first. */
  workbook(): Workbook {
    const known = [...this.#sheets.keys()];
    const ordered = new Set([...this.#order.filter((name) => this.#sheets.has(name)), ...known]);
    return hostWorkbook(
      this.#meta,
      [...ordered].map((name) => this.sheet(name)),
    );
  }

  #held(sheet: string): HeldSheet {
    const held = this.#sheets.get(sheet);
    if (!held) throw new JiannuoError('host.noSheet', { sheet });
    return held;
  }
}
