/** Words of the errors that reading and writing workbooks may raise. */
export default {
  'workbook.empty': 'The file is empty. Make sure it was saved, then choose it again.',
  'workbook.truncated': 'The file is incomplete; the download may have stopped. Download or save it again.',
  'workbook.partMissing':
    'The file lacks a part it needs ({part}). Open it in WPS or Excel and save it as .xlsx.',
  'workbook.tooManyParts':
    'The archive has more than {limit} files in it, which is unlike a spreadsheet; for safety it is not opened. Open it in a spreadsheet program and save it as .xlsx.',
  'workbook.badCell':
    '{cell} of sheet “{sheet}” is damaged and cannot be read. Open the file in WPS or Excel, check that cell and save it as .xlsx.',
  'workbook.badRow':
    'Row {row} of sheet “{sheet}” is damaged and cannot be read. Open the file in WPS or Excel, check that row and save it as .xlsx.',
  'workbook.badText':
    'The file holds text that cannot be read. Open it in WPS or Excel and save it as .xlsx.',
  'workbook.cellTwice':
    '{cell} of sheet “{sheet}” is stored twice, and which one counts is unclear. Open the file in WPS or Excel, check that cell and save it as .xlsx.',
  'workbook.tooManyTexts':
    'The file holds more than {limit} different texts and is not opened, for safety. Split it and try again.',
  'workbook.doctype':
    'A part of the file ({part}) defines entities, which no workbook should; it is not opened, for safety. Ask whoever sent it, or open it in WPS and save it as .xlsx.',
  'workbook.memberTwice':
    'The file holds {part} twice, and which one counts is unclear. Open it in WPS or Excel and save it as .xlsx.',
  'workbook.overlap':
    '{part} overlaps another part of the file. This is no ordinary workbook and is not opened, for safety. Ask whoever sent it for another copy.',
  'workbook.path':
    'The file holds a name that leads elsewhere ({part}). This is no ordinary workbook and is not opened, for safety. Ask whoever sent it for another copy.',
  'workbook.encrypted':
    'The file has a password. Open it in WPS or Excel, remove the password and save it again; where none is asked for, saving it as .xlsx is enough.',
  'workbook.binaryFormat': 'This is a binary .xlsb workbook, which is not supported. Save it as .xlsx.',
  'workbook.openDocument':
    'This is an OpenDocument spreadsheet (.ods) and cannot be filled as a template. Save it as .xlsx, if the portal takes that.',
  'workbook.htmlNoTable':
    'The name says spreadsheet, but the content is a web page without a table: you may have been signed out, or the sheet was saved as several files. Export it again, or open it in WPS or Excel and save it as .xlsx.',
  'workbook.isText':
    'The name says spreadsheet, but the content is plain text (it begins “{text}”) and no table. Export it again; if it is a list after all, rename it to .csv.',
  'workbook.isPdf': 'This is a PDF, from which no table can be read. Ask for the .xlsx it was made from.',
  'workbook.isWord':
    'This is a text document (such as Word), not a spreadsheet. Copy its table into a sheet and save that as .xlsx.',
  'workbook.isSlides': 'These are slides, not a spreadsheet. Choose an .xlsx, .xls, .et, .ods or .csv file.',
  'workbook.isImage': 'This is a picture, from which no table can be read. Ask for the .xlsx it shows.',
  'workbook.isArchive': 'This is an archive. Unpack it and choose the spreadsheet inside.',
  'workbook.isNumbers':
    'This is a Numbers spreadsheet, which is not supported. Export it as Excel (.xlsx) from Numbers.',
  'workbook.isOfd':
    'This is an OFD page file, from which no table can be read. Ask for the .xlsx it was made from.',
  'workbook.notWorkbook': 'This is not a spreadsheet. Choose an .xlsx, .xls, .et, .ods or .csv file.',
  'note.html':
    'The name says Excel, but the content is a web page; its tables were read. Check that rows and columns are complete.',
  'note.htmlCut':
    'A table of the web page never ends: the download may be incomplete and rows may be missing. Compare the number of rows with the portal, and download again if some are missing.',
  'note.packedTightly':
    'A part of the file ({part}) is packed unusually tightly ({ratio} times) and was read all the same. If you do not know where the file comes from, ask first.',
  'note.text':
    'The name says Excel, but the content is text; it was read by its separators. Check that rows and columns are complete.',
  'note.chartSheet': '“{sheet}” is a chart and was not read.',
  'note.otherSheet': '“{sheet}” is a macro or dialog sheet and was not read.',
  'workbook.noSheet': 'The file has no worksheet.',
  'workbook.csvQuoteOpen': 'A quote in row {row} is never closed. Check that row.',
  'workbook.sheetName':
    'The sheet name “{sheet}” cannot be used: 1 to 31 characters, none of : \\ / ? * [ ], each name once.',
  'workbook.textTooLong':
    '{cell} of sheet “{sheet}” has more than {limit} characters, which a cell cannot hold.',
  'workbook.tooManyRows': 'Sheet “{sheet}” would have {rows} rows, more than a sheet can hold. Split it.',
  'workbook.promptTooLong':
    'The hint of column “{header}” has more than {limit} characters, which a sheet cannot hold. Shorten it.',
  'workbook.unencodable':
    '{cell} has a character that {encoding} lacks, {count} in all: {characters}. Use UTF-8 or GB18030, or choose what to write instead.',
  'workbook.xlsTooLarge':
    'Sheet “{sheet}” has {rows} rows and {columns} columns; an old .xls file takes 65,532 rows, 256 columns and 2 million cells at most. Save as .xlsx, or split it.',
  'workbook.writeFailed':
    'The file could not be written ({detail}). Try again, or write fewer rows or several files.',
  'workbook.cancelled': 'Cancelled; no file was saved.',
  'template.oldFormat':
    'The template is not an .xlsx or .xlsm file and cannot be filled as it is. Save it as .xlsx, if the portal takes that.',
  'template.webPage':
    'The template is named like a workbook but is a web page, and cannot be filled as it is. Open it, save it as .xlsx, and check that the portal takes that.',
  'template.noSheet': 'The template has no sheet “{sheet}”. It has: {names}.',
  'template.noHeader': 'No header row was found in sheet “{sheet}”. Is this the import template?',
  'template.card':
    'Sheet “{sheet}” is a form for one person, not a table with a row for each. Choose the portal’s template for bulk import.',
  'template.formulaCell':
    '{cell} of the template holds a formula, which is never overwritten. Leave the column out.',
  'template.occupied':
    '{cell} of the template has content, which is not overwritten without consent. If it is a sample row, tick “These are samples and may be replaced”; if it is a total or a line to sign, agree to insert rows above it; else clear it in the template first.',
  'template.hiddenRow': 'Row {row} of the template is hidden. Unhide it first.',
  'template.mergedCell':
    '{cell} of the template is inside the merged cell {range}. If that is the end of the table, agree to insert rows above it; else unmerge it first.',
  'template.tooManyRows': '{rows} rows are more than a sheet can hold. Split them into several files.',
  'template.textTooLong': '{cell} has more than {limit} characters, which a cell cannot hold. Shorten it.',
  'template.insertFormula':
    'The formula “{formula}” reaches across the place where rows would be inserted and may not stay right. Add enough empty rows to the template first.',
  'template.insertArray':
    '{range} is an array formula or a data table, into which no row can be inserted. Add enough empty rows to the template first.',
  'template.insertObject':
    'The sheet holds something that cannot be moved along with inserted rows ({part}), such as a pivot table, a control or an embedded file. Add enough empty rows to the template first.',
  'template.insertUnknown':
    'The sheet holds something unknown ({part}) that may not stay right when rows are inserted. Add enough empty rows to the template first.',
  'template.rowsInserted':
    '{rows} rows were inserted above row {row} of the template; what stood below moved down.',
  'template.lockedColumns':
    'The sheet is protected and columns {columns} are locked: nobody could type there. They were filled all the same; check that the portal wants them.',
  'template.hiddenColumns': 'Columns {columns} are hidden in the template: what is in them is not seen.',
  'template.pivotStale':
    'A pivot table of the template sums up this sheet. Refresh it by hand after opening, or it will not show what was filled in.',
  'template.signatureBroken':
    'The template has a digital signature, which no longer holds once it is filled. If the portal checks it, ask for an unsigned template.',
} as const;
