export default {
  'journal.refused':
    'Data on this computer is missing or damaged; nothing was saved. Open the workbench and restore a backup first.',
  'journal.gap': 'The journal has a gap: entry {expected} was expected, {found} was found. Restore a backup.',
  'journal.altered':
    'Journal entry {sequence} does not match its checksum; it was altered or damaged. Restore a backup.',
  'journal.headMismatch': 'The journal should have {expected} entries and has {found}. Restore a backup.',
  'backup.notJson': 'This file is incomplete or no backup. Choose a .json file from the folder 践诺备份.',
  'backup.notBackup': 'This is no Jiannuo backup. Choose a .json file from the folder 践诺备份.',
  'backup.newer':
    'This backup was saved by a newer version (backup format {version}). Update the extension, then restore.',
  'backup.damaged':
    'The checksum of the backup does not match: it is damaged or altered. Nothing was restored. Use another backup.',
  'backup.rescueBroken':
    'The rescue file has gaps or altered records and cannot be restored. Choose a backup; keep this file for whoever maintains the product.',
  'backup.empty': 'This backup holds no entries. Nothing was restored. Use another backup.',
  'download.failed': 'The file “{file}” was not saved ({detail}). Check the download folder and try again.',
  'takeBack.done': '“{name}” is back already; nothing was done again.',
  'takeBack.held': 'Not brought back: this person is here already ({by}), as “{name}”.',
  'takeBack.sameLayout':
    'Not brought back: the headers “{headers}” have been corrected again since, and that is used. Delete it first.',
  'takeBack.sameTemplate':
    'Not brought back: the same template (“{title}”) has been checked again since, and that check is used. Delete it first.',
  'takeBack.orphan': 'Not brought back: the person has been removed. Bring the person back first.',
} as const;
