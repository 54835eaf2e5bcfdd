/** What is wrong with a 合格条件: where (第几个字), which piece, and what to write instead. */
export default {
  'expression.empty': '条件是空的（第 {position} 个字“{piece}”）。请写出合格的条件，如：年龄 >= 18。',
  'expression.tooLong':
    '条件太长（从第 {position} 个字“{piece}”起算，超过 {most} 个字）。请分成几条检查来写。',
  'expression.tooManyParts':
    '条件太复杂：到第 {position} 个字“{piece}”已超过 {most} 个词。请分成几条检查来写。',
  'expression.tooDeep': '括号套得太深：第 {position} 个字“{piece}”处已超过 {most} 层。请分成几条检查来写。',
  'expression.unexpectedSign':
    '第 {position} 个字“{piece}”：条件里不能用这个符号。字段名带符号的，请写成「字段名」。',
  'expression.unclosedQuote': '第 {position} 个字起的“{piece}”没有结束：引号或括号要成对。',
  'expression.unclosedBracket': '第 {position} 个字“{piece}”：这个括号没有对应的右括号，请补上“)”。',
  'expression.looseBracket': '第 {position} 个字“{piece}”：多了一个右括号，请删去或补上左括号。',
  'expression.looseComma':
    '第 {position} 个字“{piece}”：逗号和顿号只能用在函数的括号里。几个条件请用“且”或“或”连接。',
  'expression.looseAnd': '第 {position} 个字“{piece}”：这个词只能用在“介于 … 和 …”里。两个条件请用“且”连接。',
  'expression.looseBranch': '第 {position} 个字“{piece}”：前面没有对应的“如果”。请写成：如果 … 则 …。',
  'expression.missingThen': '第 {position} 个字“{piece}”：后面没有“则”。请写成：如果 … 则 …。',
  'expression.missingValueFirst': '第 {position} 个字“{piece}”：前面少了内容。请先写字段名，如：年龄 >= 18。',
  'expression.missingValueAfter':
    '第 {position} 个字“{piece}”：“{after}”后面应写字段名、数、日期或带引号的文字。',
  'expression.missingOperator':
    '第 {position} 个字“{piece}”：它和前面的“{after}”之间少了“且”“或”或比较的词；要用函数的，请核对函数名。',
  'expression.endsTooSoon': '条件在第 {position} 个字“{piece}”就结束了，后面还应写内容。',
  'expression.notUnderstood': '第 {position} 个字“{piece}”处看不懂，请照“条件写法”改写。',
  'expression.impossibleDate': '第 {position} 个字“{piece}”不是真实存在的日期，请改正。',
  'expression.unknownName':
    '第 {position} 个字“{piece}”：这张表单没有这个字段，也没有这个函数。如果是文字，请加引号：“{piece}”。',
  'expression.unknownNameNear':
    '第 {position} 个字“{piece}”：这张表单没有这个字段，是不是“{nearest}”？文字请加引号。',
  'expression.ambiguousName':
    '第 {position} 个字“{piece}”：有几个字段都叫这个名称：{places}。请改用各自的名称，或写编号。',
  'expression.unknownFunction': '第 {position} 个字“{piece}”：没有这个函数。可用的函数见“条件写法”。',
  'expression.unknownFunctionNear': '第 {position} 个字“{piece}”：没有这个函数，是不是“{nearest}”？',
  'expression.unknownOperator':
    '第 {position} 个字“{piece}”：这里应是“且”“或”或比较的词（如：等于、大于、包含、早于）。字段名带空格的，请写成「字段名」。',
  'expression.unknownOperatorNear': '第 {position} 个字“{piece}”：这里不认识这个词，是不是“{nearest}”？',
  'expression.unknownParameter':
    '第 {position} 个字“{piece}”：标准包没有这个参数。请在“设置”表里加上，或核对名称。',
  'expression.unknownParameterNear':
    '第 {position} 个字“{piece}”：标准包没有这个参数，是不是“{nearest}”？请核对“设置”表。',
  'expression.unknownWordList':
    '第 {position} 个字“{piece}”：标准包没有这个词表。请在“词表”表里加上，或核对名称。',
  'expression.unknownWordListNear':
    '第 {position} 个字“{piece}”：标准包没有这个词表，是不是“{nearest}”？请核对“词表”表。',
  'expression.notAnOption':
    '第 {position} 个字“{piece}”：这个字段没有这个选项，条件永远不会成立。请写表单上的选项。',
  'expression.notAnOptionNear':
    '第 {position} 个字“{piece}”：这个字段没有这个选项，是不是“{nearest}”？请写表单上的选项。',
  'expression.notACondition':
    '第 {position} 个字“{piece}”：这里应是一个条件，这却是{kind}。请写成比较，如：… = “…”、… >= 1、非 空(…)。',
  'expression.halfCondition':
    '第 {position} 个字“{piece}”：这里只有{kind}，不是完整的条件。请写全，如：政治面貌 = “甲” 或 政治面貌 = “乙”；或写：政治面貌 属于 (“甲”, “乙”)。',
  'expression.wrongKind': '第 {position} 个字“{piece}”：这里应是{wanted}，这却是{kind}。',
  'expression.longTextAsNumber':
    '第 {position} 个字“{piece}”：“{field}”是一段文字，不能和数比较。要比较字数，请写：字数({field})。',
  'expression.whichRow':
    '第 {position} 个字“{piece}”：“{field}”有很多行，请说明是哪些行，如：每条({field}, …)、任一条({field}, …)、条数({field})。',
  'expression.nestedRows':
    '第 {position} 个字“{piece}”：“每条”“任一条”“计数”里面不能再套一层。请分成几条检查来写。',
  'expression.comparedCondition': '第 {position} 个字“{piece}”：这已经是条件，不能再拿来比较。请去掉比较。',
  'expression.comparedSeveral': '第 {position} 个字“{piece}”：几个值不能这样比较。请用“属于”或“包含”。',
  'expression.containsSeveral':
    '第 {position} 个字“{piece}”：请说明是都要包含还是有一个就行：包含 全部(…)，或 包含 任一(…)。',
  'expression.twoLiterals':
    '第 {position} 个字“{piece}”：两边都是写定的文字，比较没有意义。请有一边写字段名。',
  'expression.betweenWhat': '第 {position} 个字“{piece}”：“介于”后面要有两个界限。请写成：介于 … 和 …。',
  'expression.betweenReversed':
    '第 {position} 个字“{piece}”：“介于”的两个界限写反了，条件永远不会成立。请把小的写在前面。',
  'expression.dateArithmetic':
    '第 {position} 个字“{piece}”：日期只能相减（得天数）。相隔多久请用：年数(…, …)、月数(…, …)、天数(…, …)。',
  'expression.wrongCount':
    '第 {position} 个字“{piece}”：“{name}”的括号里应写 {many} 项，现在是 {given} 项。例如：{use}。',
  'expression.wrongPlaces': '第 {position} 个字“{piece}”：保留的小数位数请写 0 到 6 的整数。',
  'expression.wantsName': '第 {position} 个字“{piece}”：“{name}”的括号里请写带引号的名称，如：{use}。',
  'expression.noBirthDate':
    '第 {position} 个字“{piece}”：这张表单没有出生日期和身份证号，算不出年龄。请换一个条件或在表单里加上。',
  'expression.noJoinDate':
    '第 {position} 个字“{piece}”：这张表单没有入党时间，算不出党龄。请换一个条件或在表单里加上。',
  'expression.leadingEquals': '第 {position} 个字“{piece}”：条件前面不用写等号，请删去。',
  'expression.missingSubject':
    '第 {position} 个字“{piece}”：“{after}”后面请把字段名再写一遍，如：人数 > 3 且 人数 < 5；两头都有的也可以写：介于 … 和 …。',
  'expression.ifParts':
    '第 {position} 个字“{piece}”：括号里要写三项：IF(情形, 这时的条件, 否则的条件)。没有“否则”的请写：如果 … 则 …。',
  'expression.branchValue':
    '第 {position} 个字“{piece}”：这里要写条件，不写结果：条件成立就是合格。请写成：如果 … 则 字段名 = …。',
  'expression.branchesAlike':
    '第 {position} 个字“{piece}”：两种情形写的一样，条件就没有意义。请把其中一项改成要成立的条件。',
  'expression.truthPlace':
    '第 {position} 个字“{piece}”：只能单独写在 IF 的第二项或第三项。要它成立的，直接写条件；要它不成立的，请写：非 (条件)。',
  'expression.halfDenied':
    '第 {position} 个字“{piece}”：“不是 … 或 …”“不是 … 且 …”说不清是哪个意思。两个都不是的，请写：{field} {word}({one}, {other})。',
  'expression.noOrder':
    '第 {position} 个字“{piece}”：不知道“{field}”的各个等次谁高谁低。请在“等次”表里由好到差列出，或者用“属于”写明是哪几个。',
  'expression.optionsAsNumber':
    '第 {position} 个字“{piece}”：“{field}”是选项，不能和数比较。请写选项，如：{field} = “…”；几个里选一个的用“属于”。',
  'expression.textAsNumber':
    '第 {position} 个字“{piece}”：“{field}”填的是文字，不能和数比大小。比字数请写：字数({field})；填的本来是数的，请在“字段”表把类型改成“数字”，或写：数值({field})。',
  'expression.containsNothing':
    '第 {position} 个字“{piece}”：“包含”后面的引号里没有字。请写要找的词；问有没有填写，请写：字段名 不为空。',
  'expression.unquotedText':
    '第 {position} 个字“{piece}”：这张表单没有这个字段。“{field}”填的是文字，文字请加引号：“{piece}”；几个里有一个就行的，请写：“{piece}” 或 “…”，每个都加引号。',
  'expression.unquotedTextNear':
    '第 {position} 个字“{piece}”：这张表单没有这个字段，是不是“{nearest}”？如果是要和“{field}”比的文字，请加引号：“{piece}”。',
} as const;
