import { z } from '../../model/zod.ts';
import { Criterion, CriterionSet, type Pack } from '../../model/pack.ts';
import { plainText } from '../../matching/label.ts';
import type { ReadContext } from '../context.ts';
import { listCellOf, listIn, textCellOf } from '../notation.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import { dashedId } from '../slug.ts';
import type { TableRow } from '../table.ts';
import { choiceIn, readChoice, readNeeded, readNumber, tellWord } from '../values.ts';
import { APPLICABLE, CHECKABILITY, offered, wordOf } from '../words.ts';
import { CITATION_COLUMNS, citationCells, readCitation } from './citation.ts';
import { Ids } from './ids.ts';

export const criteriaShape: SheetShape = {
  name: '标准',
  aliases: ['标准指标', '指标', '标准条目', '评价标准'],
  about:
    '一行一项标准，名称照抄原文。“标准”空着的一行说的是标准组本身（适用对象、出处）。关键词只用来找依据：没有找到不等于不合格。',
  columns: [
    {
      key: 'set',
      name: '标准组',
      aliases: ['标准组名称', '组', '分组', '一级指标'],
      required: true,
      width: 20,
      group: true,
      hint: '照抄原文的名称；原文没有、由编写人起的，写在〔〕里。',
    },
    {
      key: 'appliesTo',
      name: '适用对象',
      aliases: ['适用范围', '对象', '适用于'],
      width: 18,
      offer: { words: offered(APPLICABLE) },
      hint: '可以写几个，用顿号分开；写在标准组的第一行。',
    },
    {
      key: 'name',
      name: '标准',
      aliases: ['标准名称', '名称', '指标名称', '二级指标'],
      required: true,
      width: 28,
      hint: '照抄原文的名称。',
    },
    {
      key: 'requirement',
      name: '要求',
      aliases: ['具体要求', '内容', '说明', '标准要求'],
      width: 50,
      hint: '用自己的话写明要求；原文只有名称的可以不填。',
    },
    {
      key: 'checkability',
      name: '判断方式',
      aliases: ['判断方法', '怎么判断'],
      width: 12,
      offer: { words: offered(CHECKABILITY) },
      hint: '不填时：有关键词的找依据，没有的由人判断。',
    },
    {
      key: 'lexicon',
      name: '关键词',
      aliases: ['词语', '依据词', '关键字'],
      width: 30,
      hint: '出现这些词就算有依据，用顿号分开。',
    },
    { key: 'weight', name: '权重', aliases: ['比重'], type: 'number', width: 8 },
    { key: 'maxScore', name: '满分', aliases: ['分值', '最高分'], type: 'number', width: 8 },
    { key: 'setId', name: '标准组编号', width: 16, group: true, hint: '可以不填。' },
    { key: 'id', name: '编号', aliases: ['标准编号', 'id'], width: 16, hint: '可以不填。' },
    ...CITATION_COLUMNS,
  ],
  identity: ['setId', 'id'],
  samples: [
    { set: '五带头', appliesTo: '党员', section: '一、(二)' },
    {
      set: '五带头',
      name: '带头学习提高',
      requirement: '每学期读书、写学习笔记',
      lexicon: '学习笔记、读书、业务学习',
      section: '一、(二)',
    },
    {
      set: '五带头',
      name: '带头服务群众',
      requirement: '与困难学生结对',
      checkability: '找依据',
      lexicon: '结对、家访、志愿服务',
      section: '一、(二)',
    },
  ],
};

/** A set while its rows are read. */
interface Open {
  set: CriterionSet;
  ids: Ids;
}

export function readCriteria(
  { table }: ReadContext,
  { id: packId, source }: Pick<Pack, 'id' | 'source'>,
): CriterionSet[] {
  const rows = table('criteria')?.rows ?? [];
  const open = new Map<string, Open>();
  let last: Open | undefined;
  for (const row of rows) {
    const current = setOf(row, open, last, packId, source, rows);
    if (!current) continue;
    last = current;
    if (isSetRow(row)) continue;
    current.set.criteria.push(readCriterion(row, current, source));
  }
  return [...open.values()].map(({ set }) => set);
}

/** Cells that say something of a criterion. */
const OWN = ['id', 'name', 'requirement', 'checkability', 'lexicon', 'weight', 'maxScore'];

function isSetRow(row: TableRow): boolean {
  return !OWN.some((key) => row.has(key));
}

