import type zh from '../../zh-CN/errors/addon.ts';

export default {
  'addon.noPack': 'No criteria pack is chosen. Choose one, then check.',
  'addon.notChecked': 'Nothing has been checked yet. Check first.',
  'addon.cancelled': 'Cancelled; the workbook is unchanged.',
  'addon.noSheet': 'No sheet is open. Open the workbook to be checked.',
  'addon.noSelection': 'No cells of this sheet are selected. Select the rows to check.',
  'addon.rows':
    '“{text}” does not tell which rows are to be left out. Please give row numbers, such as 5, 8-10.',
  'addon.templateRefused': '“{name}” cannot serve as the blank template. {why}',
  'addon.keptBroken':
    'What is kept on this computer ({key}) cannot be read; it may be from a later version. It was left as it is: update the add-in, or clear it under “More” and put the files in again.',
  'addon.notWhole':
    '“{sheet}” was not read to its end and cannot be checked: a part would hide problems. Check again.',
  'addon.otherSheet':
    '“{sheet}” is not the sheet in front any more; nothing was changed. Go back to it and try again.',
  'addon.changedMeanwhile':
    'Cells were changed while this was being done, so there is no result. Finish the changes, then do it again.',
  'addon.headersPeople':
    'The headers of this sheet hold a name or number that may be somebody’s: the correction holds for now and was not kept. Look whether it is the header row; add one where there is none.',
  'addon.headersTooLong':
    'The headers of this sheet are too long or empty: the correction holds for now and was not kept. Shorten or add them.',
  'addon.stopped':
    'The work in the background stopped unexpectedly and gave no result. The workbook is unchanged; try again.',
  'addon.broken': 'The work in the background failed: {detail}. The workbook is unchanged; try again.',
  'addon.needPurpose':
    'The file holds complete ID numbers and was not handed over. Say what it is for first.',
  'addon.noForm': 'No form is chosen. Choose one first.',
  'addon.leftUnreviewed':
    '{count} row‹s› ‹is|are› left out: nothing tells whose ‹it is|they are›, or the pack has no criteria for them.',
  'addon.putInBroken':
    '“{file}” is incomplete (it is not JSON) and was not put in. Take it out once more, then put it in.',
  'addon.putInOther':
    '“{file}” is no pack, own settings, checked template or column mapping and was not put in. Choose a file that Jiannuo saved.',
  'addon.putInTaught':
    '“{file}” holds fields taught on web pages, which the browser extension alone uses; it was not put in. Import it under “Taught fields” in the extension.',
  'addon.putInReview':
    '“{file}” is a review sheet and was not put in. Merge it in the extension under “Reviewing together”.',
  'addon.putInSheet':
    '“{file}” is no workbook of a pack (it has no sheet “设置”) and was not put in. To check it, open it.',
  'addon.putInWrong':
    'The pack in “{file}” has errors and was not put in. {why} Open it, put right what “Make” tells, and put it in again.',
  'repair.dateUnclear':
    '{cell} ({field}) says “{text}”, which names no certain day; it was left. Write it out as on the document, like 2026-03-05.',
  'repair.noSuchDay':
    '{cell} ({field}) says “{text}”, a day that no calendar has; it was left. Correct it from the document.',
  'repair.dateNumber':
    '{cell} ({field}) is the number {text}, perhaps a date without the format of one; it was left. Give the cell a date format and see whether that is the date.',
  'repair.dateAmongDays':
    '{cell} ({field}) says “{text}” in a column of dates and is none; it was left. If it is a day, write it as 2026-06-30.',
  'repair.numberUnclear':
    '{cell} ({field}) says “{text}”, which is not written in digits; it was left. Write a number, like 27.',
  'repair.powerOfTen':
    '{cell} ({field}) says “{text}”: the digits behind are lost and cannot be had back. Fill it in anew from the document.',
  'repair.formula':
    '{cell} ({field}) is the result of a formula and was left. Change the cells that the formula refers to.',
  'repair.digitsLost':
    '{cell} ({field}) is a number and has lost its digits after the 15th. Format the column as text and type it again from the document.',
} satisfies Record<keyof typeof zh, string>;
