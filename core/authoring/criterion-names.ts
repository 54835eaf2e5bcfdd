import type { CriterionSet } from '../model/pack.ts';
import { Directory } from './naming.ts';
import { listCellOf, namesIn } from './notation.ts';
import type { TableRow } from './table.ts';

/** Criteria by what cells call them: the name, `标准组/标准` where several sets have one of that name, or the id. */
export class CriterionNames {
  readonly #directory: Directory;

  constructor(sets: readonly CriterionSet[]) {
    this.#directory = new Directory(
      sets.flatMap((set) =>
        set.criteria.map(({ id, name }) => ({ id, name, others: [`${set.name}/${name}`] })),
      ),
    );
  }

  nameOf(id: string): string {
    const short = this.#directory.nameOf(id);
    if (short !== id) return short;
    const [long = id] = this.#directory.items.find((item) => item.id === id)?.others ?? [];
    const found = this.#directory.find(long);
    return 'item' in found && found.item.id === id && !/["\n]/.test(long) ? long : id;
  }

  listCell(ids: readonly string[]): string {
    return listCellOf(ids.map((id) => this.nameOf(id)));
  }

  /** Ids of the criteria that a cell lists. */
  readList(row: TableRow, key: string): string[] {
    return namesIn(row.raw(key), (text) => this.#directory.knows(text)).flatMap(
      (text) => this.read(row, key, text) ?? [],
    );
  }

  read(row: TableRow, key: string, text: string): string | undefined {
    const found = this.#directory.find(text);
    if ('item' in found) return found.item.id;
    const code = found.trouble === 'several' ? 'authoring.severalSuch' : 'authoring.unknownCriterion';
    row.tell('error', code, key, { params: { word: text }, suggestion: found.suggestion });
    return undefined;
  }
}
