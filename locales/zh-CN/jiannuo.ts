/** Words of the command line `jiannuo`. */
export default {
  'jn.usage': `用法：npm run --silent jiannuo -- <命令> [参数]

  inspect <模板>                     读导入模板：表头、必填、可选的词、每列是哪个字段
  roster <文件>                      读花名册或承诺汇总表
  export --records … --template …    把记录填进模板，先照门户的读法读回来核对
  simulate --contract <编号> <文件>  照门户的读法读一个文件
  convert <文件> <新文件>            转成 .xlsx、.xls 或 .csv
  check <文件> --pack <标准包>       照标准包检查记录或承诺汇总表

每个命令加 --help 看用法，加 --json 输出 JSON，加 --lang en 用英文。
结束码：0 完成，1 有问题或有差别，2 文件不能用，3 用法不对。说明见 docs/cli.md。`,
  'jn.usage.inspect': `用法：npm run --silent jiannuo -- inspect <模板> [--sheet <工作表>] [--form <表单>] [--json]

  --sheet   读哪一张工作表；不写时取第一张像表的
  --form    按哪种表单认字段（编号或名称）；不写时取认得最多的`,
  'jn.usage.roster': `用法：npm run --silent jiannuo -- roster <文件> [--sheet <工作表>] [--form <表单>] [--json]

  --sheet   只读这一张（隐藏的也可以）；不写时读所有没有隐藏的
  --form    按哪种表单认字段（编号或名称）；不写时取认得最多的`,
  'jn.usage.export': `用法：npm run --silent jiannuo -- export --records <记录.json 或表格> --template <模板> --contract <编号> --out <新文件> [参数] [--json]

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
  'jn.hint.occupied': '命令行里：示例行加 --replace-samples；下面是合计、说明的加 --insert-rows。',
  'jn.noCommand': '没有写命令。',
  'jn.unknownCommand': '没有“{name}”这个命令。',
  'jn.fileCount': '应写 {wanted} 个文件，现在是 {given} 个。',
  'jn.unknownOption': '没有 {option} 这个参数。文件名以减号开头时，请写成 ./ 加文件名。',
  'jn.optionWithout': '{option} 后面要写一个值；值以减号开头时写成 {option}=值。',
  'jn.optionWith': '{option} 后面不写值。',
  'jn.cause.missing': '文件夹已经不在',
  'jn.cause.notAllowed': '没有权限',
  'jn.cause.full': '磁盘已满',
  'jn.cause.longName': '文件名太长',
  'jn.cause.busy': '文件被别的程序占用',
  'jn.wholeFile': '全文',
  'jn.badOption': '看不懂的参数：{detail}',
  'jn.oneOf': '{option} 不能是“{given}”。可以是：{words}。',
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
  'jn.roster.sheet': '工作表“{sheet}”：表头在第 {header} 行，读到 {rows} 行。',
  'jn.roster.row': '  {row}  {values}',
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
  'jn.export.blankRows': '  ! 第 {rows} 行{names}，共 {count} 行（{contract}）。{why}',
  'jn.export.blankCells':
    '  ! {column} 列“{header}”第 {rows} 行{names}没有内容，共 {count} 行（{contract}）。{why}',
  'jn.export.names': '（{names}）',
  'jn.export.dense':
    '  ! 文件里的 {part} 压缩得过密（{times} 倍），门户可能拒收。请在 WPS 里删去模板多余的空白行，另存后再试。',
  'jn.export.blank': '有 {count} 列没有对应的字段，留空：{columns}。可用 --map 指明。',
  'jn.export.sharedField': '{columns} 列填写的都是“{field}”，请核对。',
  'jn.export.leftOut': '模板没有“{label}”这一列，{records} 条记录里的内容没有写。',
  'jn.export.short': '模板的下拉列表或表格不到最后一条：{ranges}。加 --extend 往下延。',
  'jn.export.extended': '模板的下拉列表或表格原来不到最后一条，已往下延：{ranges}。有汇总行的表格没有延。',
  'jn.export.written': '已写 {file}，共 {rows} 条。',
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
} as const;
