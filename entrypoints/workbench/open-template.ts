import { findChecked, type Known, type TemplatePlace } from '#core/export/checked.ts';
import { JiannuoError } from '#core/errors.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { Template } from '#core/model/template.ts';
import type { TemplateSheet } from '#core/workbook/template/sheets.ts';
import { readBytes } from './read-file.ts';

/** A blank template as it was dropped, and its table as it reads at the place that was found or said. */
export interface OpenedTemplate {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  sheets: readonly TemplateSheet[];
  /** Columns not matched to fields yet. */
  read: Template;
}

/** What an earlier check says of it; `form`: one for another form of exactly this template. */
export type KnownTemplate = Known | { is: 'form'; checked: CheckedTemplate };

/**
 * Reads a template by itself.
 * @throws `import.tooLarge`, `template.*`, `workbook.*`
 */
export async function openTemplate(file: File): Promise<OpenedTemplate> {
  const bytes = await readBytes(file);
  const { readTemplate, templateSheets } = await readers();
  const sheets = templateSheets(bytes);
  return { name: file.name, bytes, sheets, read: readTemplate(bytes) };
}

/**
 * The same template read at another place; the first data row is found where none is said.
 * @throws `template.noHeader` where nothing stands there
 */
export async function readAt(
  opened: OpenedTemplate,
  place: Omit<TemplatePlace, 'firstDataRow'> & { firstDataRow?: number | undefined },
): Promise<OpenedTemplate> {
  const { readTemplate } = await readers();
  const { sheet, ...rows } = place;
  return { ...opened, read: readTemplate(opened.bytes, sheet, rows) };
}

/** As it reads by itself, whatever was said of it. */
export async function readAlone(opened: OpenedTemplate): Promise<OpenedTemplate> {
  const { readTemplate } = await readers();
  return { ...opened, read: readTemplate(opened.bytes) };
}

/** Another sheet of it, its header where it seems to be. */
export async function readSheet(opened: OpenedTemplate, sheet: string): Promise<OpenedTemplate> {
  const { readTemplate } = await readers();
  return { ...opened, read: readTemplate(opened.bytes, sheet) };
}

/** What was checked earlier of exactly this template, for this form before any other; else what it has grown from. */
export async function recognise(
  { bytes, read, sheets }: OpenedTemplate,
  known: readonly CheckedTemplate[],
  formTypeId: string,
): Promise<KnownTemplate | undefined> {
  const { readTemplate } = await readers();
  const readings = new Map<string, Template | undefined>();
  const there = ({ sheet, headerRow, headerRows, firstDataRow }: TemplatePlace): Template | undefined => {
    if (!sheets.some(({ name }) => name === sheet)) return undefined;
    const place = JSON.stringify([sheet, headerRow, headerRows, firstDataRow]);
    if (!readings.has(place)) {
      readings.set(
        place,
        readOrNothing(() => readTemplate(bytes, sheet, { headerRow, headerRows, firstDataRow })),
      );
    }
    return readings.get(place);
  };
  const own = findChecked(
    known.filter((each) => each.formTypeId === formTypeId),
    read,
    there,
  );
  if (own?.is === 'same') return own;
  const others = known.filter((each) => each.formTypeId !== formTypeId);
  const other = findChecked(others, read, there);
  return other?.is === 'same' ? { is: 'form', checked: other.checked } : own;
}

/** A template without anything at a place is another one than that which was checked there. */
function readOrNothing(read: () => Template): Template | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof JiannuoError) return undefined;
    throw error;
  }
}

/** Loaded when a template is dropped, not with the page. */
async function readers() {
  const [{ readTemplate }, { templateSheets }] = await Promise.all([
    import('#core/workbook/template/read.ts'),
    import('#core/workbook/template/sheets.ts'),
  ]);
  return { readTemplate, templateSheets };
}
