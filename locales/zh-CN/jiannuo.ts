/** Words of the command line `jiannuo`. */
export default {
  'jn.usage': `用法：npm run --silent jiannuo -- <命令> [参数]

  inspect <模板>                     读导入模板：表头、必填、可选的词、每列是哪个字段
  roster <文件>                      读花名册或承诺汇总表
  export --records … --template …    把记录填进模板，先照门户的读法读回来核对
  simulate --contract <编号> <文件>  照门户的读法读一个文件
  convert <文件> <新文件>            转成 .xlsx、.xls 或 .csv
  check <文件> --pack <标准包>       照标准包检查记录或承诺汇总表
  review <表格> --pack <标准包>      审别人报来的表：逐格列出问题，写带批注的表和退回清单
  duplicates <表格或 .jsonl>          找出文字雷同的承诺
  facts <文件.jsonl>                 看文字里读出了什么：数量、时限、责任人、空话……
  pack lint|template|export          检查、新建、导出标准包工作簿

每个命令加 --help 看用法，加 --json 输出 JSON，加 --lang en 用英文。
结束码：0 完成，1 有问题或有差别，2 文件不能用，3 用法不对。说明见 docs/cli.md。`,
  'jn.usage.inspect': `用法：npm run --silent jiannuo -- inspect <模板> [--sheet <工作表>] [--form <表单>] [--json]

  --sheet   读哪一张工作表；不写时取第一张像表的
  --form    按哪种表单认字段（编号或名称）；不写时取认得最多的`,
  'jn.usage.roster': `用法：npm run --silent jiannuo -- roster <文件> [--sheet <工作表>] [--form <表单>] [--json]

  --sheet   只读这一张（隐藏的也可以）；不写时读所有没有隐藏的
  --form    按哪种表单认字段（编号或名称）；不写时取认得最多的`,
  'jn.usage.export': `用法：npm run --silent jiannuo -- export --records <记录.json 或表格> --template <模板> --contract <编号> --out <新文件> [参数] [--json]
      npm run --silent jiannuo -- export --records <记录.json 或表格> --pack <编号或文件> --layout <导出表> --out <新文件> [--full] [--json]

  --pack --layout    照标准包“导出”表里的一张导出表（编号或名称）写 .xlsx、.xls 或 .csv，不用模板；--full 写完整的号码，默认遮盖
  --contract         门户的导入规范，几个用逗号分开，全部写 all
  --form             表单（编号或名称）
  --sheet            模板里的工作表
  --map 列=字段      指明一列是哪个字段，如 C=remark；“C=”不填这一列；可以写几次
  --word 列:值=选项  确认一个值填成模板的哪个选项，如 学历:大学本科=本科；“学历:中专=”不填；可以写几次
  --date-format      模板没写明时文字日期的写法，默认照记录；D=yyyyMMdd 只管一列
  --title-rows       门户跳过的标题行数；--head-rows 表头行数；不写时照模板
  --split <行数>     每个文件最多这么多条
  --replace-samples  替换模板里的示例行
  --extend           下拉列表和表格不够长时往下延
  --insert-rows      行数不够时把下面的合计、说明往下移
  --insist           有差别或有问题也写
  --force            覆盖已有的文件`,
  'jn.usage.simulate': `用法：npm run --silent jiannuo -- simulate --contract <编号> <文件> [参数] [--json]

  --contract      门户的导入规范，几个用逗号分开，全部写 all
  --profile       门户的配置（JSON，见 docs/cli.md）
  --template      照这个空模板认列；都不写时照文件自己的表头
  --sheet         认列用哪一张工作表
  --form          表单（编号或名称）
  --map 列=字段   指明一列是哪个字段；可以写几次
  --date-format   门户认的日期写法，默认 yyyy-MM-dd
  --title-rows    门户跳过的标题行数；--head-rows 表头行数`,
  'jn.usage.convert': `用法：npm run --silent jiannuo -- convert <文件> <新文件> [参数] [--json]

新文件按扩展名：.xlsx、.xls、.csv。
  --encoding   CSV 的编码：utf-8（默认，带 BOM）、gbk、gb18030
  --sheet      只转这一张
  --guard      CSV 里像公式的内容前加撇号，长号码后加制表符，防止被表格软件改掉
  --insist     有写不进去的字符也写（写成“〓”）
  --force      覆盖已有的文件`,
  'jn.usage.duplicates': `用法：npm run --silent jiannuo -- duplicates <表格或 .jsonl> --column <列> [参数] [--json]

找出文字雷同的承诺，由人判断。.jsonl 每行一个对象，有 id 和 text 两项，再多的行也可以。
  --column      比较哪一列：表头文字或列字母；.jsonl 里是键名，不写时是 text
  --id-column   用哪一列作编号；不写时用行号（.jsonl 用 id）
  --date-column   哪一列是填写日期：最早的在前；不写时照行的次序，不说谁最早
  --sheet       只读这一张工作表；不写时读所有有这一列的
  --past <文件>    历年的承诺，只与本批比较；可以写几次
  --model <文件>   范文：抄范文的会列出，两份都来自范文的话不算雷同；可以写几次
  --threshold   最低相似度，0 到 1，默认 0.37，超过 2000 份时略高`,
  'jn.usage.facts': `用法：npm run --silent jiannuo -- facts <文件.jsonl> [--pack <标准包>] [--json | --jsonl]

每行一个 JSON 对象：有 id、text，还可以有 stage、year、role、inCharge。
  stage     阶段：“2016-05-01/2016-11-30”，或标准包里阶段的编号、名称
  year      没有写年份的日期按哪一年
  role      岗位或职务；inCharge 分管工作
  --pack    按哪个标准包的标准和阶段（编号、名称，或标准包文件）；不写时用所有的标准包，只列找到的标准
  --jsonl   每条一行 JSON，带编号`,
  'jn.usage.pack': `用法：npm run --silent jiannuo -- pack lint <工作簿> [--json]
      npm run --silent jiannuo -- pack template --out <新文件.xlsx>
      npm run --silent jiannuo -- pack export <标准包编号> --out <新文件.xlsx>

  lint      检查标准包工作簿：哪张表、哪一格、什么问题、大概想写什么；再用包里的示例试一遍
  template  写一本空白工作簿，带下拉列表、填写说明和示例
  export    把程序自带的标准包写成工作簿，在上面改
  --out     新文件，.xlsx
  --force   覆盖已有的文件

写法见 docs/authoring.md。`,
  'jn.pack.error': '错误',
  'jn.pack.warning': '请核对',
  'jn.pack.note': '说明',
  'jn.pack.place': '{place}：',
  'jn.pack.row': '第 {row} 行',
  'jn.pack.path': '{path}（{label}）',
  'jn.pack.meant': '是不是“{word}”？',
  'jn.pack.check': '  检查 {name}（{type}）：{passes}',
  'jn.pack.read': '标准包“{title}”：{checks} 项检查，{examples} 个示例。',
  'jn.pack.notRead': '有 {errors} 处错误，没有成为标准包；改正后才试示例。',
  'jn.pack.verified': '示例全部符合，已验证。',
  'jn.pack.notVerified': '没有验证。',
  'jn.pack.written': '已写入 {file}。',
  'jn.hint.occupied': '命令行里：示例行加 --replace-samples；下面是合计、说明的加 --insert-rows。',
  'jn.noCommand': '没有写命令。',
  'jn.unknownCommand': '没有“{name}”这个命令。',
  'jn.fileCount': '应写 {wanted} 个文件，现在是 {given} 个。',
  'jn.unknownOption': '没有 {option} 这个参数。文件名以减号开头时，请写成 ./ 加文件名。',
  'jn.optionWithout': '{option} 后面要写一个值；值以减号开头时写成 {option}=值。',
  'jn.optionWith': '{option} 后面不写值。',
  'jn.cause.jsonEnd': '没有写完，到末尾还缺引号或括号',
  'jn.cause.jsonAt': '第 {line} 行第 {column} 个字附近写法不对',
  'jn.cause.missing': '文件夹已经不在',
  'jn.cause.notAllowed': '没有权限',
  'jn.cause.full': '磁盘已满',
  'jn.cause.longName': '文件名太长',
  'jn.cause.busy': '文件被别的程序占用',
  'jn.wholeFile': '全文',
  'jn.badOption': '看不懂的参数：{detail}',
  'jn.oneOf': '{option} 不能是“{given}”。可以是：{words}。',
  'jn.noDay': '{option} 写的“{given}”不是真实存在的日期。',
  'jn.needed': '缺少 {option}（{words}）。',
  'jn.aFile': '一个文件',
  'jn.outFile': '新文件',
  'jn.wholeNumber': '{option} 应是不小于 {least} 的整数，现在是“{given}”。',
  'jn.wordColumn': '--word {given}：应写“列:值=选项”，列是有选项的列，写字母或表头：{words}。',
  'jn.wordNone': '--word {given}：等号后面应是这一列的选项，或什么都不写（不填）。选项有：{words}。',
  'jn.mapColumn': '--map {given}：应写“列=字段”，列是字母或表头：{words}。',
  'jn.dateColumn': '--date-format {given}：没有这一列。模板的各列是：{words}。',
  'jn.mapField':
    '--map {given}：没有这个字段。字段编号见 inspect 的 fieldId，如 name、idNumber、pledges[0].item。',
  'jn.encodingForCsv': '--encoding 只用于 .csv。',
  'jn.noField': '（没有对应的字段）',
  'jn.required': '，必填',
  'jn.allowed': '，可选：{words}',
  'jn.more': ' 等，另有 {count} 个',
  'jn.notRead': '没有读取',
  'jn.notFilled': '导出时不填',
  'jn.note': '说明：{note}',
  'jn.remark': '  · {place} {message}',
  'jn.finding': '  ! {message}',
  'jn.problem': '  ! {place} {message}',
  'jn.inspect.head': '工作表“{sheet}”：表头到第 {header} 行，从第 {first} 行填起。',
  'jn.inspect.column': '  {column} {header} → {field} {type}{required}{allowed}',
  'jn.type.text': '文字',
  'jn.type.list': '列表',
  'jn.type.date': '日期',
  'jn.type.datetime': '日期时间',
  'jn.type.time': '时间',
  'jn.type.integer': '整数',
  'jn.type.number': '数字',
  'jn.inspect.sample': '  第 {row} 行已有内容，像示例行：{cells}',
  'jn.inspect.other': '  另有工作表“{sheet}”也像要填的表，可用 --sheet 指定。',
  'jn.inSheet': '工作表“{sheet}”：{message}',
  'jn.roster.sheet': '工作表“{sheet}”：表头在第 {header} 行，读到 {rows} 行。',
  'jn.roster.row': '  {row}  {values}',
  'jn.unread': '未读取的列共 {count} 列，其中的内容没有检查：{names}',
  'jn.roster.skipped': '  跳过的行（合计、说明、重复的表头等）：{rows}',
  'jn.simulate.head': '{contract}：门户读到 {rows} 行，收下 {accepted} 行。',
  'jn.simulate.aborted': '{contract}：门户会停止导入整个文件。{message}',
  'jn.simulate.row': '  {row}  {values}',
  'jn.simulate.refused': '  {row}（退回）  {values}',
  'jn.export.difference': '  ! {place} {name}：写入 {wrote}，门户读到 {reads}（{contract}）。{why}',
  'jn.export.unplaced': '  ! {place} {name}：记录里是 {wrote}，没有写进去。{why}',
  'jn.export.beyond': '  ! {place} {name}：写入 {wrote}，超出模板的限定，门户可能退回。{why}',
  'jn.export.word':
    '  ! {column} 列“{header}”没有“{value}”这个选项，{records} 条记录没有填。选项有：{words}。请在等号后写上选项再加（空着就是不填）：{option}',
  'jn.export.wordSuggested':
    '  ! {column} 列“{header}”没有“{value}”这个选项，{records} 条记录没有填。建议填“{word}”，确认请加：{option}',
  'jn.export.moreRemarks': '  · 同样的另有 {count} 处，--json 里是全部。',
  'jn.export.blankRows': '  ! {sheet}第 {rows} 行{names}，共 {count} 行（{contract}）。{why}',
  'jn.export.blankCells':
    '  ! {column} 列“{header}”第 {rows} 行{names}没有内容，共 {count} 行（{contract}）。{why}',
  'jn.export.ofSheet': '工作表“{sheet}”',
  'jn.export.names': '（{names}）',
  'jn.export.dense':
    '  ! 文件里的 {part} 压缩得过密（{times} 倍），门户可能拒收。请在 WPS 里删去模板多余的空白行，另存后再试。',
  'jn.export.blank': '有 {count} 列没有对应的字段，留空：{columns}。可用 --map 指明。',
  'jn.export.sharedField': '{columns} 列填写的都是“{field}”，请核对。',
  'jn.export.leftOut': '模板没有“{label}”这一列，{records} 条记录里的内容没有写。',
  'jn.export.short': '模板的下拉列表或表格不到最后一条：{ranges}。加 --extend 往下延。',
  'jn.export.extended': '模板的下拉列表或表格原来不到最后一条，已往下延：{ranges}。有汇总行的表格没有延。',
  'jn.export.written': '已写 {file}，共 {rows} 条。',
  'jn.export.layoutWritten': '已写入 {file}，共 {rows} 条记录、{columns} 列。',
  'jn.export.unfilled': '表单没有这些列对应的字段，整列空着，请核对标准包的“导出”表：{columns}',
  'jn.export.notWithLayout':
    '照标准包的导出表写（--pack、--layout、--full）时用不着 {options}，请去掉；要填模板的，去掉 --pack、--layout、--full。',
  'jn.export.noLayouts': '标准包“{pack}”的“导出”表里没有写哪些列，请补上，或者用 --template 填模板。',
  'jn.export.notWritten': '有 {count} 处要看，没有写文件。确认无误可加 --insist。',
  'jn.convert.written': '已写 {file}（{sheets}）。',
  'jn.convert.notWritten': '没有写文件。',
  'jn.usage.check': `用法：npm run --silent jiannuo -- check <记录.json 或表格> --pack <编号或文件> [--form <表单>] [--json]

  --pack    标准包：编号、名称，或标准包文件
  --form    表单（编号或名称）；不写时照文件，或取认得最多的
  --today   检查所指的日期，YYYY-MM-DD；默认今天
  --xlsx    另存一份检查结果表；--force 覆盖已有的文件
  --all     也列出通过和不适用的`,
  'jn.check.whichForm': '看不出是哪种表单。请用 --form 指明，可用的有：{words}。',
  'jn.check.place': '{sheet}第{row}行',
  'jn.check.together': '全部记录',
  'jn.check.line': '  [{outcome}] {text}',
  'jn.check.totals':
    '共 {records} 份记录：不通过 {fail} 项，检查出错 {error} 项，需人工判断 {review} 项，通过 {pass} 项，不适用 {na} 项。',
  'jn.check.reading': '读取时有 {count} 处要核对。',
  'jn.check.lost': '另有 {count} 行没有检查（第 {rows} 行），看不出是谁的。',
  'jn.check.unchecked': '标准包“{pack}”没有“{form}”的检查：这 {count} 份记录什么都没有检查，不等于合格。',
  'jn.check.otherPacks': '有这种表单的检查的标准包：{packs}。',
  'jn.check.noPacks': '程序自带的标准包都没有这种表单的检查，可以自己写一个（docs/authoring.md）。',
  'jn.check.readingSheet': '读取说明',
  'jn.check.inSheet': '工作表',
  'jn.check.row': '行',
  'jn.check.column': '列',
  'jn.check.level': '类别',
  'jn.check.toLookAt': '要核对',
  'jn.check.remark': '说明',
  'jn.check.unreadColumn': '“{header}”这一列没有读取，其中的内容没有检查。',
  'jn.check.written': '检查结果已写入 {file}。',
  'jn.check.sheet': '检查结果',
  'jn.check.counts': '统计',
  'jn.check.record': '填报记录',
  'jn.check.field': '字段',
  'jn.check.outcome': '检查结果',
  'jn.check.text': '说明',
  'jn.check.quotes': '依据',
  'jn.check.criteria': '标准',
  'jn.check.check': '检查',
  'jn.aColumn': '表头文字或列字母',
  'jn.duplicates.threshold': '--threshold 应是大于 0、不超过 1 的数，现在是“{given}”。',
  'jn.duplicates.doubt': '注意：{said}。',
  'jn.duplicates.head':
    '比较了 {compared} 份，太短没有比的 {short} 份；雷同 {pairs} 对，分成 {clusters} 组。请人工判断。',
  'jn.duplicates.cluster.earliest': '  一组 {count} 份，第一份最早：{ids}',
  'jn.duplicates.cluster.listed': '  一组 {count} 份，按列出的次序：{ids}',
  'jn.duplicates.more': '  另有 {count} 项，--json 里是全部。',
  'jn.duplicates.pair': '{a} 与 {b}：相似度 {percent}%，{kind}{scope}',
  'jn.duplicates.clause': '    {one} ｜ {other}',
  'jn.duplicates.scope.batch': '',
  'jn.duplicates.scope.past': '（历年）',
  'jn.duplicates.scope.model': '（范文）',
  'jn.duplicates.kind.same': '文字相同',
  'jn.duplicates.kind.punctuation': '只有标点、空格、全半角或繁简不同',
  'jn.duplicates.kind.numbers': '只有数字不同',
  'jn.duplicates.kind.names': '只有姓名不同',
  'jn.duplicates.kind.wording': '个别字词不同',
  'jn.duplicates.kind.order': '语句次序不同',
  'jn.duplicates.kind.added': '后一份多了语句',
  'jn.duplicates.kind.removed': '后一份少了语句',
  'jn.duplicates.kind.replaced': '换了语句',
  'jn.duplicates.kind.partial': '一部分相同',
  'jn.facts.head': '{id}：具体程度 {score}/5',
  'jn.facts.quantities': '数量：',
  'jn.facts.deadlines': '时限：',
  'jn.facts.persons': '责任人：',
  'jn.facts.negated': '否定、禁止：',
  'jn.facts.placeholders': '没有填的：',
  'jn.facts.marks': '看到：',
  'jn.facts.duty': '岗位：',
  'jn.facts.criteria': '标准：',
  'jn.facts.and': '；',
  'jn.facts.of': '“{quote}”（{meaning}）',
  'jn.facts.criterion': '{name}“{quote}”',
  'jn.facts.hasMeasure': '有做法',
  'jn.facts.vagueOnly': '只有表态',
  'jn.facts.relativeChangeWithoutBase': '提高、下降没有基数',
  'jn.facts.dailyDutyOnly': '只是日常本职',
  'jn.facts.own': '与岗位、分管工作相符',
  'jn.facts.notOwn': '写的是别的工作',
  'jn.facts.exactly': '正好',
  'jn.facts.atLeast': '至少',
  'jn.facts.atMost': '至多',
  'jn.facts.about': '大约',
  'jn.facts.rhythm': '，每{period}',
  'jn.facts.per.day': '天',
  'jn.facts.per.week': '周',
  'jn.facts.per.twoWeeks': '两周',
  'jn.facts.per.halfMonth': '半个月',
  'jn.facts.per.month': '月',
  'jn.facts.per.twoMonths': '两个月',
  'jn.facts.per.quarter': '季度',
  'jn.facts.per.term': '学期',
  'jn.facts.per.halfYear': '半年',
  'jn.facts.per.schoolYear': '学年',
  'jn.facts.per.year': '年',
  'jn.facts.per.twoYears': '两年',
  'jn.facts.undated': '看不出是哪一天',
  'jn.facts.impossible': '日历上没有这一天',
  'jn.facts.days': '{from} 至 {to}',
  'jn.facts.inStage': '，在阶段内',
  'jn.facts.notInStage': '，不在阶段内',
} as const;
