import type zh from '../../zh-CN/errors/make.ts';

export default {
  'make.nothingGathered':
    'Nothing that could be gathered was found on the chosen sheets. Please see to it that the header has the names of the form’s fields, with a line for each person (or organisation).',
  'make.sheetsLeft': '{count} sheet‹s› ‹is|are› not in the table ({names}); the sheet of sources says why.',
  'make.nobodysRows':
    'Nothing tells whose {count} row‹s› ‹is; it is|are; they are› in the table. Please check them.',
  'make.unreadCells':
    '{count} cell‹s› could not be understood and ‹stands in the table as it was|stand in the table as they were› written. Please check them.',
  'make.samePeople':
    'The people of {count} row‹s› stand on other sheets as well. Nobody was merged; the table says where.',
  'make.ownColumns':
    '{count} column‹s› ‹is|are› none of the form’s and stand last under their own names: {names}.',
  'make.noColumns':
    '“{field}” has no columns: it holds what is said of several people and points, for which a table with a line for each person has no place. Please keep it elsewhere.',
  'make.fewerRows':
    '“{field}” takes {most} items at most: there are columns for {most} of them ({wanted} were asked for).',
  'make.nothingToReview':
    'There is no record that could be reviewed criterion by criterion, and no review sheet was made. Please choose a pack, and see to it that rows tell whose they are and of what form.',
  'reviewSheet.other':
    'This is no review sheet made by Jiannuo; nothing was read. Please choose the file that the reviewer sent back, saved with all of its sheets.',
  'reviewSheet.newer':
    'The review sheet comes from a newer Jiannuo (format {version}). Please update Jiannuo on this computer first.',
  'reviewSheet.damaged':
    'The hidden data of the review sheet was changed or is not complete: nothing tells which verdict is about whom and what. Nothing was read. Please have the original sheet filled in again.',
  'reviewSheet.noPack':
    'The pack “{pack}” ({id}) of the review sheet is not on this computer; nothing was read. Please import it under “Packs” first.',
  'reviewSheet.otherPack':
    'The review sheet was made with version {version} of the pack “{pack}”; here it is {here} or says something else, and the criteria may differ. Nothing was read. Please use the same pack and merge again.',
  'reviewSheet.noLines':
    'The sheet with the verdicts was not found; nothing was read. Please leave its header as it is.',
  'reviewSheet.twoSheets':
    'Both “{sheet}” and “{other}” are sheets for verdicts; which counts nobody knows, so nothing was read. Keep one of them.',
  'reviewSheet.noColumn':
    'The column “{header}” is gone from the sheet with the verdicts; nothing was read. Please give it its name back, or fill in the original sheet.',
  'reviewSheet.twoColumns':
    'The sheet with the verdicts has two columns “{header}”, and nothing tells which is meant; nothing was read. Please delete the one too many.',
  'reviewSheet.noReviewer':
    'No reviewer is named, so nobody knows whose verdicts these are; nothing was read. Please write a name beside “{label}” above the header ({cell}).',
  'reviewSheet.reviewerLong':
    '“{label}” ({cell}) has more than {most} characters and is no name; nothing was read. Please write the name of one person.',
  'reviewSheet.noDate':
    'The day of the review is not given; nothing was read. Please write it beside “{label}” above the header ({cell}), such as 2026-05-01.',
  'reviewSheet.badDate':
    'The day of the review “{text}” ({cell}) is no day that could be understood; nothing was read. Please write it as 2026-05-01.',
  'reviewSheet.dateAhead':
    'The day of the review “{text}” ({cell}) lies ahead; nothing was read. Please correct it.',
  'reviewSheet.empty':
    'No verdict was written into the review sheet. Please have the column of verdicts filled in first.',
  'reviewSheet.noCode':
    'This line is none of the review sheet’s own (its code is blank); its verdict was not read. Please use the lines that were there.',
  'reviewSheet.badCode':
    'The code of this line was changed, and nothing tells whom and what the verdict is about; it was not read. Please use the lines that were there.',
  'reviewSheet.twice':
    'The same line stands there several times (rows {rows}), and nothing tells which counts; none was read. Please leave one.',
  'reviewSheet.movedApart':
    'This line was about “{criterion}” of “{name}” and now says “{found}”: its cells were moved apart, and its verdict was not read. Please compare with the original sheet.',
  'reviewSheet.changed':
    'What “{name}” filled in was changed after the review sheet was made; the verdict speaks of what stood there before and was not read. Please make a new review sheet.',
  'reviewSheet.noVerdict':
    'There is a score or comment, but no verdict; it was not read. Please choose a verdict.',
  'reviewSheet.unknownWord':
    'The verdict “{word}” is none of the words to choose from; it was not read. Please choose one of: {words}.',
  'reviewSheet.noComment': '“{word}” needs a comment; it was not read. Please write one.',
  'reviewSheet.commentLong':
    'The comment has more than {most} characters; it was not read. Please make it shorter.',
  'reviewSheet.score':
    'The score “{score}” is no number from 0 to {most}; it was not read. Please correct it.',
  'reviewSheet.scoreNotAsked':
    'No score is given here (there is no full score, or the verdict is “Not applicable”), yet “{score}” was written; it was not read. Please delete the score or change the verdict.',
  'reviewSheet.formula':
    'This cell is a formula and nothing that was filled in; it was not read. Please write it out.',
  'reviewSheet.merged':
    'This cell is merged with other lines, and nothing tells which of them it is about; it was not read. Please unmerge it and fill in each line.',
} as const satisfies Readonly<Record<keyof typeof zh, string>>;
