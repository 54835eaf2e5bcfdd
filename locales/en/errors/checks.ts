export default {
  'checks.unknownSet':
    'The pack "{pack}" has no criterion set "{set}", which a check refers to. Correct its sheet of checks.',
  'checks.unknownStage':
    'The pack "{pack}" has no stage "{stage}", which a check refers to. Correct its sheet of checks.',
  'checks.wordsMissing':
    'There are no words for the finding "{code}" of the check "{check}". Tell the maintainers.',
  'checks.noGrades': 'The grades of the pack {pack} give no scores. Add them in the sheet 等次.',
  'checks.unknownWordList':
    'A check refers to the word list {list}, which the pack {pack} does not have. Correct the sheet 检查 or 词表.',
  'checks.cancelled': 'The check was cancelled.',
  'checks.failed': 'The check did not end ({detail}). Try again.',
  'checks.stopped':
    'The check did not end: its worker stopped, and the browser does not say why. Try again, or reload the page.',
  'checks.unknownOption':
    '{word} is none of the options of {field} ({words}) and can never be chosen. Use one of them.',
  'checks.badHolidays':
    '"{part}" in 节假日安排 cannot be read. Write 2027年：1月1日至3日休、1月4日班: each entry a date, and 休 (off) or 班 (worked).',
  'checks.noSummaryGroup':
    'The form that sums up, {form}, does not have this field; say which of its fields names the unit with 汇总单位字段=….',
  'checks.holidaysTwice': '{day} in 节假日安排 is both off and worked ("{part}"). Leave one of the two.',
} as const;
