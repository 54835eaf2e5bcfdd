import { JiannuoError } from '#core/errors.ts';
import type { SheetHost } from '#core/host/sheet-host.ts';
import { CheckedTemplate } from '#core/model/checked-template.ts';
import { AuthoredPack } from '#core/model/pack-example.ts';
import { BookLayouts, SheetLayout } from '#core/model/sheet-layout.ts';
import { z } from '#core/model/zod.ts';

/** Where things are kept. */
const KEYS = {
  packs: 'jiannuo.packs',
  layouts: 'jiannuo.layouts',
  pack: 'jiannuo.pack',
  language: 'jiannuo.language',
  templates: 'jiannuo.templates',
  contract: 'jiannuo.contract',
} as const;
const IN_BOOK = 'jiannuo.layouts';

/** No office has more kinds of sheets; the oldest give way. */
const MOST_LAYOUTS = 200;

/** What lasts: in the workbook how its sheets are read, on this computer packs, layouts and what was chosen last. */
export class Keeper {
  readonly #host: SheetHost;
  /** What was said in this pane, by workbook and sheet: it holds also where the workbook takes no text of ours. */
  readonly #said = new Map<string, BookLayouts['sheets'][number] | undefined>();

  constructor(host: SheetHost) {
    this.#host = host;
  }

  async packs(): Promise<AuthoredPack[]> {
    return (await this.#read(KEYS.packs, z.array(AuthoredPack))) ?? [];
  }

  async setPacks(packs: readonly AuthoredPack[]): Promise<void> {
    await this.#write(KEYS.packs, packs.length > 0 ? packs : undefined);
  }

  async layouts(): Promise<SheetLayout[]> {
    return (await this.#read(KEYS.layouts, z.array(SheetLayout))) ?? [];
  }

  /** Takes the place of one for the same headers. */
  async addLayouts(added: readonly SheetLayout[]): Promise<void> {
    const key = (layout: SheetLayout): string => JSON.stringify(layout.headers);
    const own = new Set(added.map(key));
    const others = (await this.layouts()).filter((layout) => !own.has(key(layout)));
    await this.#write(KEYS.layouts, [...added, ...others].slice(0, MOST_LAYOUTS));
  }

  async templates(): Promise<CheckedTemplate[]> {
    return (await this.#read(KEYS.templates, z.array(CheckedTemplate))) ?? [];
  }

  async setTemplates(templates: readonly CheckedTemplate[]): Promise<void> {
    await this.#write(KEYS.templates, templates.length > 0 ? templates : undefined);
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

  /** @throws JiannuoError `addon.keptBroken` where something stands there that we cannot read: it is not written over */
  async #read<T>(key: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
    const text = await this.#host.kept.get(key);
    if (text === undefined) return undefined;
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) throw new JiannuoError('addon.keptBroken', { key });
    return parsed.data;
  }

  async #write(key: string, value: unknown): Promise<void> {
    await this.#host.kept.set(key, value === undefined ? undefined : JSON.stringify(value));
  }
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
