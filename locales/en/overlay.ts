import type zh from '../zh-CN/overlay.ts';

export default {
  'overlay.title': 'Review checklist',
  'overlay.loading': 'Reading page and criteria…',
  'overlay.form': 'Form',
  'overlay.form.choose': 'Choose a form',
  'overlay.obstacle.empty': 'No field was read in this page',
  'overlay.obstacle.empty.text':
    'It may not be complete yet, or not be the form to review. Open that form, wait until it is complete, and read again.',
  'overlay.obstacle.list': 'This looks like a list, not like the form of one person',
  'overlay.obstacle.list.text':
    'Open the form to review in the page, then read again. If this is the form to review, choose it below.',
  'overlay.obstacle.several': '{read} fields were read, but several forms have them',
  'overlay.obstacle.several.text':
    'Choose the form below. If this is not the page to review, open that one and read again.',
  'overlay.obstacle.unknown': '{read} fields were read, but they belong to no form we know',
  'overlay.obstacle.unknown.text':
    'Choose the form below. If this is not the page to review, open that one and read again.',
  'overlay.obstacle.noFields': '{read} fields were read, but none belongs to “{form}”',
  'overlay.obstacle.noFields.text':
    'The checks have nothing to look at. See whether the right form is chosen below; if the page is not complete yet, wait and read again.',
  'overlay.obstacle.foreign': '{count} frames in this page belong to other sites and were not read.',
  'overlay.pack': 'Criteria pack',
  'overlay.pack.choose': 'Choose a criteria pack',
  'overlay.pack.needed': 'Once a criteria pack is chosen, its criteria for this form are listed here.',
  'overlay.subject': 'Person reviewed',
  'overlay.subject.hint': 'No name was recognised in the page: please type it',
  'overlay.subject.uncommitted':
    'The name was changed: press Enter in it first, so that this person’s review is read.',
  'overlay.moved': 'The page has changed. Wait until it is complete, then read it again.',
  'overlay.away':
    'The page no longer shows the form of {name}: it may be changing, or a dialog is open. The review goes on once the form is there.',
  'overlay.away.nameless':
    'The page no longer shows the form: it may be going to another person, or a dialog is open. Reviewing goes on once the form is back.',
  'overlay.unsure': 'The name is still {name}, but other content changed: this may be somebody else',
  'overlay.unsure.nameless': 'The page names nobody and much of it changed: this may be somebody else',
  'overlay.unsure.same': 'Still the same person',
  'overlay.unsure.other':
    'Nothing can be judged before that is clear. If it is somebody else, type a name under “Person reviewed” that tells them apart, such as the name with its branch, and press Enter.',
  'overlay.switched': 'The page now shows the form of {to}',
  'overlay.switched.drafts':
    '{count} comments on {from} have no verdict yet; they stay drafts and are shown again with that form.',
  'overlay.switched.kept': 'All verdicts saved for {from} are kept.',
  'overlay.reread': 'Read again (R)',
  'overlay.conflict':
    '{count} verdicts stand here, given without seeing each other; all are kept. Your next verdict replaces them.',
  'overlay.conflict.short': 'Conflict:',
  'overlay.progress': '{done}/{total} done',
  'overlay.criteria': 'Criteria',
  'overlay.none': 'This pack has no criteria for the form.',
  'overlay.citation': '{document} · {section}',
  'overlay.machine': 'Machine check',
  'overlay.machine.none': 'No machine check: yours to judge',
  'overlay.evidence.show': 'Show evidence in the page (E)',
  'overlay.evidence.gone': 'The page no longer has this text.',
  'overlay.evidence.none': 'Nothing to quote',
  'overlay.form.checks': 'Checks of the form',
  'overlay.form.clean': 'The checks of the form found no problem.',
  'overlay.form.nothing':
    'The checks of the form had nothing to check, which does not mean that there is no problem.',
  'overlay.verdict': 'My verdict',
  'overlay.comment': 'Comment (C)',
  'overlay.comment.required': 'The verdict “not met” needs a comment',
  'overlay.save': 'Saved',
  'overlay.saving': 'Saving…',
  'overlay.notSaved': 'Not saved: {reason}',
  'overlay.gate.madeUp': 'Not stored: no person pressed this; a program in the page did.',
  'overlay.gate.covered':
    'Not stored: something in the page covers the checklist, or the page has faded, shrunk or moved it. It has been brought to the front again: look at it and press once more. If that does not help, close the page’s own pop-ups or reload the page.',
  'overlay.gate.held': 'Not stored: this key has been down since before. Let go and press it once more.',
  'overlay.gate.tooSoon':
    'Not stored: the checklist has only just come into sight or got the keys. Look at it and press once more.',
  'overlay.next': 'Next (J)',
  'overlay.previous': 'Previous (K)',
  'overlay.withdraw': 'Withdraw verdict (U)',
  'overlay.withdrawn': 'Withdrawn',
  'overlay.close': 'Close (Esc)',
  'overlay.close.unsaved':
    '{count} comments have no verdict yet and are not saved. Give a verdict, or close again to discard them.',
  'overlay.help': 'Keys (?)',
  'overlay.side.left': 'Dock on the left',
  'overlay.side.right': 'Dock on the right',
  'overlay.aside':
    'The checklist moved over so as not to cover the place it points at. It moves back with the next criterion.',
  'overlay.aside.narrow':
    'The checklist became narrower so as not to cover the place it points at, until the next criterion.',
  'overlay.aside.back': 'Move back now',
  'overlay.resize': 'Change the width',
  'overlay.help.keys':
    '1 met · 2 mostly met · 3 not met · 4 not applicable · 5 to be supplied · C comment · J/K next/previous · E evidence · U withdraw · R read again · Esc close',
} as const satisfies Record<keyof typeof zh, string>;
