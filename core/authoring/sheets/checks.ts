import type { AuthorableCheck } from '../authorable.ts';
import { plainText } from '../../matching/label.ts';
import type { CheckUse, Pack } from '../../model/pack.ts';
import type { Known, ReadContext } from '../context.ts';
import { CriterionNames } from '../criterion-names.ts';
import { FormNames } from '../form-names.ts';
import { inheritedBy, namedAlike, tellAlike } from '../inherited.ts';
import { lintUse } from '../lint-use.ts';
import { Directory, type Named, nearestWord } from '../naming.ts';
import { textCellOf } from '../notation.ts';
import { namedForms, OTHER, PARAM_COLUMNS, paramCells, readParams, typeOf } from '../params.ts';
import { passesWords } from '../passes.ts';
import { referencesOf } from '../references.ts';
import type { ColumnShape, SampleRow, SheetShape } from '../shape.ts';
import type { TableRow } from '../table.ts';
import { readChoice, readFlag } from '../values.ts';
import { offered, WORST, wordOf } from '../words.ts';
import { Ids } from './ids.ts';

const PARAM_HINTS: Readonly<Partial<Record<(typeof PARAM_COLUMNS)[number], Partial<ColumnShape>>>> = {
  字段: {
    width: 26,
    offer: { of: 'fields' },
    hint: '照表上的名称写，几个用顿号分开；表格里的一列可写成“表格/列”。',
    aliases: ['检查字段', '字段名称'],
  },
  对照字段: { width: 20, offer: { of: 'fields' }, aliases: ['对比字段', '比较字段'] },
  条件: { width: 30, aliases: ['合格条件', '要求'], hint: '各种检查写什么，见“检查类型”表。' },
  最少: { width: 12, aliases: ['最小', '下限', '不少于'], hint: '写数，或“参数：名称”。' },
  最多: { width: 12, aliases: ['最大', '上限', '不超过'], hint: '写数，或“参数：名称”。' },
  词表: { width: 14, offer: { sheet: 'wordLists', column: 'list' } },
  标准组: { width: 16, offer: { sheet: 'criteria', column: 'set' } },
  阶段: { width: 16, offer: { sheet: 'stages', column: 'name' }, aliases: ['活动阶段'] },
};

export const checksShape: SheetShape = {
  name: '检查',
  aliases: ['检查项', '检查规则', '规则', '检查清单'],
  about:
    '查什么，一行一项。“怎样算合格”由程序填写，照它核对检查的意思是不是写反了；“检查类型”表列出每种检查用哪些列。',
  columns: [
    {
      key: 'name',
      name: '名称',
      aliases: ['检查名称', '检查项', '检查内容'],
      width: 22,
      hint: '给自己看的，可以不填。',
    },
    {
      key: 'type',
      name: '检查类型',
      aliases: ['类型', '检查方式', '检查种类'],
      required: true,
      width: 16,
      offer: { of: 'checkTypes' },
    },
    {
      key: 'forms',
      name: '表单',
      aliases: ['适用表单', '检查表单', '所属表单'],
      required: true,
      width: 26,
      offer: { of: 'forms' },
      hint: '几张表用顿号分开。',
    },
    ...PARAM_COLUMNS.map((name): ColumnShape => ({ key: name, name, ...PARAM_HINTS[name] })),
    { key: OTHER, name: OTHER, aliases: ['其它参数', '参数'], width: 34, hint: '写成“名称=值；名称=值”。' },
    {
      key: 'worst',
      name: '不合格时',
      aliases: ['不合格结果', '最重结果'],
      width: 12,
      offer: { words: offered(WORST) },
      hint: '文件没有说死的写“人工判断”。',
    },
    {
      key: 'criteria',
      name: '对应标准',
      aliases: ['标准', '依据标准'],
      width: 26,
      hint: '检查的是哪几项标准，用顿号分开。',
    },
    {
      key: 'enabled',
      name: '启用',
      aliases: ['是否启用'],
      width: 8,
      offer: { words: ['是', '否'] },
      hint: '不填就是“是”。',
    },
    { key: 'id', name: '编号', aliases: ['检查编号', 'id'], width: 20, hint: '可以不填。' },
    {
      key: 'passes',
      name: '怎样算合格',
      aliases: ['合格说明', '判定说明'],
      width: 50,
      told: true,
      hint: '由程序填写，改了不起作用。',
    },
  ],
  identity: ['id'],
  samples: [
    { name: '基本信息', type: '必填', forms: '教师师德承诺登记表', 字段: '姓名、承诺内容' },
    { name: '等次', type: '选项正确', forms: '教师师德承诺登记表', 字段: '承诺等次' },
    {
      name: '承诺字数',
      type: '字数',
      forms: '教师师德承诺登记表',
      字段: '承诺内容',
      最少: '10',
      最多: '500',
      worst: '人工判断',
    },
    {
      name: '优秀名额',
      type: '比例上限',
      forms: '教师师德承诺登记表',
      字段: '承诺等次',
      最多: '30',
      其他参数: '等次=优秀',
    },
  ],
};

/** Uses, and the names of rows that are none for now: whoever refers to one of those has done nothing wrong. */
interface ReadUses {
  checks: CheckUse[];
  lost: Named[];
}

