import type { Pack, Provision, Route } from '../../model/pack.ts';
import type { ReadContext } from '../context.ts';
import type { FormNames } from '../form-names.ts';
import { listCellOf, listIn, textCellOf } from '../notation.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import type { TableRow } from '../table.ts';
import { choiceIn, readNeeded, tellWord } from '../values.ts';
import { offered, PROVISION, ROUTE, wordOf } from '../words.ts';
import { CITATION_COLUMNS, citationCells, readCitation } from './citation.ts';
import { Ids } from './ids.ts';

const KINDS = [...offered(PROVISION), ...offered(ROUTE)];

export const provisionsShape: SheetShape = {
  name: '规定',
  aliases: ['其他规定', '文件规定', '规定事项'],
  about:
    '文件里别的规定：活动、公示、台账、评价、主题、职责、措施、要求。“上报”“留存”说的是谁的哪张表交给谁，“报送去向”检查照它判断。',
  columns: [
    {
      key: 'kind',
      name: '类别',
      aliases: ['类型', '规定类别'],
      required: true,
      width: 10,
      offer: { words: KINDS },
    },
    { key: 'name', name: '名称', aliases: ['规定名称', '事项'], width: 26 },
    { key: 'text', name: '内容', aliases: ['规定内容', '要求'], width: 50 },
    {
      key: 'roles',
      name: '角色',
      aliases: ['谁的表', '填报人'],
      width: 20,
      hint: '只用于上报、留存：谁的表，用顿号分开，照表单选项写。',
    },
    {
      key: 'form',
      name: '表单',
      aliases: ['哪张表', '报送表单'],
      width: 24,
      offer: { of: 'forms' },
      hint: '只用于上报、留存。',
    },
    {
      key: 'material',
      name: '材料',
      aliases: ['报送材料'],
      width: 20,
      hint: '交的不是表而是别的材料时写它的名称。',
    },
    { key: 'to', name: '去向', aliases: ['报到哪里', '报送去向', '报送单位'], width: 20 },
    { key: 'id', name: '编号', aliases: ['规定编号', 'id'], width: 18, hint: '可以不填。' },
    ...CITATION_COLUMNS,
  ],
  identity: ['kind', 'id'],
  samples: [
    { kind: '活动', name: '集中学习', text: '每月组织一次集中学习', section: '二、(二)' },
    { kind: '上报', roles: '班子成员', form: '教师师德承诺登记表', to: '区教育局', section: '三、(一)' },
  ],
};

/** Columns that only routes have, and those that only the others have. */
const ROUTE_ONLY = ['roles', 'form', 'material', 'to'];
const PROVISION_ONLY = ['name', 'text'];

function kindsOf(row: TableRow): [Provision['kind'] | undefined, Route['kind'] | undefined] {
  return [choiceIn(row.raw('kind'), PROVISION), choiceIn(row.raw('kind'), ROUTE)];
}

export function readProvisions(
  { table }: ReadContext,
  source: Pack['source'],
  forms: FormNames,
): Pick<Pack, 'routes' | 'provisions'> {
  const routes: Route[] = [];
  const provisions: Provision[] = [];
  const rows = table('provisions')?.rows ?? [];
  const routeIds = new Ids(rows.filter((row) => kindsOf(row)[1] !== undefined));
  const provisionIds = new Ids(rows.filter((row) => kindsOf(row)[0] !== undefined));
  for (const row of rows) {
    if (readNeeded(row, 'kind') === undefined) continue;
    const [kind, route] = kindsOf(row);
    if (kind !== undefined) provisions.push(readProvision(row, kind, provisionIds, source));
    else if (route !== undefined) routes.push(readRoute(row, route, routeIds, source, forms));
    else tellWord(row, 'kind', row.raw('kind'), KINDS);
  }
  return { routes, provisions };
}

function readProvision(row: TableRow, kind: Provision['kind'], ids: Ids, source: Pack['source']): Provision {
  for (const key of ROUTE_ONLY)
    if (row.has(key)) row.tell('error', 'authoring.unusedCell', key, { params: { kind: row.raw('kind') } });
  const name = readNeeded(row, 'name') ?? '';
  return {
    id: ids.take(row, { name, fallback: 'provision' }),
    kind,
    name,
    text: row.text('text') ?? '',
    citation: readCitation(row, source),
  };
}

function readRoute(
  row: TableRow,
  kind: Route['kind'],
  ids: Ids,
  source: Pack['source'],
  forms: FormNames,
): Route {
  for (const key of PROVISION_ONLY)
    if (row.has(key)) row.tell('error', 'authoring.unusedCell', key, { params: { kind: row.raw('kind') } });
  const roles = listIn(row.raw('roles'));
  if (roles.length === 0 && row.raw('roles') === '') row.tell('error', 'authoring.blank', 'roles');
  const formTypeId = row.has('form') ? forms.read(row, 'form', row.raw('form')) : undefined;
  const document = row.text('material');
  if (!row.has('form') && document === undefined) row.tell('error', 'authoring.formOrDocument', 'form');
  const to = readNeeded(row, 'to') ?? '';
  return {
    id: ids.take(row, { name: `${to}${roles.join('')}`, fallback: 'route' }),
    roles,
    ...(formTypeId === undefined ? {} : { formTypeId }),
    ...(document === undefined ? {} : { document }),
    to,
    kind,
    citation: readCitation(row, source),
  };
}

export function provisionRows({ provisions, routes, source }: Pack, forms: FormNames): SampleRow[] {
  return [
    ...routes.map(({ id, roles, formTypeId, document, to, kind, citation }) => ({
      kind: wordOf(ROUTE, kind),
      roles: listCellOf(roles),
      form: formTypeId === undefined ? '' : forms.nameOf(formTypeId),
      material: document === undefined ? '' : textCellOf(document),
      to: textCellOf(to),
      id: textCellOf(id),
      ...citationCells(citation, source),
    })),
    ...provisions.map(({ id, kind, name, text, citation }) => ({
      kind: wordOf(PROVISION, kind),
      name: textCellOf(name),
      text: text === '' ? '' : textCellOf(text),
      id: textCellOf(id),
      ...citationCells(citation, source),
    })),
  ];
}
