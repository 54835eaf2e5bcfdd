export default {
  'jn.usage': `Usage: npm run --silent jiannuo -- <command> [options]

  inspect <template>                 what an import template asks for, and which field each column is
  roster <file>                      a roster of people or a table of pledges
  export --records … --template …    fill records into a template, read back as the portal does first
  simulate --contract <id> <file>    read a file as a portal does
  convert <file> <new file>          to .xlsx, .xls or .csv
  check <file> --pack <pack>         records or a table of pledges against a criteria pack
  review <sheet> --pack <pack>      go through a sheet that somebody sent: problems cell by cell, with notes and a list of returns
  duplicates <file>                  pledges in nearly the same words
  facts <file.jsonl>                 what is read from texts: quantities, time limits, who answers …
  pack lint|template|export          look at, begin or export a pack's workbook

Each command takes --help, --json and --lang en.
Exit codes: 0 done, 1 findings or differences, 2 bad input, 3 bad call. See docs/cli.md.`,
  'jn.usage.inspect': `Usage: npm run --silent jiannuo -- inspect <template> [--sheet <name>] [--form <form>] [--json]

  --sheet   sheet to read; otherwise the first that looks like a table
  --form    form whose fields the columns are (id or title); otherwise the one that explains most`,
  'jn.usage.roster': `Usage: npm run --silent jiannuo -- roster <file> [--sheet <name>] [--form <form>] [--json]

  --sheet   only this sheet, hidden or not; otherwise every sheet that is shown
  --form    form whose fields the columns are (id or title); otherwise the one that explains most`,
  'jn.usage.export': `Usage: npm run --silent jiannuo -- export --records <json or spreadsheet> --template <template> --contract <id> --out <new file> [options] [--json]
       npm run --silent jiannuo -- export --records <json or spreadsheet> --pack <id or file> --layout <export> --out <new file> [--full] [--json]

  --pack --layout    writes .xlsx, .xls or .csv as an export of the pack's sheet 导出 (id or name), without a template; --full writes whole numbers, otherwise masked
  --contract         import contract of the portal; several with commas, or all
  --form             form (id or title)
  --sheet            sheet of the template
  --map column=field say which field a column is, such as C=remark; “C=” leaves it empty; may be repeated
  --word column:value=word  confirm which word of the template a value is, such as 学历:大学本科=本科; nothing behind “=” leaves it out; may be repeated
  --date-format      how dates are written as text where the template does not say; default as recorded; D=yyyyMMdd for one column
  --title-rows       title rows that the portal skips; --head-rows rows of its header; default as in the template
  --split <rows>     at most so many records in each file
  --replace-samples  replace sample rows of the template
  --extend           extend lists and tables that are too short
  --insert-rows      move totals and notes down where rows are lacking
  --insist           write in spite of differences or problems
  --force            overwrite a file that exists`,
  'jn.usage.simulate': `Usage: npm run --silent jiannuo -- simulate --contract <id> <file> [options] [--json]

  --contract      import contract of the portal; several with commas, or all
  --profile       the portal's configuration (JSON, see docs/cli.md)
  --template      blank template that says what the columns are; otherwise the file's own header does
  --sheet         sheet that says what the columns are
  --form          form (id or title)
  --map column=field  say which field a column is; may be repeated
  --date-format   how the portal reads dates; default yyyy-MM-dd
  --title-rows    title rows that the portal skips; --head-rows rows of its header`,
  'jn.usage.convert': `Usage: npm run --silent jiannuo -- convert <file> <new file> [options] [--json]

The new file is .xlsx, .xls or .csv, by its name.
  --encoding   of CSV: utf-8 (default, with a mark), gbk, gb18030
  --sheet      only this sheet
  --guard      in CSV, an apostrophe before what looks like a formula, a tab behind long digits
  --insist     write characters that the encoding lacks as “〓”
  --force      overwrite a file that exists`,
  'jn.usage.duplicates': `Usage: npm run --silent jiannuo -- duplicates <spreadsheet or .jsonl> --column <column> [options] [--json]

Finds pledges in nearly the same words, for people to judge. A .jsonl has an object with id and text on each line, however many.
  --column      column to compare: its header or letter; in .jsonl a key, otherwise text
  --id-column   column that names the rows; otherwise their numbers (in .jsonl: id)
  --date-column   column that says when each was written: the earliest comes first; otherwise the order of the rows, and none is called the earliest
  --sheet       only this sheet; otherwise every one that has the column
  --past <file>    pledges of earlier years, compared with this batch alone; may be repeated
  --model <file>   model texts: copies of them are listed, and what two texts both take from one proves nothing; may be repeated
  --threshold   least similarity, 0 to 1; default 0.37, of more than 2,000 texts somewhat higher`,
  'jn.usage.facts': `Usage: npm run --silent jiannuo -- facts <file.jsonl> [--pack <pack>] [--json | --jsonl]

One JSON object a line: id and text; stage, year, role and inCharge where they are known.
  stage     "2016-05-01/2016-11-30", or the id or name of a stage of the pack
  year      year of dates that are written without one
  role      post or office; inCharge: what one is in charge of
  --pack    whose criteria and stages (id, title, or a pack's file); all packs where none is named, with the criteria found only
  --jsonl   a line of JSON for each text, with its id`,
  'jn.usage.pack': `Usage: npm run --silent jiannuo -- pack lint <workbook> [--json]
       npm run --silent jiannuo -- pack template --out <new file.xlsx>
       npm run --silent jiannuo -- pack export <pack id> --out <new file.xlsx>

  lint      look at a pack's workbook: sheet, cell, cause, the word that was perhaps meant; then run its examples
  template  write the blank workbook, with drop-downs, instructions and examples
  export    write a pack that comes with the program as a workbook to go on from
  --out     the new file, .xlsx
  --force   overwrite a file that exists

How to write a pack: docs/authoring.md (Chinese).`,
  'jn.pack.error': 'error',
  'jn.pack.warning': 'look',
  'jn.pack.note': 'note',
  'jn.pack.place': '{place}: ',
  'jn.pack.row': 'row {row}',
  'jn.pack.path': '{path} ({label})',
  'jn.pack.meant': ' Did you mean {word}?',
  'jn.pack.check': '  check {name} ({type}): {passes}',
  'jn.pack.read': 'Pack {title}: {checks} checks, {examples} examples.',
  'jn.pack.notRead': '{errors} errors: this is no pack yet. Its examples run once they are corrected.',
  'jn.pack.verified': 'All examples came out as they should: verified.',
  'jn.pack.notVerified': 'Not verified.',
  'jn.pack.written': 'Wrote {file}.',
  'jn.hint.occupied':
    'Here: --replace-samples for sample rows, --insert-rows where totals or notes stand below.',
  'jn.noCommand': 'No command is given.',
  'jn.unknownCommand': 'There is no command “{name}”.',
  'jn.fileCount': '{wanted} files are needed, {given} are given.',
  'jn.unknownOption':
    'There is no option {option}. Write ./ before the name of a file that begins with a hyphen.',
  'jn.optionWithout': '{option} needs a value; write {option}=value where it begins with a hyphen.',
  'jn.optionWith': '{option} takes no value.',
  'jn.cause.jsonEnd': 'it breaks off: a quote or bracket is missing at the end',
  'jn.cause.jsonAt': 'wrong near line {line}, character {column}',
  'jn.cause.missing': 'the folder is gone',
  'jn.cause.notAllowed': 'not allowed',
  'jn.cause.full': 'the disk is full',
  'jn.cause.longName': 'the name is too long',
  'jn.cause.busy': 'another program is using it',
  'jn.wholeFile': 'whole file',
  'jn.badOption': 'Unknown option: {detail}',
  'jn.oneOf': '{option} cannot be “{given}”. It may be: {words}.',
  'jn.noDay': '{option}: “{given}” is no day of the calendar.',
  'jn.needed': '{option} is missing ({words}).',
  'jn.aFile': 'a file',
  'jn.outFile': 'The new file',
  'jn.wholeNumber': '{option} takes a whole number from {least} on, not “{given}”.',
  'jn.wordColumn':
    '--word {given}: write column:value=word, the column as a letter or header, one that has words: {words}.',
  'jn.wordNone':
    '--word {given}: behind “=” stands a word of this column, or nothing to leave the value out. Its words: {words}.',
  'jn.mapColumn': '--map {given}: write column=field, the column as a letter or header: {words}.',
  'jn.dateColumn': '--date-format {given}: no such column; the columns are: {words}.',
  'jn.mapField':
    '--map {given}: no such field. Fields are as in fieldId of inspect: name, idNumber, pledges[0].item.',
  'jn.encodingForCsv': '--encoding is for .csv only.',
  'jn.noField': '(no field)',
  'jn.required': ', required',
  'jn.allowed': ', one of: {words}',
  'jn.more': ' and {count} more',
  'jn.notRead': 'it was not read',
  'jn.notFilled': 'it is not filled in',
  'jn.note': 'Note: {note}',
  'jn.remark': '  · {place} {message}',
  'jn.finding': '  ! {message}',
  'jn.problem': '  ! {place} {message}',
  'jn.inspect.head': 'Sheet “{sheet}”: header down to row {header}, records from row {first} on.',
  'jn.inspect.column': '  {column} {header} → {field} {type}{required}{allowed}',
  'jn.type.text': 'text',
  'jn.type.list': 'list',
  'jn.type.date': 'date',
  'jn.type.datetime': 'date and time',
  'jn.type.time': 'time',
  'jn.type.integer': 'whole number',
  'jn.type.number': 'number',
  'jn.inspect.sample': '  Row {row} has content, like a sample: {cells}',
  'jn.inspect.other': '  Sheet “{sheet}” looks like a table to fill, too; choose it with --sheet.',
  'jn.inSheet': 'Sheet {sheet}: {message}',
  'jn.roster.sheet': 'Sheet “{sheet}”: header in row {header}, {rows} rows read.',
  'jn.roster.row': '  {row}  {values}',
  'jn.unread': '{count} columns were not read, and nothing in them was checked: {names}',
  'jn.roster.skipped': '  Rows passed over (totals, notes, headers again): {rows}',
  'jn.simulate.head': '{contract}: the portal reads {rows} rows and takes {accepted}.',
  'jn.simulate.aborted': '{contract}: the portal would stop the whole import. {message}',
  'jn.simulate.row': '  {row}  {values}',
  'jn.simulate.refused': '  {row} (refused)  {values}',
  'jn.export.difference': '  ! {place} {name}: wrote {wrote}, the portal reads {reads} ({contract}). {why}',
  'jn.export.unplaced': '  ! {place} {name}: the record says {wrote}, which was not written. {why}',
  'jn.export.beyond':
    '  ! {place} {name}: {wrote} is written, beyond the limits of the template; the portal may refuse it. {why}',
  'jn.export.word':
    '  ! Column {column} “{header}” has no word “{value}”; {records} records are not filled. Its words: {words}. Add this, with the word behind the “=” (nothing leaves the value out): {option}',
  'jn.export.wordSuggested':
    '  ! Column {column} “{header}” has no word “{value}”; {records} records are not filled. Suggested: “{word}”. To confirm it, add: {option}',
  'jn.export.moreRemarks': '  · {count} more of the same kind; --json has all of them.',
  'jn.export.blankRows': '  ! {sheet}Rows {rows}{names}, {count} in all ({contract}). {why}',
  'jn.export.blankCells':
    '  ! Column {column} “{header}”, rows {rows}{names}: nothing there, {count} rows ({contract}). {why}',
  'jn.export.ofSheet': 'Sheet “{sheet}”: ',
  'jn.export.names': ' ({names})',
  'jn.export.dense':
    '  ! {part} of the file is packed {times} times smaller, and the portal may refuse it. Delete the blank rows of the template in WPS or Excel, save it, and try again.',
  'jn.export.blank':
    '{count} columns have no field and stay empty: {columns}. --map says which field one is.',
  'jn.export.sharedField': 'Columns {columns} are all filled with “{field}”: please check.',
  'jn.export.leftOut':
    'The template has no column “{label}”; what {records} records hold there was not written.',
  'jn.export.short': 'Lists or tables of the template end above the last record: {ranges}. Add --extend.',
  'jn.export.extended':
    'Lists or tables of the template ended above the last record and were extended: {ranges}. Tables with a row of totals were not.',
  'jn.export.written': 'Wrote {file}, {rows} records.',
  'jn.export.layoutWritten': 'Wrote {file}, {rows} records, {columns} columns.',
  'jn.export.unfilled':
    'The form has no field for these columns, which stay empty; check the sheet 导出 of the pack: {columns}',
  'jn.export.notWithLayout':
    'An export of a pack (--pack, --layout, --full) has no use for {options}: leave these out, or the former to fill a template.',
  'jn.export.noLayouts':
    'The sheet 导出 of the pack {pack} has no columns. Add them, or fill a template with --template.',
  'jn.export.notWritten': '{count} places to look at; nothing was written. Add --insist once they are right.',
  'jn.convert.written': 'Wrote {file} ({sheets}).',
  'jn.convert.notWritten': 'Nothing was written.',
  'jn.usage.check': `Usage: npm run --silent jiannuo -- check <records.json or spreadsheet> --pack <id or file> [--form <form>] [--json]

  --pack    criteria pack: id, title or file
  --form    form (id or title); else the file's own, or the one that explains most columns
  --today   day that the check speaks of, YYYY-MM-DD; default today
  --xlsx    writes the findings to a spreadsheet too; --force overwrites a file
  --all     lists also what passes or does not apply`,
  'jn.check.whichForm': 'Which form is it? Name it with --form: {words}.',
  'jn.check.place': '{sheet} row {row}',
  'jn.check.together': 'All records',
  'jn.check.line': '  [{outcome}] {text}',
  'jn.check.totals':
    '{records} records: {fail} fail, {error} errors, {review} for a person, {pass} pass, {na} not applicable.',
  'jn.check.reading': ' {count} things to look at were seen while reading.',
  'jn.check.lost': ' {count} more rows (row {rows}) were not checked: nobody can tell whose they are.',
  'jn.check.unchecked':
    'The pack “{pack}” has no checks for “{form}”: nothing of these {count} records was checked, which is no pass. ',
  'jn.check.otherPacks': 'Packs with checks for this form: {packs}.',
  'jn.check.noPacks':
    'No pack of the program has checks for this form; you can write your own (docs/authoring.md).',
  'jn.check.readingSheet': 'Reading',
  'jn.check.inSheet': 'Sheet',
  'jn.check.row': 'Row',
  'jn.check.column': 'Column',
  'jn.check.level': 'Kind',
  'jn.check.toLookAt': 'Look at it',
  'jn.check.remark': 'Remark',
  'jn.check.unreadColumn': 'The column “{header}” was not read, and nothing in it was checked.',
  'jn.check.written': 'Findings written to {file}.',
  'jn.check.sheet': 'Findings',
  'jn.check.counts': 'Counts',
  'jn.check.record': 'Record',
  'jn.check.field': 'Field',
  'jn.check.outcome': 'Outcome',
  'jn.check.text': 'What',
  'jn.check.quotes': 'Evidence',
  'jn.check.criteria': 'Criteria',
  'jn.check.check': 'Check',
  'jn.aColumn': 'a header or a letter',
  'jn.duplicates.threshold': '--threshold must be above 0 and at most 1, not “{given}”.',
  'jn.duplicates.doubt': 'Note: {said}.',
  'jn.duplicates.head':
    '{compared} texts compared, {short} too short for it; {pairs} pairs alike, in {clusters} groups. A person must judge.',
  'jn.duplicates.cluster.earliest': '  {count} together, the first is the earliest: {ids}',
  'jn.duplicates.cluster.listed': '  {count} together, as listed: {ids}',
  'jn.duplicates.more': '  {count} more; --json has all.',
  'jn.duplicates.pair': '{a} and {b}: {percent}% alike, {kind}{scope}',
  'jn.duplicates.clause': '    {one} | {other}',
  'jn.duplicates.scope.batch': '',
  'jn.duplicates.scope.past': ' (earlier years)',
  'jn.duplicates.scope.model': ' (model text)',
  'jn.duplicates.kind.same': 'the same words',
  'jn.duplicates.kind.punctuation': 'other punctuation, spaces, width or script',
  'jn.duplicates.kind.numbers': 'other numbers',
  'jn.duplicates.kind.names': 'another name',
  'jn.duplicates.kind.wording': 'single words differ',
  'jn.duplicates.kind.order': 'clauses in another order',
  'jn.duplicates.kind.added': 'the later one has more clauses',
  'jn.duplicates.kind.removed': 'the later one has fewer clauses',
  'jn.duplicates.kind.replaced': 'clauses replaced',
  'jn.duplicates.kind.partial': 'a part is the same',
  'jn.facts.head': '{id}: concreteness {score}/5',
  'jn.facts.quantities': 'quantities: ',
  'jn.facts.deadlines': 'time limits: ',
  'jn.facts.persons': 'who answers: ',
  'jn.facts.negated': 'denied or refused: ',
  'jn.facts.placeholders': 'left open: ',
  'jn.facts.marks': 'seen: ',
  'jn.facts.duty': 'post: ',
  'jn.facts.criteria': 'criteria: ',
  'jn.facts.and': '; ',
  'jn.facts.of': '“{quote}” ({meaning})',
  'jn.facts.criterion': '{name} “{quote}”',
  'jn.facts.hasMeasure': 'says how',
  'jn.facts.vagueOnly': 'good will only',
  'jn.facts.relativeChangeWithoutBase': 'a change without a base',
  'jn.facts.dailyDutyOnly': 'daily duty only',
  'jn.facts.own': 'belongs to the post',
  'jn.facts.notOwn': 'other work',
  'jn.facts.exactly': 'exactly',
  'jn.facts.atLeast': 'at least',
  'jn.facts.atMost': 'at most',
  'jn.facts.about': 'about',
  'jn.facts.rhythm': ', every {period}',
  'jn.facts.per.day': 'day',
  'jn.facts.per.week': 'week',
  'jn.facts.per.twoWeeks': 'two weeks',
  'jn.facts.per.halfMonth': 'half month',
  'jn.facts.per.month': 'month',
  'jn.facts.per.twoMonths': 'two months',
  'jn.facts.per.quarter': 'quarter',
  'jn.facts.per.term': 'term',
  'jn.facts.per.halfYear': 'half year',
  'jn.facts.per.schoolYear': 'school year',
  'jn.facts.per.year': 'year',
  'jn.facts.per.twoYears': 'two years',
  'jn.facts.undated': 'no day can be told',
  'jn.facts.impossible': 'no day of the calendar',
  'jn.facts.days': '{from} to {to}',
  'jn.facts.inStage': ', inside the stage',
  'jn.facts.notInStage': ', outside the stage',
} as const;
