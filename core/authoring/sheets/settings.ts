import { Pack, type Pack as PackType, type Parameter } from '../../model/pack.ts';
import { plainText } from '../../matching/label.ts';
import type { Known, ReadContext } from '../context.ts';
import { isOlder } from '../../packs/version.ts';
import { inheritedBy, namedAlike, tellAlike } from '../inherited.ts';
import { Directory, nearestWord } from '../naming.ts';
import { listCellOf, namesIn, quote, textCellOf, textIn, unquoted } from '../notation.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import { dashedId } from '../slug.ts';
import type { TableRow } from '../table.ts';
import { numberIn, readDay } from '../values.ts';
import { writtenNumber } from '../param-tree.ts';
import { CITATION_COLUMNS, optionalCitationCells, readOptionalCitation } from './citation.ts';
import { Ids } from './ids.ts';

/** What the sheet says of the pack itself, by the word in 项目. */
const ITEMS = {
  id: { name: '编号', aliases: ['标准包编号', '包编号'] },
  version: { name: '版本', aliases: ['版本号'] },
  title: { name: '名称', aliases: ['标准包名称', '活动名称', '标准包'] },
  issuer: { name: '发文单位', aliases: ['印发单位', '发文机关', '制定单位'] },
  extends: { name: '继承', aliases: ['继承自', '在此基础上', '上级标准包'] },
  sourceTitle: { name: '文件标题', aliases: ['文件名称', '来源标题', '文件题目'] },
  file: { name: '来源文件', aliases: ['文件名', '源文件'] },
  issuedOn: { name: '发文日期', aliases: ['印发日期', '成文日期'] },
  readOn: { name: '摘录日期', aliases: ['阅读日期', '查阅日期'] },
} as const;
type Item = keyof typeof ITEMS;

const BASIC = '基本';
const PARAMETER = '参数';

export const settingsShape: SheetShape = {
  name: '设置',
  aliases: ['基本设置', '基本信息', '参数', '设置表'],
  about:
    '这个标准包是什么，由哪份文件而来；下面可以加“参数”：各地自己定的天数、比例、字数，检查里写“参数：名称”就用这里的数，内容空着的先不检查。',
  columns: [
    {
      key: 'kind',
      name: '类别',
      aliases: ['类型'],
      width: 8,
      offer: { words: [BASIC, PARAMETER] },
      hint: '“基本”是标准包自己的信息，“参数”是本地规定的数。',
    },
    {
      key: 'item',
      name: '项目',
      aliases: ['设置项', '名称', '设置名称', '参数名称'],
      required: true,
      width: 24,
    },
    { key: 'value', name: '内容', aliases: ['值', '设置值', '填写内容', '取值'], required: true, width: 40 },
    { key: 'unit', name: '单位', aliases: ['计量单位'], width: 8, hint: '参数的单位，如“天”。' },
    { key: 'id', name: '编号', aliases: ['参数编号', 'id'], width: 26, hint: '参数的编号，可以不填。' },
    ...CITATION_COLUMNS,
  ],
  identity: ['kind', 'item'],
  samples: [
    ...Object.entries({
      title: '2026年“三争”活动（某某学校）',
      version: '1.0.0',
      issuer: '某某学校党总支',
      sourceTitle: '某某学校“三争”活动实施方案',
      readOn: '2026-03-01',
    }).map(([item, value]): SampleRow => ({ kind: BASIC, item: ITEMS[item as Item].name, value })),
    { kind: PARAMETER, item: '公示最少天数', value: '5', unit: '天', section: '三、(二)' },
  ],
};

/** The pack without its lists but for the parameters. */
export interface Settings {
  head: Pick<PackType, 'id' | 'version' | 'title' | 'issuer' | 'extends' | 'source' | 'parameters'>;
  /** The row that a problem with the bases belongs to. */
  extendsRow?: TableRow;
  /** Rows of the pack's own parameters, by id. */
  parameterRows: ReadonlyMap<string, TableRow>;
}

