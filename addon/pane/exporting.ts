import { JiannuoError } from '#core/errors.ts';
import type { MadeExport } from '#core/model/made-export.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { currentLocale, t } from '#locales/index.ts';
import type { SheetSpec } from '#core/workbook/write.ts';
import type { ExportLine } from '#components/addon/make-model.ts';
import type { Keeper } from './keep.ts';

/** A file about to leave the workbook. */
export interface ExportFacts {
  kind: MadeExport['kind'];
  file: string;
  rows: number;
  /** Numbers of persons stand in it in full. */
  full: boolean;
  /** What for, where they do. */
  purpose?: string | undefined;
}

/** 导出记录: which upload copies and gathered tables were made, and what for. */
export class Exporting {
  readonly #keeper: Keeper;
  readonly #now: () => string;

  /** @param now the moment, in UTC */
  constructor(keeper: Keeper, now: () => string) {
    this.#keeper = keeper;
    this.#now = now;
  }

  /**
   * Lets a file leave between two entries: what is about to leave stands in the log first, so that no fault in between hides it.
   * @param leave saves or opens it
   * @throws JiannuoError `addon.needPurpose` where numbers are in full and nobody has said what for; `addon.keptBroken` where the log cannot be written: then nothing leaves
   */
  async run<Answer>(
    { full, purpose = '', ...facts }: ExportFacts,
    leave: () => Promise<Answer>,
  ): Promise<Answer> {
    const why = maskNumbers(purpose.trim()).slice(0, LONGEST);
    if (full && why === '') throw new JiannuoError('addon.needPurpose');
    const entry: MadeExport = {
      at: this.#now(),
      kind: facts.kind,
      file: maskNumbers(facts.file).slice(0, LONGEST),
      rows: facts.rows,
      ...(full ? { purpose: why } : {}),
      done: false,
    };
    await this.#keeper.setExports([...(await this.#keeper.exports()), entry]);
    const answer = await leave();
    const all = await this.#keeper.exports();
    const begun = JSON.stringify(entry);
    const at = all.map((each) => JSON.stringify(each)).lastIndexOf(begun);
    await this.#keeper.setExports(all.map((each, index) => (index === at ? { ...each, done: true } : each)));
    return answer;
  }

  /** Newest first. */
  async lines(): Promise<ExportLine[]> {
    return (await this.#keeper.exports()).map(lineOf).reverse();
  }

  /** The log as the sheets of a workbook. */
  async sheets(): Promise<SheetSpec[]> {
    const columns = COLUMNS.map((id) => ({
      header: t(`pane.log.${id}`),
      type: 'text' as const,
      width: id === 'file' || id === 'purpose' ? 32 : 18,
    }));
    const rows = (await this.lines()).map((line) => [
      line.at,
      line.kind,
      line.file,
      String(line.rows),
      t(line.purpose === undefined ? 'pane.log.masked' : 'pane.log.full'),
      line.purpose ?? '',
      t(line.done ? 'pane.log.done' : 'pane.log.begun'),
    ]);
    return [{ name: t('addon.more.exports'), columns, rows, autoFilter: true }];
  }
}

const LONGEST = 400;
const COLUMNS = ['at', 'kind', 'file', 'rows', 'shown', 'purpose', 'state'] as const;

function lineOf({ at, kind, file, rows, purpose, done }: MadeExport): ExportLine {
  return {
    at: new Date(at).toLocaleString(currentLocale()),
    kind: t(`pane.log.kind.${kind}`),
    file,
    rows,
    purpose,
    done,
  };
}
