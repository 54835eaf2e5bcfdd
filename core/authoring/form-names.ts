import type { FormType } from '../model/form-type.ts';
import { Directory } from './naming.ts';
import { listCellOf, namesIn } from './notation.ts';
import type { TableRow } from './table.ts';

/** Form types by title or alias: those of the pack, of its bases and of the program; of two with one id the pack's own. */
export class FormNames {
  readonly forms: readonly FormType[];
  readonly directory: Directory;

  constructor(own: readonly FormType[], known: readonly FormType[]) {
    const rest = known.filter(({ id }) => !own.some((form) => form.id === id));
    this.forms = [...own, ...rest];
    this.directory = new Directory(
      this.forms.map(({ id, title, titleAliases }) => ({ id, name: title, others: titleAliases })),
    );
  }

  get(id: string): FormType | undefined {
    return this.forms.find((form) => form.id === id);
  }

  nameOf(id: string): string {
    return this.directory.nameOf(id);
  }

  listCell(ids: readonly string[]): string {
    return listCellOf(ids.map((id) => this.nameOf(id)));
  }

  /** The id of the form that a text names; tells where there is none. */
  read(row: TableRow, key: string, text: string): string | undefined {
    const found = this.directory.find(text);
    if ('item' in found) return found.item.id;
    const code = found.trouble === 'several' ? 'authoring.severalSuch' : 'authoring.unknownForm';
    row.tell('error', code, key, { params: { word: text }, suggestion: found.suggestion });
    return undefined;
  }

  readList(row: TableRow, key: string): string[] {
    return namesIn(row.raw(key), (text) => this.directory.knows(text)).flatMap(
      (text) => this.read(row, key, text) ?? [],
    );
  }
}