function setOf(
  row: TableRow,
  open: Map<string, Open>,
  last: Open | undefined,
  packId: string,
  source: Pack['source'],
  rows: readonly TableRow[],
): Open | undefined {
  const name = row.text('set');
  const written = row.text('setId')?.normalize('NFKC');
  if (name === undefined && written === undefined) {
    row.tell(last ? 'warning' : 'error', last ? 'authoring.groupAbove' : 'authoring.blank', 'set', {
      params: { taken: last?.set.name ?? '' },
    });
    return last;
  }
  const id = written === undefined ? undefined : fullSetId(packId, written);
  const known = [...open.values()].find(({ set }) =>
    id === undefined ? plainText(set.name) === plainText(name ?? '') : set.id === id,
  );
  if (known) {
    const given = appliesToIn(row);
    const differs = given.length > 0 && given.join() !== known.set.appliesTo.join();
    if (differs && known.set.appliesTo.length === 0) known.set.appliesTo = given;
    else if (differs)
      row.tell('error', 'authoring.setConflict', 'appliesTo', { params: { set: known.set.name } });
    if (isSetRow(row) && CITATION_COLUMNS.some(({ key }) => row.has(key)))
      known.set.citation = readCitation(row, source);
    if (name !== undefined && name !== known.set.name) {
      row.tell('error', 'authoring.setConflict', 'set', { params: { set: known.set.name } });
    }
    return known;
  }
  const setId = id ?? fullSetId(packId, dashedId(name ?? '', 'set'));
  if (!CriterionSet.shape.id.safeParse(setId).success) {
    row.tell('error', 'authoring.badId', 'setId', { suggestion: dashedId(written ?? '', 'set') });
  }
  const set = {
    id: setId,
    name: name ?? '',
    appliesTo: appliesToIn(row),
    criteria: [],
    citation: readCitation(row, source),
  };
  const created = {
    set,
    ids: new Ids(rows.filter((each) => plainText(each.raw('set')) === plainText(row.raw('set')))),
  };
  open.set(setId, created);
  return created;
}

function appliesToIn(row: TableRow): CriterionSet['appliesTo'] {
  return listIn(row.raw('appliesTo')).flatMap((word) => {
    const value = choiceIn(word, APPLICABLE);
    if (value === undefined)
      tellWord(row, 'appliesTo', word, offered(APPLICABLE), Object.values(APPLICABLE).flat());
    return value ?? [];
  });
}

function readCriterion(row: TableRow, { set, ids }: Open, source: Pack['source']): Criterion {
  const name = readNeeded(row, 'name') ?? '';
  const lexicon = listIn(row.raw('lexicon'));
  const twice = lexicon.find((word, index) => lexicon.indexOf(word) !== index);
  if (twice !== undefined) row.tell('warning', 'authoring.wordTwice', 'lexicon', { params: { word: twice } });
  const weight = readNumber(row, 'weight');
  if (weight !== undefined && weight < 0)
    row.tell('error', 'authoring.tooSmall', 'weight', { params: { above: 0 } });
  const maxScore = readNumber(row, 'maxScore', { above: 0 });
  const fullId = (id: string): string => (id.includes('/') ? id : `${set.id}/${id}`);
  return {
    id: ids.take(row, {
      name,
      fallback: 'item',
      schema: Criterion.shape.id as z.ZodMiniType<string>,
      full: fullId,
    }),
    name,
    requirement: row.text('requirement') ?? '',
    checkability:
      readChoice(row, 'checkability', CHECKABILITY) ?? (lexicon.length > 0 ? 'evidence' : 'person'),
    lexicon,
    ...(weight === undefined ? {} : { weight }),
    ...(maxScore === undefined ? {} : { maxScore }),
    citation: readCitation(row, source),
  };
}

function fullSetId(packId: string, id: string): string {
  return id.includes('/') ? id : `${packId}/${id}`;
}

/** The id without what it begins with anyway. */
function shortId(id: string, prefix: string): string {
  const rest = id.startsWith(`${prefix}/`) ? id.slice(prefix.length + 1) : id;
  return rest.includes('/') ? id : rest;
}

export function criteriaRows({ id: packId, sets, source }: Pack): SampleRow[] {
  return sets.flatMap((set) => {
    const group = { set: textCellOf(set.name), setId: shortId(set.id, packId) };
    return [
      {
        ...group,
        appliesTo: listCellOf(set.appliesTo.map((each) => wordOf(APPLICABLE, each))),
        ...citationCells(set.citation, source),
      },
      ...set.criteria.map((criterion) => ({
        ...group,
        name: textCellOf(criterion.name),
        requirement: criterion.requirement === '' ? '' : textCellOf(criterion.requirement),
        checkability: wordOf(CHECKABILITY, criterion.checkability),
        lexicon: listCellOf(criterion.lexicon),
        weight: criterion.weight === undefined ? '' : String(criterion.weight),
        maxScore: criterion.maxScore === undefined ? '' : String(criterion.maxScore),
        id: shortId(criterion.id, set.id),
        ...citationCells(criterion.citation, source),
      })),
    ];
  });
}
