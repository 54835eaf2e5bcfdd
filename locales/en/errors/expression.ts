export default {
  'expression.empty':
    'The condition is empty (character {position}, {piece}). Write what must hold, as 年龄 >= 18.',
  'expression.tooLong':
    'The condition is longer than {most} characters (counted from character {position}, {piece}). Make several checks of it.',
  'expression.tooManyParts':
    'The condition has more than {most} words by character {position}, {piece}. Make several checks of it.',
  'expression.tooDeep':
    'Brackets are nested deeper than {most} at character {position}, {piece}. Make several checks of it.',
  'expression.unexpectedSign':
    'Character {position}, {piece}: this sign has no place in a condition. Write a name that holds signs as 「name」.',
  'expression.unclosedQuote':
    'What begins at character {position}, {piece}, does not end: quotes and brackets come in pairs.',
  'expression.unclosedBracket': 'Character {position}, {piece}: this bracket is not closed. Add ")".',
  'expression.looseBracket':
    'Character {position}, {piece}: one closing bracket too many. Remove it, or open one.',
  'expression.looseComma':
    'Character {position}, {piece}: commas stand only in the brackets of functions. Join conditions by 且 or 或.',
  'expression.looseAnd':
    'Character {position}, {piece}: this word stands only in 介于 … 和 …. Join two conditions by 且.',
  'expression.looseBranch': 'Character {position}, {piece}: there is no 如果 before it. Write 如果 … 则 ….',
  'expression.missingThen': 'Character {position}, {piece}: no 则 follows. Write 如果 … 则 ….',
  'expression.missingValueFirst':
    'Character {position}, {piece}: something is missing before it. Begin with a field, as 年龄 >= 18.',
  'expression.missingValueAfter':
    'Character {position}, {piece}: a field, number, date or quoted text must follow "{after}".',
  'expression.missingOperator':
    'Character {position}, {piece}: 且, 或 or a comparison is missing between it and "{after}"; if a function is meant, look at its name.',
  'expression.endsTooSoon': 'The condition ends at character {position}, {piece}; something must follow.',
  'expression.notUnderstood': 'Character {position}, {piece}: not understood. See the guide to conditions.',
  'expression.impossibleDate': 'Character {position}, {piece}: no calendar has this day.',
  'expression.unknownName':
    'Character {position}, {piece}: the form has no such field, and there is no such function. If it is text, put it in quotes: "{piece}".',
  'expression.unknownNameNear':
    'Character {position}, {piece}: the form has no such field. Is it "{nearest}"? Put text in quotes.',
  'expression.ambiguousName':
    'Character {position}, {piece}: several fields have this name: {places}. Use a name that only one has, or its id.',
  'expression.unknownFunction':
    'Character {position}, {piece}: there is no such function. See the guide to conditions.',
  'expression.unknownFunctionNear':
    'Character {position}, {piece}: there is no such function. Is it "{nearest}"?',
  'expression.unknownOperator':
    'Character {position}, {piece}: 且, 或 or a comparison must stand here. Write a name that holds spaces as 「name」.',
  'expression.unknownOperatorNear':
    'Character {position}, {piece}: this word is not known here. Is it "{nearest}"?',
  'expression.unknownParameter':
    'Character {position}, {piece}: the pack has no such parameter. Add it, or look at its name.',
  'expression.unknownParameterNear':
    'Character {position}, {piece}: the pack has no such parameter. Is it "{nearest}"?',
  'expression.unknownWordList':
    'Character {position}, {piece}: the pack has no such word list. Add it, or look at its name.',
  'expression.unknownWordListNear':
    'Character {position}, {piece}: the pack has no such word list. Is it "{nearest}"?',
  'expression.notAnOption':
    'Character {position}, {piece}: the field has no such option, so that this can never hold. Write one of the form.',
  'expression.notAnOptionNear':
    'Character {position}, {piece}: the field has no such option. Is it "{nearest}"?',
  'expression.notACondition':
    'Character {position}, {piece}: a condition must stand here, and this is {kind}. Compare it with something.',
  'expression.halfCondition':
    'Character {position}, {piece}: {kind} alone is half a condition. Write all of it, or use 属于 ("甲", "乙").',
  'expression.wrongKind': 'Character {position}, {piece}: {wanted} must stand here, and this is {kind}.',
  'expression.longTextAsNumber':
    'Character {position}, {piece}: "{field}" is a long text and no number. For its length write 字数({field}).',
  'expression.whichRow':
    'Character {position}, {piece}: "{field}" has many rows. Say which are meant: 每条({field}, …), 任一条({field}, …), 条数({field}).',
  'expression.nestedRows':
    'Character {position}, {piece}: 每条, 任一条 and 计数 do not stand in each other. Make several checks of it.',
  'expression.comparedCondition':
    'Character {position}, {piece}: this is a condition already and is not compared.',
  'expression.comparedSeveral':
    'Character {position}, {piece}: several values are not compared so. Use 属于 or 包含.',
  'expression.containsSeveral':
    'Character {position}, {piece}: say whether all are needed or one will do: 包含 全部(…) or 包含 任一(…).',
  'expression.twoLiterals': 'Character {position}, {piece}: both sides are fixed text. One must be a field.',
  'expression.betweenWhat': 'Character {position}, {piece}: 介于 needs two bounds: 介于 … 和 ….',
  'expression.betweenReversed':
    'Character {position}, {piece}: the bounds of 介于 are the wrong way round, so that this can never hold.',
  'expression.dateArithmetic':
    'Character {position}, {piece}: dates can only be subtracted, which gives days. Use 年数, 月数 or 天数.',
  'expression.wrongCount':
    'Character {position}, {piece}: "{name}" takes {many} values and has {given}. An example: {use}.',
  'expression.wrongPlaces': 'Character {position}, {piece}: decimal places are a whole number from 0 to 6.',
  'expression.wantsName': 'Character {position}, {piece}: "{name}" takes a name in quotes, as {use}.',
  'expression.noBirthDate':
    'Character {position}, {piece}: the form has no date of birth and no ID number to tell the age from.',
  'expression.noJoinDate': 'Character {position}, {piece}: the form has no date of joining the party.',
  'expression.leadingEquals':
    'Character {position}, {piece}: a condition begins without an equals sign. Delete it.',
  'expression.missingSubject':
    'Character {position}, {piece}: name the field again after {after}, as in 人数 > 3 且 人数 < 5, or write 介于 … 和 ….',
  'expression.ifParts':
    'Character {position}, {piece}: IF takes three parts: the case, what must hold then, what must hold otherwise. Without the last write 如果 … 则 ….',
  'expression.branchValue':
    'Character {position}, {piece}: a condition must stand here, and no result. Write 如果 … 则 field = ….',
  'expression.branchesAlike':
    'Character {position}, {piece}: both cases say the same, so that the condition asks nothing. Write in one of them what must hold.',
  'expression.truthPlace':
    'Character {position}, {piece}: this stands only by itself, as the second or third part of IF. Write the condition itself, or 非 (condition) for what must not hold.',
  'expression.halfDenied':
    'Character {position}, {piece}: "not … or …" may mean two things. For neither of them write {field} {word}({one}, {other}).',
  'expression.noOrder':
    'Character {position}, {piece}: nothing says which grade of {field} is the better. List them on the sheet 等次, best first, or use 属于.',
  'expression.optionsAsNumber':
    'Character {position}, {piece}: {field} holds options, which are not compared with numbers. Name an option, as in {field} = "…", or several with 属于.',
  'expression.textAsNumber':
    'Character {position}, {piece}: {field} holds text. Compare its length as 字数({field}); if it holds a number, give it the type 数字 or write 数值({field}).',
  'expression.containsNothing':
    'Character {position}, {piece}: the quotes after 包含 hold no word. Write one; to ask whether anything is there write 不为空.',
  'expression.unquotedText':
    'Character {position}, {piece}: the form has no such field. {field} holds text: put texts in quotes: "{piece}"; where one of several will do, each of them: "{piece}" 或 "…".',
  'expression.unquotedTextNear':
    'Character {position}, {piece}: the form has no such field. Did you mean {nearest}? If it is a text to compare {field} with, put it in quotes: "{piece}".',
} as const;
