import { dictionary } from '../../forms/dictionary.ts';
import { normaliseLabel } from '../../matching/label.ts';
import type { FieldInput } from '../../model/form-type.ts';

/** Ends of what columns are called whatever the table is about: 房间编号, 发放日期. */
const NAME_ENDS =
  /(?:姓名|名称|编号|代码|类[型别]|日期|时间|情况|状态|金额|数量|等[级次]|年份|号码|电话|地址|原因|内容|备注|意见|比例|得分|序号|结果|方式|级别)$/;

/** 学籍号, 参加人数; 3号 is a value. */
const COUNTED_ENDS = /(?:^|[^\d一二三四五六七八九十])号$|[人次天件分]数$/;
/** What tables that are not about staff call their columns; each is a value's end as well (样例学校). */
const WHOLE =
  /^(?:学生|家长|监护人|班级|年级|学期|学年|成绩|排名|名次|课程|科目|专业|院系|学校|单位|部门|学分|学时|品牌|规格|型号|单价|总价)$/;

let known: ReadonlySet<string> | undefined;

function knownNames(): ReadonlySet<string> {
  known ??= new Set(
    Object.values<FieldInput>(dictionary).flatMap(({ label, aliases = [], columns = [] }) =>
      [label, ...aliases, ...columns.flatMap((column) => [column.label, ...(column.aliases ?? [])])].map(
        normaliseLabel,
      ),
    ),
  );
  return known;
}

/** Whether a text is what forms call a field, or ends as names of columns do. Values are neither. */
export function isFieldName(text: string): boolean {
  const name = normaliseLabel(text).replace(/[\d一二三四五六七八九十]+$/, '');
  return (
    name !== '' &&
    name.length <= 16 &&
    (knownNames().has(name) || [NAME_ENDS, COUNTED_ENDS, WHOLE].some((names) => names.test(name)))
  );
}

/** Distinct names of fields among texts. */
export function namesAmong(texts: readonly string[]): number {
  return new Set(texts.filter(isFieldName).map(normaliseLabel)).size;
}

/**
 * Whether texts side by side are a header: names of fields, two at least and more than half. A line that has a value
 * beside each label (单位, 样例小学, 联系电话, …) has no more than half.
 */
export function areNames(texts: readonly string[]): boolean {
  const names = namesAmong(texts);
  return names >= 2 && names * 2 > texts.length;
}
