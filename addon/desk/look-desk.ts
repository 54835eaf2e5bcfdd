import { chosenPack, packsForSheet } from '#catalog/offering.ts';
import { rulesShelf } from '#catalog/pack-rules.ts';
import type { Choice, LookView } from '#components/addon/model.ts';
import type { OwnPacks, Shelf } from '#core/packs/shelf.ts';
import type { RosterColumn } from '#core/roster/columns.ts';
import { type Locale, setLocale } from '#locales/index.ts';
import { DeskBook } from './book.ts';
import { lookView } from './look-view.ts';

/** Sheets that are handed over block by block: how they are understood, and which packs there are for them. */
export class LookDesk {
  readonly book = new DeskBook();
  #own: OwnPacks = { authored: [], tunings: [] };
  #shelf: Shelf = rulesShelf(this.#own);

  setUp({ locale, own }: { locale: Locale; own: OwnPacks }): { packs: Choice[] } {
    setLocale(locale);
    this.#own = own;
    this.#shelf = rulesShelf(own);
    return { packs: this.#shelf.packs.map(({ id, title }) => ({ value: id, label: title })) };
  }

  get shelf(): Shelf {
    return this.#shelf;
  }

  get own(): OwnPacks {
    return this.#own;
  }

  look(sheet: string): LookView {
    const looked = this.book.look(sheet, this.#shelf.forms);
    return lookView(looked, this.book.choice(sheet), this.#shelf.forms, {
      lost: this.book.lost(sheet),
      isProtected: this.book.isProtected(sheet),
      overDeclared: this.book.overDeclared(sheet),
    });
  }

  /** Columns under the first header of a sheet. */
  columns(sheet: string): readonly RosterColumn[] {
    return this.book.look(sheet, this.#shelf.forms).look.roster.columns;
  }

  /** Packs that have to do with the forms of a sheet, all where none has; and the one to work with, `''` where the user must say. */
  packs({ sheet, wanted }: { sheet: string; wanted?: string | undefined }): {
    offered: Choice[];
    chosen: string;
  } {
    const { packs, forms } = this.#shelf;
    const { look } = this.book.look(sheet, forms);
    const fitting = packsForSheet(look.formId, { packs, forms }, wanted);
    const { offered, chosen } =
      fitting.offered.length > 0 ? fitting : { offered: packs, chosen: chosenPack(packs, wanted) };
    return { offered: offered.map(({ id, title }) => ({ value: id, label: title })), chosen };
  }
}