export function readSettings({ table, problems, known }: ReadContext): Settings {
  const sheet = table('settings');
  const rows = sheet?.rows ?? [];
  const items = new Map<Item, TableRow>();
  const parameterRows: TableRow[] = [];
  for (const row of rows) sortRow(row, items, parameterRows);
  const textOf = (item: Item): string | undefined => items.get(item)?.text('value');
  const needed = (item: Item): string => {
    const text = textOf(item);
    const params = { item: ITEMS[item].name };
    if (text === undefined && sheet)
      problems.add('error', 'authoring.missingSetting', { sheet: sheet.sheet, params });
    return text ?? '';
  };
  const title = needed('title');
  const readOnRow = items.get('readOn');
  const day = readOnRow && readDay(readOnRow, 'value');
  const readOn = day ?? (readOnRow?.has('value') ? '' : needed('readOn'));
  const issuedOn = issuedOnIn(items.get('issuedOn'));
  const source = {
    file: textOf('file') ?? '',
    title: textOf('sourceTitle') ?? title,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    readOn,
  };
  const extendsRow = items.get('extends');
  const id = packIdIn(items.get('id'), title);
  const version = textOf('version') ?? '1.0.0';
  tellReplaced({ id, version }, known, items);
  const bases = extendsRow ? basesIn(extendsRow, known.packs) : [];
  const inherited = inheritedBy({ id, extends: bases }, known);
  const parameters = readParameters(parameterRows, source, inherited.parameters);
  const head = {
    id,
    version,
    title,
    issuer: textOf('issuer') ?? '',
    extends: bases,
    source,
    parameters,
  };
  const rowsById = parameterRows.map((row, at) => [parameters[at]?.id ?? '', row] as const);
  return { head, parameterRows: new Map(rowsById), ...(extendsRow ? { extendsRow } : {}) };
}

function sortRow(row: TableRow, items: Map<Item, TableRow>, parameters: TableRow[]): void {
  const kind = plainText(row.raw('kind'));
  const name = row.raw('item');
  if (kind !== '' && kind !== BASIC && kind !== PARAMETER) {
    row.tell('error', 'authoring.unknownWord', 'kind', {
      params: { word: row.raw('kind'), words: `${BASIC}、${PARAMETER}` },
      suggestion: nearestWord(kind, [BASIC, PARAMETER]),
    });
    return;
  }
  if (name === '') {
    row.tell('error', 'authoring.blank', 'item');
    return;
  }
  if (kind === PARAMETER) {
    parameters.push(row);
    return;
  }
  const item = itemOf(name);
  if (item === undefined) {
    const words = Object.values(ITEMS).map((each) => each.name);
    row.tell('error', 'authoring.unknownSetting', 'item', {
      params: { words: words.join('、') },
      suggestion: nearestWord(name, words),
    });
    return;
  }
  const earlier = items.get(item);
  if (earlier) row.tell('error', 'authoring.doubleSetting', 'item', { params: { first: earlier.number } });
  else items.set(item, row);
}

function itemOf(name: string): Item | undefined {
  const plain = plainText(name).replace(/[:：]$/, '');
  return (Object.keys(ITEMS) as Item[]).find((item) =>
    [ITEMS[item].name, ...ITEMS[item].aliases].some((each) => each === plain),
  );
}

function packIdIn(row: TableRow | undefined, title: string): string {
  const text = row?.text('value')?.normalize('NFKC');
  if (text === undefined) return dashedId(title, 'pack');
  if (Pack.shape.id.safeParse(text).success) return text;
  const suggestion = dashedId(text, 'pack');
  row?.tell('error', 'authoring.badId', 'value', { suggestion });
  // What begins with the id is not wrong for its sake.
  return suggestion;
}

