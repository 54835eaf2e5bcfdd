import type zh from '../../zh-CN/errors/annotate.ts';

/** Notes and colours in cells: what is refused, and what is told of the file that was made. */
export default {
  'annotate.badCell': 'There is no cell “{cell}” on “{sheet}”, so no note was written. Name a cell as in B3',
  'annotate.textTooLong':
    'The note for {cell} on “{sheet}” is longer than {limit} characters, more than spreadsheet programs hold; nothing was written. Make it shorter',
  'annotate.besideNote':
    '{cells} on “{sheet}” already had notes: they stay, and what was found stands below them',
  'annotate.inThread':
    '{cells} on “{sheet}” have threaded comments: the threads stay as they are; what was found is in the old kind of note, which new Excel hides behind the thread. Go by the colour',
  'annotate.protected':
    '“{sheet}” is protected: notes and colours were written and the protection stays; whoever gets the file can read the notes and not edit them',
  'annotate.signatureBroken':
    'The file was digitally signed: with notes in it, the signature no longer holds',
  'annotate.lostFill':
    'In {count} cells another program has rewritten the colour we set; the fill they had before cannot be told, and they have none now',
  'annotate.newFile':
    'The file is {kind}, so the notes are in a new .xlsx: texts and numbers stand where they stood; formulas, fills and merged cells did not come along',
  'convert.strayCell':
    'Sheet “{sheet}”: {cell} is too far from everything else. Only {filled} cells hold anything, but the new file would have {places}. Delete what is out there and convert again.',
} as const satisfies Record<keyof typeof zh, string>;
