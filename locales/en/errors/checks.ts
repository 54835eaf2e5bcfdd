export default {
  'checks.unknownSet':
    'The pack "{pack}" has no criterion set "{set}", which a check refers to. Correct its sheet of checks.',
  'checks.unknownStage':
    'The pack "{pack}" has no stage "{stage}", which a check refers to. Correct its sheet of checks.',
  'checks.wordsMissing':
    'There are no words for the finding "{code}" of the check "{check}". Tell the maintainers.',
} as const;
