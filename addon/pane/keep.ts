import type { KeptKind } from '#components/addon/make-model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { SheetHost } from '#core/host/sheet-host.ts';
import { CheckedTemplate } from '#core/model/checked-template.ts';
import { AuthoredPack } from '#core/model/pack-example.ts';
import { MadeExport } from '#core/model/made-export.ts';
import { BookLayouts, holdsPeople, SheetLayout } from '#core/model/sheet-layout.ts';
import { SharedTuning } from '#core/model/tuning-file.ts';
import { z } from '#core/model/zod.ts';
import { isTuned } from '#core/model/pack-tuning.ts';
import { headersKey } from '#core/sheet/remember.ts';
import { t } from '#locales/index.ts';

/** Where things are kept. */
const KEYS = {
  packs: 'jiannuo.packs',
  templates: 'jiannuo.templates',
  layouts: 'jiannuo.layouts',
  tunings: 'jiannuo.tunings',
  exports: 'jiannuo.exports',
  pack: 'jiannuo.pack',
  language: 'jiannuo.language',
  contract: 'jiannuo.contract',
} as const;
interface Kept {
  packs: AuthoredPack;
  templates: CheckedTemplate;
  layouts: SheetLayout;
  tunings: SharedTuning;
  exports: MadeExport;
}
const SCHEMAS = {
  packs: z.array(AuthoredPack),
  templates: z.array(CheckedTemplate),
  layouts: z.array(SheetLayout),
  tunings: z.array(SharedTuning),
  exports: z.array(MadeExport),
};
const KINDS: readonly KeptKind[] = ['packs', 'templates', 'layouts', 'tunings', 'exports'];
const IN_BOOK = 'jiannuo.layouts';

/** No office has more kinds of sheets; the oldest give way. */
const MOST_LAYOUTS = 200;

/** What a program keeps for us has an end; it is said on the page. */
const MOST_EXPORTS = 2000;

/** What lasts: in the workbook how its sheets are read, on this computer packs, layouts and what was chosen last. */
export class Keeper {
  readonly #host: SheetHost;
  /** What was said in this pane, by workbook and sheet: it holds also where the workbook takes no text of ours. */
  readonly #said = new Map<string, BookLayouts['sheets'][number] | undefined>();

  constructor(host: SheetHost) {
    this.#host = host;
  }

