import { describe, expect, test } from 'vitest';
import { put, reading, sheetIn, type Spoil, told } from '#tests/fixtures/authoring-drafts.ts';
import { codeText } from '#locales/errors.ts';
import { textCell } from '../workbook/grid.ts';

describe('what is wrong is told with its place and the word that was meant', () => {
  test.each<[string, Spoil, string[]]>([
    [
      'an unknown check type',
      (sheets) => put(sheets, '检查', 1, '检查类型', '必慎'),
      ['error unknownWord 检查 B2 → 必填'],
    ],
    [
      'an ID number that was stored as a number',
      (sheets) =>
        put(sheets, '示例', 1, '填写内容', {
          ...textCell('1.10105E+17'),
          type: 'number',
          value: 110105194912310020,
        }),
      ['error digitsLost 示例 H2'],
    ],
    [
      'a condition with a name that no field has',
      (sheets) => {
        put(sheets, '检查', 3, '检查类型', '合格条件');
        for (const header of ['字段', '最少', '最多']) put(sheets, '检查', 3, header, '');
        put(sheets, '检查', 3, '条件', '字数(承诺内客) >= 10');
      },
      ['error expression.unknownNameNear 检查 F4'],
    ],
    [
      'an unknown field',
      (sheets) => put(sheets, '检查', 1, '字段', '姓名、承诺内客'),
      ['error unknownField 检查 D2 → 承诺内容'],
    ],
    [
      'an unknown form',
      (sheets) => put(sheets, '检查', 2, '表单', '教师师德承诺登计表'),
      ['error unknownForm 检查 C3 → 教师师德承诺登记表'],
    ],
    [
      'an unknown stage of a use',
      (sheets) => {
        put(sheets, '检查', 2, '检查类型', '时限在阶段内');
        put(sheets, '检查', 2, '字段', '承诺内容');
        put(sheets, '检查', 2, '阶段', '全面推近阶段');
      },
      ['error unknownStage 检查 K3 → 全面推进阶段'],
    ],
    [
      'an unknown parameter',
      (sheets) => put(sheets, '检查', 3, '最少', '参数：公示最少天教'),
      ['error unknownParameter 检查 G4 → 公示最少天数'],
    ],
    [
      'a column that the check does not use',
      (sheets) => put(sheets, '检查', 1, '阶段', '动员部署阶段'),
      ['error unusedColumn 检查 K2'],
    ],
    [
      'a parameter that it does not have',
      (sheets) => put(sheets, '检查', 1, '其他参数', '可以填五=是'),
      ['error unknownParam 检查 L2 → 可以填无'],
    ],
    ['no field', (sheets) => put(sheets, '检查', 1, '字段', ''), ['error missingParam 检查 D2']],
    [
      'bounds that have changed places',
      (sheets) => {
        put(sheets, '检查', 3, '最少', '500');
        put(sheets, '检查', 3, '最多', '300');
      },
      ['error crossedBounds 检查 H4'],
    ],
    [
      'a value that the check refuses',
      (sheets) => put(sheets, '检查', 3, '最多', '0'),
      ['error badParamAbove 检查 H4'],
    ],
    ['no number', (sheets) => put(sheets, '检查', 3, '最多', '5-7'), ['error notNumber 检查 H4']],
    ['neither yes nor no', (sheets) => put(sheets, '检查', 3, '启用', '待定'), ['error notFlag 检查 O4']],
    [
      'a wrong outcome',
      (sheets) => put(sheets, '示例', 1, '应为', '合个'),
      ['error unknownWord 示例 J2 → 合格'],
    ],
    [
      'an impossible day',
      (sheets) => put(sheets, '阶段', 1, '结束日期', '2026-02-30'),
      ['error impossibleDate 阶段 C2'],
    ],
    [
      'a day without a year',
      (sheets) => put(sheets, '阶段', 1, '结束日期', '3月底'),
      ['error notDate 阶段 C2'],
    ],
    [
      'an end before its beginning',
      (sheets) => put(sheets, '阶段', 1, '结束日期', '2026-02-01'),
      ['error endsBeforeStart 阶段 C2'],
    ],
    [
      'ids that stand twice',
      (sheets) => {
        put(sheets, '阶段', 1, '编号', 'one');
        put(sheets, '阶段', 2, '编号', 'one');
      },
      ['error duplicateId 阶段 E3'],
    ],
    [
      'an id of a field that every object of the program knows',
      (sheets) => put(sheets, '字段', 1, '编号', 'constructor'),
      ['error reservedId 字段 R2 → xingMing'],
    ],
    [
      'such an id of a stage',
      (sheets) => put(sheets, '阶段', 1, '编号', '__proto__'),
      ['error reservedId 阶段 E2 → dong-yuan-bu-shu-jie-duan'],
    ],
    [
      'an id with wrong signs',
      (sheets) => put(sheets, '设置', 1, '项目', '编号'),
      ['error missingSetting 设置 ', 'error badId 设置 C2 → pack-2026-nian-san-zheng-huo-dong'],
    ],
    ['a blank name', (sheets) => put(sheets, '阶段', 1, '阶段', ''), ['error blank 阶段 A2']],
    [
      'a setting that is none',
      (sheets) => put(sheets, '设置', 3, '项目', '发文单'),
      ['error unknownSetting 设置 B4 → 发文单位'],
    ],
    [
      'a pack that is not there',
      (sheets) => {
        put(sheets, '设置', 3, '项目', '继承');
        put(sheets, '设置', 3, '内容', 'three-compare-2061');
      },
      ['error unknownPack 设置 C4'],
    ],
    [
      'a pack that builds on itself alone',
      (sheets) => {
        put(sheets, '设置', 2, '项目', '编号');
        put(sheets, '设置', 2, '内容', 'own-pack');
        put(sheets, '设置', 3, '项目', '继承');
        put(sheets, '设置', 3, '内容', 'own-pack');
      },
      ['error unknownPack 设置 C4'],
    ],
    [
      'a renamed column with content',
      (sheets) => void (sheetIn(sheets, '阶段').cells[0]![3] = '任务们'),
      ['error unknownColumn 阶段 D1 → 任务'],
    ],
    [
      'a column without a header',
      (sheets) => {
        sheetIn(sheets, '阶段').cells[2]!.push('忘了写列名');
      },
      ['error headless 阶段 I3'],
    ],
    [
      'a column that stands twice',
      (sheets) => {
        sheetIn(sheets, '阶段').cells[0]!.push('任务');
        sheetIn(sheets, '阶段').cells[1]!.push('别的任务');
      },
      ['error doubleColumn 阶段 I1'],
    ],
    [
      'a missing column',
      (sheets) => {
        const draft = sheetIn(sheets, '等次');
        draft.cells = draft.cells.map((row) => row.slice(1));
      },
      ['error missingColumn 等次 1'],
    ],
    ['no header at all', (sheets) => void sheetIn(sheets, '评语').cells.shift(), ['error noHeader 评语 ']],
    [
      'a deleted sheet that others need',
      (sheets) => sheets.filter(({ name }) => name !== '字段'),
      ['error missingSheet  '],
    ],
    ['no settings', (sheets) => sheets.filter(({ name }) => name !== '设置'), ['error missingSheet  ']],
    [
      'a copy of a sheet',
      (sheets) => void sheets.push({ ...sheetIn(sheets, '检查'), name: '检查 (2)' }),
      ['error doubleSheet 检查 (2) '],
    ],
    [
      'a sheet name with a slip',
      (sheets) => {
        sheetIn(sheets, '词表').cells = [['甲', '乙']];
        sheetIn(sheets, '词表').name = '词标';
      },
      ['error unknownSheet 词标  → 词表'],
    ],
    [
      'cells merged across columns',
      (sheets) => {
        sheetIn(sheets, '阶段').merges = [{ top: 1, bottom: 1, left: 1, right: 2 }];
      },
      ['error mergedAcross 阶段 B2'],
    ],
    [
      'an error value',
      (sheets) => put(sheets, '等次', 1, '等次', { ...textCell('#REF!'), type: 'error' }),
      ['error errorCell 等次 A2'],
    ],
    [
      'an option that stands twice',
      (sheets) => put(sheets, '选项', 2, '选项', '优秀'),
      ['error optionTwice 选项 C3'],
    ],
    [
      'an option of no field',
      (sheets) => put(sheets, '选项', 2, '字段', '承诺等级'),
      ['error unknownField 选项 B3 → 承诺等次'],
    ],
    [
      'an example that fails',
      (sheets) => put(sheets, '示例', 1, '应为', '不合格'),
      ['error exampleFails 示例 J2'],
    ],
    [
      'an example that shows more',
      (sheets) => put(sheets, '示例', 2, '填写内容', '××'),
      ['error exampleUnexpected 示例 I2'],
    ],
    [
      'an example of no check',
      (sheets) => put(sheets, '示例', 1, '检查', '基本情况'),
      ['error unknownUse 示例 I2 → 基本信息'],
    ],
    ['an example without a day', (sheets) => put(sheets, '示例', 4, '检查日期', ''), ['error blank 示例 D5']],
    [
      'an unknown field of an example',
      (sheets) => put(sheets, '示例', 1, '字段', '姓各'),
      ['error unknownField 示例 F2 → 姓名'],
    ],
    [
      'an unknown field of an export',
      (sheets) => put(sheets, '导出', 1, '字段', '性名'),
      ['error unknownField 导出 D2 → 姓名'],
    ],
    [
      'a route with what only others have',
      (sheets) => put(sheets, '规定', 2, '内容', '按月'),
      ['error unusedCell 规定 C3'],
    ],
    [
      'an unknown kind',
      (sheets) => put(sheets, '规定', 1, '类别', '活动项目'),
      ['error unknownWord 规定 A2 → 活动'],
    ],
    [
      'an unknown audience',
      (sheets) => put(sheets, '标准', 1, '适用对象', '党员、教帅'),
      ['error unknownWord 标准 B2 → 教师'],
    ],
    [
      'an unknown verdict',
      (sheets) => put(sheets, '评语', 1, '结论', '不附合'),
      ['error unknownWord 评语 A2 → 不符合'],
    ],
    [
      'a share beyond all',
      (sheets) => put(sheets, '等次', 1, '比例上限%', '130'),
      ['error notPercent 等次 D2'],
    ],
  ])('%s', (_, spoil, wanted) => {
    const found = told(spoil);
    expect(found).toEqual(wanted);
    expect(reading(spoil).verified).toBe(false);
  });
});