/**
 * @param whole what uses may refer to: all of the pack but its checks
 * @param parameterRows rows of 设置 that a wrong local number stands in
 */
export function readChecks(
  { table, known }: ReadContext,
  pack: Pack,
  whole: Pack,
  forms: FormNames,
  parameterRows: ReadonlyMap<string, TableRow> = new Map(),
): ReadUses {
  const rows = table('checks')?.rows ?? [];
  const ids = new Ids(rows);
  const criteria = new CriterionNames(whole.sets);
  const types = typesOf(known.checks);
  const inherited = inheritedBy(pack, known);
  const lost: Named[] = [];
  const checks = rows.flatMap((row) => {
    const check = checkIn(row, types);
    if (!row.has('forms')) row.tell('error', 'authoring.blank', 'forms');
    const written = forms.readList(row, 'forms');
    // A form that a parameter names is looked at too.
    const named = check ? Object.values(namedForms(row, check, forms.directory)).map(String) : [];
    const formTypeIds = [...new Set([...written, ...named])];
    const hasOthers = !check?.author?.params.some(({ on }) => on) || formTypeIds.length > named.length;
    if (!hasOthers && written.length > 0)
      row.tell('error', 'authoring.noOtherForm', 'forms', { params: { form: forms.nameOf(named[0] ?? '') } });
    const worst = readChoice(row, 'worst', WORST);
    const criterionIds = criteria.readList(row, 'criteria');
    const enabled = readFlag(row, 'enabled', true);
    const name = row.text('name');
    if (!check) {
      lost.push({ id: row.text('id') ?? '', name: name ?? row.raw('type') });
      return [];
    }
    const alike = namedAlike(row, name, inherited.checks, (each) => each.name).filter((each) =>
      each.formTypeIds.some((form) => formTypeIds.includes(form)),
    );
    const [only, ...others] = alike;
    const isMeant =
      only?.checkId === check.id && only.formTypeIds.every((form) => formTypeIds.includes(form));
    // In the place of one of another kind, or for more forms, it would take something away.
    const wanted = others.length === 0 && isMeant ? only.id : undefined;
    const id = ids.take(row, { name: name ?? typeOf(check), fallback: 'check', wanted });
    tellAlike(row, 'name', { id, name: name ?? '', alike });
    // Without forms and their fields no field has a meaning, and that was told.
    const isClear =
      written.length > 0 && hasOthers && formTypeIds.every((form) => forms.get(form)?.fields.length !== 0);
    const params = isClear ? readParams(row, check, referencesOf(whole, forms, formTypeIds)) : {};
    const use: CheckUse = {
      id,
      ...(name === undefined ? {} : { name }),
      checkId: check.id,
      formTypeIds,
      params,
      ...(worst === undefined ? {} : { worst }),
      criterionIds,
      enabled,
    };
    tellPolarity(row, passesWords(check, use, whole, forms));
    if (isClear) lintUse({ row, use, check, whole: { ...whole, id: pack.id }, forms, parameterRows });
    return [use];
  });
  return { checks, lost };
}

function typesOf(
  checks: readonly AuthorableCheck[],
): Directory<{ id: string; name: string; others: string[]; check: AuthorableCheck }> {
  return new Directory(
    checks.map((check) => ({ id: check.id, name: typeOf(check), others: [check.title.zh], check })),
  );
}

function checkIn(row: TableRow, types: ReturnType<typeof typesOf>): AuthorableCheck | undefined {
  const text = row.raw('type');
  if (text === '') {
    row.tell('error', 'authoring.blank', 'type');
    return undefined;
  }
  const found = types.find(text);
  if ('item' in found) return found.item.check;
  const authored = types.items.filter(({ check }) => check.author);
  const offers = authored.map(({ name }) => name);
  row.tell('error', 'authoring.unknownWord', 'type', {
    params: { word: text, words: offers.join('、') },
    suggestion: nearestWord(
      text,
      authored.map(({ name, others }) => [name, ...others]),
    ),
  });
  return undefined;
}

/** The program's words on what passes; somebody who changes them means to change the check. */
function tellPolarity(row: TableRow, words: string): void {
  const written = row.raw('passes');
  if (written === '' || row.failed || plainText(written) === plainText(words)) return;
  row.tell('warning', 'authoring.toldCell', 'passes', { params: { words } });
}

export function checkRows(pack: Pack, whole: Pack, known: Known): SampleRow[] {
  const forms = new FormNames(whole.forms, known.forms);
  const criteria = new CriterionNames(whole.sets);
  return pack.checks.map((use) => {
    const { id, name, checkId, formTypeIds, params, worst, criterionIds, enabled } = use;
    const check = known.checks.find((candidate) => candidate.id === checkId);
    return {
      name: name === undefined ? '' : textCellOf(name),
      type: check ? typeOf(check) : checkId,
      forms: forms.listCell(formTypeIds),
      ...paramCells(check, params, referencesOf(whole, forms, formTypeIds)),
      worst: worst === undefined ? '' : wordOf(WORST, worst),
      criteria: criteria.listCell(criterionIds),
      enabled: enabled ? '是' : '否',
      id: textCellOf(id),
      passes: check ? passesWords(check, use, whole, forms) : '',
    };
  });
}
