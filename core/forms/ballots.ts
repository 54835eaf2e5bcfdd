import type { FieldInput } from '../model/form-type.ts';

/** A count of people or of ballots; plain digits. */
function count(id: string, label: string, unit: string, aliases: string[]): FieldInput {
  return { id, label, unit, aliases, type: 'number' };
}

/** Votes for one grade. The bare grade is not an alias: it is as often the label of an option. */
function votes(id: string, grade: string): FieldInput {
  return count(id, `${grade}票数`, '票', [
    `${grade}票`,
    `${grade}得票`,
    `${grade}得票数`,
    `评为${grade}票数`,
    `评${grade}票数`,
    `${grade}等次票数`,
    `${grade}等次得票数`,
  ]);
}

/** Attendance, ballots and votes of the appraisal meeting, in the order in which they are counted. */
export const ballots: readonly FieldInput[] = [
  count('ballotsExpected', '应到人数', '人', [
    '应到',
    '应到会人数',
    '应到党员数',
    '应到党员人数',
    '应到会党员数',
    '应到会党员人数',
    '应到正式党员数',
    '应参会人数',
    '应参会党员数',
    '应参加人数',
    '应参评人数',
    '应参加评议人数',
    '应出席人数',
  ]),
  count('ballotsPresent', '实到人数', '人', [
    '实到',
    '实到会人数',
    '实到党员数',
    '实到党员人数',
    '实到会党员数',
    '实到会党员人数',
    '实到正式党员数',
    '实参会人数',
    '实际到会人数',
    '实际参会人数',
    '实际参加人数',
    '实参评人数',
    '实际参加评议人数',
    '实际出席人数',
  ]),
  count('ballotsIssued', '发出票数', '票', [
    '发出票',
    '发出选票数',
    '发出评议票数',
    '发出测评票数',
    '发出表决票数',
    '发出评议票',
    '发出测评票',
    '发放票数',
    '发放评议票数',
    '发放测评票数',
    '发放测评票',
  ]),
  count('ballotsReturned', '收回票数', '票', [
    '收回票',
    '收回选票数',
    '收回评议票数',
    '收回测评票数',
    '收回表决票数',
    '收回评议票',
    '收回测评票',
    '回收票数',
    '回收评议票数',
    '回收测评票数',
    '回收测评票',
  ]),
  count('ballotsValid', '有效票数', '票', [
    '有效票',
    '有效选票数',
    '有效评议票数',
    '有效测评票数',
    '其中有效票',
    '其中有效票数',
  ]),
  votes('votesExcellent', '优秀'),
  votes('votesQualified', '合格'),
  votes('votesBasic', '基本合格'),
  votes('votesUnqualified', '不合格'),
];
