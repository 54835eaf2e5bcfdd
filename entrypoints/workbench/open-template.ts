import { findChecked, type Known, type TemplatePlace } from '#core/export/checked.ts';
import { JiannuoError } from '#core/errors.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { Template } from '#core/model/template.ts';
import type { TemplateSheet } from '#core/workbook/template/sheets.ts';
import { type PlaceReading, type PlaceToRead, readInWorker } from './export-worker.ts';
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
 * @throws `import.tooLarge`, `import.timeout`, `template.*`, `workbook.*`
 */
export async function openTemplate(file: File): Promise<OpenedTemplate> {
  const bytes = await readBytes(file);
  const { sheets, readings } = await readInWorker({ bytes, fileName: file.name, places: [{}] });
  return { name: file.name, bytes, sheets, read: templateOf(readings) };
}

/**
 * The same template read at another place; the first data row is found where none is said.
 * @throws `template.noHeader` where nothing stands there
 */
export async function readAt(opened: OpenedTemplate, place: PlaceToRead): Promise<OpenedTemplate> {
  const { name: fileName, bytes } = opened;
  const { readings } = await readInWorker({ bytes, fileName, places: [place] });
  return { ...opened, read: templateOf(readings) };
}

/** @throws what the reader threw */
function templateOf([reading]: readonly PlaceReading[]): Template {
  if (reading && 'template' in reading) return reading.template;
  throw new JiannuoError(reading?.code ?? 'export.failed', reading?.params ?? { detail: '' });
}

/** As it reads by itself, whatever was said of it. */
export async function readAlone(opened: OpenedTemplate): Promise<OpenedTemplate> {
  return readAt(opened, {});
}

/** Another sheet of it, its header where it seems to be. */
export async function readSheet(opened: OpenedTemplate, sheet: string): Promise<OpenedTemplate> {
  return readAt(opened, { sheet });
}

/** What was checked earlier of exactly this template, for this form before any other; else what it has grown from. */
export async function recognise(
  { name: fileName, bytes, read, sheets }: OpenedTemplate,
  known: readonly CheckedTemplate[],
  formTypeId: string,
): Promise<KnownTemplate | undefined> {
  const names = new Set(sheets.map(({ name }) => name));
  const places = new Map(known.filter(({ sheet }) => names.has(sheet)).map((each) => [keyOf(each), each]));
  const { readings } =
    places.size === 0
      ? { readings: [] }
      : await readInWorker({ bytes, fileName, places: [...places.values()].map(placeOf) });
  const found = new Map([...places.keys()].map((key, n) => [key, readings[n]]));
  // A template without anything at a place is another one than that which was checked there.
  const there = (place: TemplatePlace): Template | undefined => {
    const reading = found.get(keyOf(place));
    return reading && 'template' in reading ? reading.template : undefined;
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

function placeOf({ sheet, headerRow, headerRows, firstDataRow }: TemplatePlace): TemplatePlace {
  return { sheet, headerRow, headerRows, firstDataRow };
}

function keyOf(place: TemplatePlace): string {
  return JSON.stringify(Object.values(placeOf(place)));
}