  /** None where they cannot be read: `broken` tells. */
  async packs(): Promise<AuthoredPack[]> {
    return (await this.#read('packs')) ?? [];
  }

  async setPacks(packs: readonly AuthoredPack[]): Promise<void> {
    await this.#write('packs', packs);
  }

  async templates(): Promise<CheckedTemplate[]> {
    return (await this.#read('templates')) ?? [];
  }

  async setTemplates(templates: readonly CheckedTemplate[]): Promise<void> {
    await this.#write('templates', templates);
  }

  /** Takes the place of those with the same id. */
  async addTemplates(added: readonly CheckedTemplate[]): Promise<void> {
    const own = new Set(added.map(({ id }) => id));
    const others = (await this.templates()).filter(({ id }) => !own.has(id));
    await this.setTemplates([...added, ...others]);
  }

  async layouts(): Promise<SheetLayout[]> {
    return (await this.#read('layouts')) ?? [];
  }

  /** Takes the place of one for the same headers. */
  async addLayouts(added: readonly SheetLayout[]): Promise<void> {
    const own = new Set(added.map(headersKey));
    const others = (await this.layouts()).filter((layout) => !own.has(headersKey(layout)));
    await this.#write('layouts', [...added, ...others].slice(0, MOST_LAYOUTS));
  }

  /** 本单位设置. */
  async tunings(): Promise<SharedTuning[]> {
    return (await this.#read('tunings')) ?? [];
  }

  async setTunings(tunings: readonly SharedTuning[]): Promise<void> {
    await this.#write('tunings', tunings);
  }

  /** Takes the place of those for the same packs; of a pack in which nothing is set any more, nothing is kept. */
  async addTunings(added: readonly SharedTuning[]): Promise<void> {
    const own = new Set(added.map(({ packId }) => packId));
    const others = (await this.tunings()).filter(({ packId }) => !own.has(packId));
    await this.setTunings([...added.filter(isTuned), ...others]);
  }

  /** 导出记录, oldest first. */
  async exports(): Promise<MadeExport[]> {
    return (await this.#read('exports')) ?? [];
  }

  /** The oldest give way. */
  async setExports(exports: readonly MadeExport[]): Promise<void> {
    await this.#write('exports', exports.slice(-MOST_EXPORTS));
  }

  /** What was said of sheets with these headers is said no more. */
  async dropLayouts(headers: readonly string[]): Promise<void> {
    const key = headersKey({ headers: [...headers], columns: [] });
    const there = await this.layouts();
    const others = there.filter((layout) => headersKey(layout) !== key);
    if (others.length < there.length) await this.#write('layouts', others);
  }

  /** What stands there and cannot be read: from a later version, or damaged. */
  async broken(): Promise<KeptKind[]> {
    const found: KeptKind[] = [];
    for (const kind of KINDS) if (await this.#isBroken(kind)) found.push(kind);
    return found;
  }

  /** As it stands there, readable or not. */
  async text(kind: KeptKind): Promise<string | undefined> {
    return await this.#host.kept.get(KEYS[kind]);
  }

  /** Readable or not: the user said so. */
  async clear(kind: KeptKind): Promise<void> {
    await this.#host.kept.set(KEYS[kind], undefined);
  }

  /** The import contract that was chosen last; `''` for all of them. */
  async contractId(): Promise<string | undefined> {
    return await this.#host.kept.get(KEYS.contract);
  }

  async setContractId(id: string): Promise<void> {
    await this.#host.kept.set(KEYS.contract, id);
  }

  async packId(): Promise<string | undefined> {
    return await this.#host.kept.get(KEYS.pack);
  }

  async setPackId(id: string): Promise<void> {
    await this.#host.kept.set(KEYS.pack, id);
  }

  async language(): Promise<'zh-CN' | 'en' | undefined> {
    const kept = await this.#host.kept.get(KEYS.language);
    return kept === 'en' || kept === 'zh-CN' ? kept : undefined;
  }

  async setLanguage(language: 'zh-CN' | 'en'): Promise<void> {
    await this.#host.kept.set(KEYS.language, language);
  }

  /** What was said of a sheet of this workbook. */
  async ofSheet(sheet: string): Promise<BookLayouts['sheets'][number] | undefined> {
    const key = await this.#key(sheet);
    return this.#said.has(key)
      ? this.#said.get(key)
      : (await this.#book()).find((each) => each.sheet === sheet);
  }

  /** @param said absent: nothing any more */
  async setOfSheet(
    sheet: string,
    said: { headerRow?: number | undefined; layout: SheetLayout } | undefined,
  ): Promise<void> {
    const own = said && {
      sheet,
      ...(said.headerRow === undefined ? {} : { headerRow: said.headerRow }),
      layout: said.layout,
    };
    this.#said.set(await this.#key(sheet), own);
    // What cannot be read back would make everything beside it unreadable.
    if (own && !SheetLayout.safeParse(own.layout).success) throw new JiannuoError('addon.headersTooLong');
    if (own && holdsPeople(own.layout)) throw new JiannuoError('addon.headersPeople');
    const there = await this.#host.property(IN_BOOK);
    if (there !== undefined && !BookLayouts.safeParse(parseJson(there)).success) {
      throw new JiannuoError('addon.keptBroken', { key: t('addon.more.layouts') });
    }
    const others = (await this.#book()).filter((each) => each.sheet !== sheet);
    const sheets = own ? [...others, own] : others;
    const text = sheets.length > 0 ? JSON.stringify({ version: 1, sheets }) : undefined;
    await this.#host.setProperty(IN_BOOK, text);
  }

  async #key(sheet: string): Promise<string> {
    return JSON.stringify([(await this.#host.meta()).name, sheet]);
  }

  async #book(): Promise<BookLayouts['sheets']> {
    const parsed = BookLayouts.safeParse(parseJson(await this.#host.property(IN_BOOK)));
    return parsed.success ? parsed.data.sheets : [];
  }

  async #read<Kind extends KeptKind>(kind: Kind): Promise<Kept[Kind][] | undefined> {
    const parsed = SCHEMAS[kind].safeParse(parseJson(await this.text(kind)));
    return parsed.success ? (parsed.data as Kept[Kind][]) : undefined;
  }

  async #isBroken(kind: KeptKind): Promise<boolean> {
    return (await this.text(kind)) !== undefined && (await this.#read(kind)) === undefined;
  }

  /** @throws JiannuoError `addon.keptBroken` where something stands there that we cannot read: it is not written over */
  async #write<Kind extends KeptKind>(kind: Kind, entries: readonly Kept[Kind][]): Promise<void> {
    if (await this.#isBroken(kind)) throw new JiannuoError('addon.keptBroken', { key: keptName(kind) });
    await this.#host.kept.set(KEYS[kind], entries.length > 0 ? JSON.stringify(entries) : undefined);
  }
}

/** What a kind of thing is called. */
export function keptName(kind: KeptKind): string {
  return t(`addon.more.${kind}`);
}

/** What somebody else has written under our name is as good as nothing. */
function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
