export default {
  'authoring.absentSheets': 'The sheets {sheets} are missing; they count as empty.',
  'authoring.badId':
    '{value} cannot be an id. Use lower-case letters, digits and hyphens (letters and digits for fields), or leave it blank.',
  'authoring.badParam': 'The check {type} does not take {value} as {label}. See the sheet 检查类型.',
  'authoring.blank': '{header} is blank. Fill it in.',
  'authoring.dateRead': '{value} was read as {read}. Please check.',
  'authoring.digitsLost':
    'This number was stored as a number and has lost its last digits. Make the cell text and type it again.',
  'authoring.doubleColumn': '{value} stands twice; this column was not read. Remove or rename it.',
  'authoring.doubleSetting': '{value} stands in row {first} already. Keep one of them.',
  'authoring.doubleSheet': 'The sheet {sheet} repeats {first} and was not read. Join the two.',
  'authoring.duplicateId': 'The id {id} stands in row {first} already. Change it, or leave it blank.',
  'authoring.endsBeforeStart': 'The end {to} lies before the beginning {from}.',
  'authoring.errorCell': 'This cell holds the formula error {value}. Write the content instead.',
  'authoring.exampleConflict':
    'Row {row} of the same example says {first}, this one {value}. Make them agree, or use another number.',
  'authoring.exampleFails':
    'Example{no} ({example}): the check {check} should answer {wanted} but answers {actual}.',
  'authoring.exampleRow':
    'The row {text} begins with 例 and was skipped as an example. Remove 例： to use it.',
  'authoring.exampleSilent':
    'Example{no} ({example}): the check {check} should answer {wanted} but has no such result.',
  'authoring.exampleUnexpected':
    'Example{no} ({example}): the check {check} answers {outcome} ({text}), which the example does not list.',
  'authoring.factInClear':
    'The field dictionary masks {field}; 否 here shows it in full on pages and in exported sheets. Leave the cell blank or write 是 unless that is meant.',
  'authoring.factMasked':
    'The field dictionary masks {field}, and nothing is said of it here: it is masked. Write 否 (false in JSON) to show it in full.',
  'authoring.fieldNotOnForm': 'The form {form} has no field {word}.',
  'authoring.fieldsWithoutForm': 'There are fields but no forms. Name the form in the sheet 表单 first.',
  'authoring.footnote': '{text} looks like a remark beside the table and was not read.',
  'authoring.formElsewhere':
    'The pack {pack} has another form with the id {id}. Only one of them can be used: that of the pack which builds on the other, otherwise that of the pack imported first. Change the id, or make both the same.',
  'authoring.formOrDocument': 'Say which form (表单) or which document (材料) is handed in.',
  'authoring.formula':
    'This cell is a formula (={formula}); its last result {value} was taken. Write the content instead.',
  'authoring.formulaBlank':
    'This cell is a formula (={formula}) without a result in the file. Write the content instead.',
  'authoring.gap': 'This row was read although {rows} blank rows stand before it.',
  'authoring.groupAbove': '{header} is blank; {taken} was taken from the row above. Please check.',
  'authoring.headerAgain': 'This row repeats the header and was not read.',
  'authoring.headless':
    'Column {column} has no header but has content from row {row} on, which was not read.',
  'authoring.idOfOtherType':
    'The id {value} is that of {field} in the field dictionary, which is {listed}, one value that all forms share; the type here does not go with it. Take another id, leave it blank, or change the type to {listed}.',
  'authoring.impossibleDate': '{value} is no day of the calendar.',
  'authoring.inPlaceOf':
    'The pack that this one extends has {name} too (id {ids}); this row stands in its place. If that is not meant, give it another name or an id of its own.',
  'authoring.besideInherited':
    'The pack that this one extends has {name} too (id {ids}), and whether this row stands in its place cannot be told: both are used. Write one of {ids} under 编号 to replace it, or another name to have both.',
  'authoring.invalid': '{where} is not as it should be ({detail}). Compare it with the blank workbook.',
  'authoring.layoutConflict': 'The same export names another form further up.',
  'authoring.maskedType':
    '{field} is an ID number by its type, and always masked: 否 has no effect. Leave the cell blank or write 是.',
  'authoring.mergedAcross':
    'This cell is merged with {others}, so that nobody can tell which column {value} belongs to.',
  'authoring.mergedDown': '{value} is merged with row {first} and was taken for this row too. Please check.',
  'authoring.missingColumn': 'The column {header} is missing.',
  'authoring.missingParam': 'The check {type} needs {header} ({label}), such as {example}.',
  'authoring.missingSetting': 'The sheet 设置 does not say {item}.',
  'authoring.missingSheet': 'The sheet {sheet} is missing.',
  'authoring.noExamples': 'There are no examples, so the pack is not verified.',
  'authoring.noExpectation': 'The example {example} does not say what is to be found.',
  'authoring.noFields': 'The form {value} has no fields in the sheet 字段.',
  'authoring.noHeader': 'No header was found, so the sheet was not read. It should have: {columns}.',
  'authoring.noLine': '{field} is no column of a table and needs no row number.',
  'authoring.noValue': '{field} has no value. Fields that are not filled in need no row.',
  'authoring.notChoice': 'The field {field} has options but is no choice. Please check its type.',
  'authoring.notDate': '{value} in {header} cannot be read as a day. Write it as 2026-05-01.',
  'authoring.notEntry': '{word} is not of the form name=value; name=value.',
  'authoring.notFlag': '{value} is neither yes (是) nor no (否).',
  'authoring.notForColumn': 'A column of a table has no {header}.',
  'authoring.notJson': '{value} is not written correctly. Use plain text.',
  'authoring.notLine': '{value} is no row number. Write a whole number from 1 to {most}.',
  'authoring.notNumber': '{value} cannot be read as a number.',
  'authoring.notPair': '{word} should be a word, a colon and a field.',
  'authoring.notPercent': '{value} is no percentage. Write a number from 0 to 100.',
  'authoring.notRows': '{field} is no table (表格) and cannot have columns.',
  'authoring.columnHere':
    '{word} is a column of a table; the check {type} takes a field of the form itself here: {words}.',
  'authoring.fieldHere': '{word} is no column of a table; the check {type} takes one here: {words}.',
  'authoring.noColumns':
    'The check {type} does not take {word} here, and the form has no field that it takes. Please correct the form or the type of check.',
  'authoring.noOtherForm':
    'The forms hold only {form}, which sums up. Please name the form that holds the details too.',
  'authoring.fieldTwice':
    'The field {value} stands in row {first} already. Delete one of the rows; where there really are two of one name, rename one or give them different ids.',
  'authoring.hiddenRow': 'This row is hidden and was read all the same. Delete it if it is not meant.',
  'authoring.struckRow': 'This row is struck out and was read all the same. Delete it if it is not meant.',
  'authoring.oneField': 'Only one field may stand here; {word} are several. Please write one row for each.',
  'authoring.notTable': '{word} is no table. The name of one belongs here: {words}.',
  'authoring.noTable':
    '{word} is no table: the form has no field of the type 表格, so this type of check is of no use on it.',
  'authoring.notWhole': '{value} should be a whole number.',
  'authoring.onlyRows': 'Only a table (表格) has {header}.',
  'authoring.optionTwice': 'The option {value} of {field} stands twice.',
  'authoring.ownType':
    'The field dictionary has {field} as {listed}, one value that all forms share; here it is {value}. It is taken as you wrote it, as a field of this form alone, which does not take the value of the roster. To share it, write {listed} or leave the type blank.',
  'authoring.paramTwice': '{word} stands twice, or contradicts another entry.',
  'authoring.replacesForm':
    'The id {id} is that of {form}, a form of the program: this one takes its place. Change the id to keep both.',
  'authoring.replacesPack':
    'There is a pack {title} with the id {id}; this one takes its place. Change the id to keep both.',
  'authoring.reservedId':
    '{value} is a word of the program and cannot be an id. Take another, or leave it blank.',
  'authoring.rowsWithoutColumns':
    '{value} is a table without columns. Add rows for them with 所属表格 {value}.',
  'authoring.setConflict': 'Further up the set {set} does not say {value}.',
  'authoring.severalSuch': 'There are several called {word}. Use the id.',
  'authoring.sheetByHeader':
    'The sheet {sheet} was read as {taken} because of its columns. Rename it to {taken}.',
  'authoring.textByDefault': 'No type is given; it counts as text.',
  'authoring.tinyPercent': '{value} means {value} percent. If {times} percent is meant, write {times}.',
  'authoring.toldCell':
    'The program fills this column in; changing it has no effect. The check says: {words}',
  'authoring.tooSmall': '{value} is too small; it must be more than {above}.',
  'authoring.unknownColumn': 'There is no column {value}; it was not read.',
  'authoring.unknownCriterion': 'There is no criterion {word}.',
  'authoring.unknownField': 'There is no field {word}.',
  'authoring.unknownForm': 'There is no form {word}.',
  'authoring.unknownPack': 'There is no pack {word}. Import it first, or correct 继承.',
  'authoring.unknownParam': 'The check {type} has no parameter {word}. It has: {words}.',
  'authoring.unknownParameter': 'The sheet 设置 has no parameter {word}.',
  'authoring.unknownSet': 'There is no criterion set {word}.',
  'authoring.unknownSetting':
    'There is no setting {value} (there are: {words}). A parameter has 参数 in the column 类别.',
  'authoring.unknownSheet':
    'There is no sheet {sheet} in such a workbook; it was not read. There are: {words}.',
  'authoring.unknownStage': 'There is no stage {word}.',
  'authoring.unknownUse': 'There is no check {word} in the sheet 检查.',
  'authoring.unknownWord': '{header} has no word {word}. It takes: {words}.',
  'authoring.unknownWordList': 'There is no word list {word}.',
  'authoring.unusedCell': '{kind} has no {header}.',
  'authoring.unusedColumn': 'The check {type} does not use the column {header} (it uses: {columns}).',
  'authoring.valueTwice': '{field} is filled in twice in this example.',
  'authoring.wordTwice': '{word} stands twice.',
  'authoring.sameRow': 'This row says what row {first} says. Delete one of them, or correct it.',
  'authoring.gradesOverlap':
    'The scores of this grade overlap with {other}; a common one belongs to {other}. Look at 起始分 and 低于.',
  'authoring.unknownPlaceholder':
    '{word} in braces is no name of a field and would stay in the comment as it is.',
  'authoring.crossedBounds': '最少 {least} is above 最多 {most}, so that nothing passes. Correct them.',
  'authoring.blankField':
    '"字段" is empty. Name the field; several values in one cell are written 姓名=示例甲；承诺等次=优秀.',
  'authoring.exampleAlone':
    'Example {no} "{example}": the check "{check}" looks at several forms together, and says nothing of one. Number them 1, 2, 3 in "第几份".',
  'authoring.lineBeside':
    '"第几行" is not for several values in one cell. Write the column as 完成时限第1行=….',
  'authoring.noSuchRecord': '"{value}" is wrong: the example has {count} forms. Write 1 to {count}.',
  'authoring.notRecord':
    '"{value}" does not say which form. Write a whole number from 1 to {most}; for several alike 4至10.',
  'authoring.oneForm': 'The example is one form: leave "结果第几份" empty, or number its forms in "第几份".',
  'authoring.recordAsDate': 'The program made a date of this cell. Format it as text and write 4至10.',
  'authoring.recordConflict': 'Form {record} was "{form}" before. Use one form, or another number.',
  'authoring.recordGap': 'There is a form {last} but no form {missing}. Number them from 1 without gaps.',
  'authoring.whichRecord': 'The example has several forms: say in "第几份" which one this row belongs to.',
  'authoring.badParamLeast':
    '"{label}" must be no less than {bound}: the check "{type}" does not take "{value}".',
  'authoring.localParamLeast':
    'The check "{check}" uses "{label}", which must be no less than {bound} and not "{value}".',
  'authoring.badParamMost':
    '"{label}" must be no more than {bound}: the check "{type}" does not take "{value}".',
  'authoring.localParamMost':
    'The check "{check}" uses "{label}", which must be no more than {bound} and not "{value}".',
  'authoring.badParamAbove':
    '"{label}" must be more than {bound}: the check "{type}" does not take "{value}".',
  'authoring.localParamAbove':
    'The check "{check}" uses "{label}", which must be more than {bound} and not "{value}".',
  'authoring.badParamBelow':
    '"{label}" must be less than {bound}: the check "{type}" does not take "{value}".',
  'authoring.localParamBelow':
    'The check "{check}" uses "{label}", which must be less than {bound} and not "{value}".',
  'authoring.badParamWhole': '"{label}" must be a whole number: the check "{type}" does not take "{value}".',
  'authoring.localParamWhole':
    'The check "{check}" uses "{label}", which must be a whole number and not "{value}".',
  'authoring.badParamNumber': '"{label}" must be a number: the check "{type}" does not take "{value}".',
  'authoring.localParamNumber':
    'The check "{check}" uses "{label}", which must be a number and not "{value}".',
  'authoring.localParam':
    'The check "{check}" uses "{label}" and does not take "{value}". See the sheet 检查类型.',
  'authoring.olderVersion':
    'This is version {version}; "{title}" is there in version {other}, which is newer. Importing brings back what is old. If this one was changed since, raise its version.',
  'authoring.jsonUnknown': '"{where}" has no member "{word}"; it was not read. Correct or delete it.',
  'authoring.jsonMissing': '"{where}" is missing. Add it.',
  'authoring.jsonWord': '"{where}" cannot be "{word}". It may be: {words}.',
  'authoring.entrySeparator':
    'Part values by semicolons: 姓名=示例甲；承诺等次=优秀. A text with an equals sign takes the two cells 字段 and 填写内容.',
  'authoring.badJson':
    '“{file}” is no complete JSON: {detail}. Put it right and drop it again, or use an .xlsx workbook.',
} as const;