/** A pack takes the place of one that is there with its id; said, since the author may not know of that one. */
function tellReplaced(
  { id, version }: Pick<PackType, 'id' | 'version'>,
  known: Known,
  items: ReadonlyMap<Item, TableRow>,
): void {
  const other = known.packs.find((pack) => pack.id === id);
  if (!other) return;
  const row = items.get('id') ?? items.get('title');
  row?.tell('note', 'authoring.replacesPack', 'value', { params: { id, title: other.title } });
  if (!isOlder(version, other.version)) return;
  const params = { version, title: other.title, other: other.version };
  (items.get('version') ?? row)?.tell('warning', 'authoring.olderVersion', 'value', { params });
}

/** Days as days, everything else as it stands: documents give a month only, or a year in words. */
function issuedOnIn(row: TableRow | undefined): string | undefined {
  if (!row) return undefined;
  return row.cell('value')?.type === 'number' ? readDay(row, 'value') : row.text('value');
}

function basesIn(row: TableRow, packs: readonly PackType[]): string[] {
  const directory = new Directory(packs.map(({ id, title }) => ({ id, name: title })));
  return namesIn(row.raw('value'), (text) => directory.knows(text)).flatMap((text) => {
    const found = directory.find(text);
    if ('item' in found) return [found.item.id];
    row.tell('error', 'authoring.unknownPack', 'value', {
      params: { word: text },
      suggestion: found.suggestion,
    });
    return [];
  });
}

/** @param inherited parameters of the bases: a row without an id that has the name of one sets that one */
function readParameters(
  rows: readonly TableRow[],
  source: PackType['source'],
  inherited: readonly Parameter[],
): Parameter[] {
  const ids = new Ids(rows);
  return rows.map((row) => {
    const label = textIn(row.raw('item'));
    const value = parameterValue(row.raw('value'));
    const alike = namedAlike(row, label, inherited, (each) => each.label);
    const [only, ...others] = alike;
    const meant = others.length === 0 ? only : undefined;
    const id = ids.take(row, { name: label, fallback: 'parameter', wanted: meant?.id });
    tellAlike(row, 'item', { id, name: label, alike });
    const unit = row.text('unit') ?? (meant?.id === id ? meant.unit : undefined);
    const citation = readOptionalCitation(row, source);
    return {
      id,
      label,
      ...(unit === undefined ? {} : { unit }),
      ...(value === undefined ? {} : { value }),
      ...(citation ? { citation } : {}),
    };
  });
}

function parameterValue(raw: string): number | string | undefined {
  if (raw === '') return undefined;
  return unquoted(raw) ?? writtenNumber(raw) ?? numberIn(raw) ?? textIn(raw);
}

function parameterCell(value: number | string | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const isSafe = parameterValue(value) === value && textCellOf(value) === value;
  return isSafe ? value : quote(value);
}

export function settingsRows(pack: PackType): SampleRow[] {
  const { source } = pack;
  const basic: [Item, string][] = [
    ['id', pack.id],
    ['version', textCellOf(pack.version)],
    ['title', textCellOf(pack.title)],
    ['issuer', pack.issuer === '' ? '' : textCellOf(pack.issuer)],
    ['extends', listCellOf(pack.extends)],
    ['sourceTitle', source.title === pack.title ? '' : textCellOf(source.title)],
    ['file', source.file === '' ? '' : textCellOf(source.file)],
    ['issuedOn', source.issuedOn === undefined ? '' : textCellOf(source.issuedOn)],
    ['readOn', source.readOn],
  ];
  return [
    ...basic.map(([item, value]) => ({ kind: BASIC, item: ITEMS[item].name, value })),
    ...pack.parameters.map(({ id, label, unit, value, citation }) => ({
      kind: PARAMETER,
      item: textCellOf(label),
      value: parameterCell(value),
      unit: unit === undefined ? '' : textCellOf(unit),
      id,
      ...optionalCitationCells(citation, source),
    })),
  ];
}
