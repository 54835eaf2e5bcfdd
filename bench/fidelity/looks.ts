import { type Element, parse, type Part, plain, sorted, textIn, type View, within } from './view.ts';

export const IMPORT = '导入';
export const ROSTER = '名单';

export const xmlOf = (part: Part | undefined): Element => parse(part ? textIn(part.bytes) : '');
export const sheet = (view: View, name = IMPORT): Element => xmlOf(view.sheet(name));
export const book = (view: View): Element => xmlOf(view.workbook);
export const styles = (view: View): Element => xmlOf(view.related(view.workbook.path, 'styles')[0]);
export const found = (element: Element, name: string): unknown[] => within(element, name).map(plain);
/** Attributes that must be there, in elements of that name. */
export const pick = (element: Element, name: string, ...attributes: string[]): unknown[] =>
  within(element, name)
    .map((one) =>
      attributes.flatMap((key) => (one.attributes[key] === undefined ? [] : [[key, one.attributes[key]]])),
    )
    .filter((values) => values.length > 0);
/** Parts related to a sheet or the workbook, as XML. */
export const hanging = (view: View, from: Part, type: string): unknown[] =>
  view.related(from.path, type).map((part) => plain(xmlOf(part)));
export const raw = (view: View, from: string, type: string): string[] =>
  view.related(from, type).map(({ bytes }) => Buffer.from(bytes).toString('base64'));

export function cell(view: View, name: string): Element | undefined {
  return within(sheet(view), 'c').find(({ attributes }) => attributes['r'] === name);
}

/** How a cell looks: its format with everything that the format's numbers stand for. */
export function look(view: View, name: string): unknown {
  const formats = styles(view);
  const list = (of: string): readonly Element[] =>
    formats.children.find((child) => child.name === of)?.children ?? [];
  const format = list('cellXfs')[Number(cell(view, name)?.attributes['s'] ?? 0)];
  if (!format) return undefined;
  const { fontId, fillId, borderId, numFmtId, quotePrefix } = format.attributes;
  const code = within(formats, 'numFmt').find(({ attributes }) => attributes['numFmtId'] === numFmtId);
  return {
    font: plainAt(list('fonts'), fontId),
    fill: plainAt(list('fills'), fillId),
    border: plainAt(list('borders'), borderId),
    format: code?.attributes['formatCode'] ?? numFmtId,
    quotePrefix,
    more: format.children.map((child) => [child.name, sorted(child.attributes)]),
  };
}

export const plainAt = (list: readonly Element[], at: string | undefined): unknown => {
  const one = list[Number(at ?? 0)];
  return one && plain(one);
};

/** Text of a cell with its runs and guides, wherever the file keeps it. */
export function richText(view: View, name: string): unknown {
  const one = cell(view, name);
  if (one?.attributes['t'] !== 's') return one?.children.flatMap(({ children }) => children.map(plain));
  const at = Number(one.children.find((child) => child.name === 'v')?.text);
  const item = xmlOf(view.related(view.workbook.path, 'sharedStrings')[0]).children[at];
  return item?.children.map(plain);
}

export const formula = (view: View, name: string): unknown => {
  const [own] = cell(view, name)?.children.filter((child) => child.name === 'f') ?? [];
  return (
    own && {
      text: own.text,
      type: own.attributes['t'] === 'array' ? 'array' : '',
      ref: own.attributes['t'] === 'array' ? own.attributes['ref'] : '',
    }
  );
};

/** Conditional formats with the looks that they give. */
export function rules(view: View): unknown[] {
  const looks = within(styles(view), 'dxf');
  return within(sheet(view), 'conditionalFormatting').flatMap((one) => {
    const sqref = one.attributes['sqref'];
    if (sqref === undefined) return [];
    return one.children.map((rule) => {
      const { dxfId, ...rest } = rule.attributes;
      const given = looks[Number(dxfId)];
      return [sqref, sorted(rest), rule.children.map(plain), given && plain(given)];
    });
  });
}

export const extension = (element: Element, uri: string): unknown[] =>
  within(element, 'ext')
    .filter(({ attributes }) => attributes['uri']?.toUpperCase().startsWith(uri))
    .flatMap((one) => one.children.map(plain));

export const drawing = (view: View, name = IMPORT): Part | undefined =>
  view.related(view.sheet(name).path, 'drawing')[0];
export const names = (view: View, test: (name: string) => boolean): unknown[] =>
  within(book(view), 'definedName')
    .filter(({ attributes }) => test(attributes['name'] ?? ''))
    .map((one) => [sorted(one.attributes), one.text.replaceAll("'", '')])
    .sort();
export const columns = (view: View): unknown[] =>
  within(sheet(view), 'col').flatMap(({ attributes: { min, max, ...rest } }) =>
    Array.from({ length: Number(max) - Number(min) + 1 }, (_, n) => [
      Number(min) + n,
      sorted(shownColumn(rest)),
    ]),
  );
export const shownColumn = ({
  width = '',
  hidden = '0',
  outlineLevel = '0',
}: Readonly<Record<string, string>>): Record<string, string> => ({
  width,
  hidden,
  outlineLevel,
});
export const rowsBeside = (view: View): unknown[] =>
  ['1', '2', '3', '9', '10'].map((number) => {
    const row = within(sheet(view), 'row').find(({ attributes }) => attributes['r'] === number);
    const { ht = '', hidden = '0', outlineLevel = '0' } = sorted(row?.attributes ?? {});
    return [number, ht, hidden, outlineLevel];
  });
export const values = (view: View, ...cells: string[]): unknown[] =>
  cells.map((name) => {
    const one = cell(view, name);
    const value = one?.children.find((child) => child.name === 'v')?.text;
    const type = one?.attributes['t'] ?? 'n';
    return [type, type === 'n' ? Number(value) : value];
  });