test.each<[string, Spoil, string[]]>([
  [
    'a row that is written twice',
    (sheets) => {
      const { cells } = sheetIn(sheets, '等次');
      cells.push([...(cells[1] ?? [])]);
    },
    ['warning sameRow 等次 A4', 'warning gradesOverlap 等次 B4'],
  ],
  [
    'grades that share scores',
    (sheets) => put(sheets, '等次', 2, '低于', '95'),
    ['warning gradesOverlap 等次 B3'],
  ],
  [
    'a placeholder that no form fills',
    (sheets) => put(sheets, '评语', 2, '评语', '请补填“{承诺内客}”。'),
    ['warning unknownPlaceholder 评语 B3 → 承诺内容'],
  ],
])('%s is told, and the pack is still one', (_, spoil, wanted) => {
  expect(told(spoil)).toEqual(wanted);
  expect(reading(spoil).verified).toBe(true);
});

/** The example without a pledge, numbered otherwise, expects what does not come. */
const misjudged =
  (no: string): Spoil =>
  (sheets) => {
    put(sheets, '示例', 4, '序号', no);
    put(sheets, '示例', 4, '应为', '合格');
  };

test.each([
  ['19', '示例 19“没有写承诺”：检查“基本信息”不合格'],
  ['', '示例“没有写承诺”：检查“基本信息”不合格'],
])('an example is called by the number that its author gave it, or by its name alone: %s', (no, wanted) => {
  const texts = reading(misjudged(no)).problems.map(({ code, params }) => codeText(code, params));
  expect(texts.join('\n')).toContain(wanted);
});
