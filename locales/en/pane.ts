import type zh from '../zh-CN/pane.ts';

export default {
  'addon.failed': 'Not done',
  'pane.reading': 'Reading “{sheet}”',
  'pane.checking': 'Checking',
  'pane.comparing': 'Comparing texts',
  'pane.marking': 'Marking',
  'pane.clearing': 'Clearing marks',
  'pane.writing': 'Repairing',
  'pane.exporting': 'Exporting',
  'pane.making': 'Making',
  'pane.uploading': 'Reading as the portal does',
  'pane.copying': 'Making the copy for the upload',
  'pane.noFile': 'The program does not give the whole file away. ',
  'pane.byCells':
    '{why} The cells of all sheets were read instead; comments and the like of the file are not seen.',
  'pane.marked': '{count} cells marked',
  'pane.noted': '{cells} have somebody else’s notes and got a colour only.',
  'pane.cleared': 'Marks cleared from {count} cells; their own fills are as they were',
  'pane.noMarks': 'There are no marks of Jiannuo',
  'pane.saved': 'Saved: {file}',
  'pane.savedSomewhere': 'Saved “{file}” where the program puts downloads',
  'pane.fixed': '{count} cells repaired, each read back',
  'pane.undone': '{count} cells taken back to what they held and how they were formatted',
  'pane.changedMeanwhile': '{cells} were changed meanwhile and left.',
  'pane.notHeld': '{cells} hold something else than was written; look at them.',
  'pane.noProgram': 'This page belongs into WPS Spreadsheets or Excel. Open the task pane by the Jiannuo button there.',
} satisfies Record<keyof typeof zh, string>;
