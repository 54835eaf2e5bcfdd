import type zh from '../../zh-CN/errors/page.ts';

export default {
  'teach.noAnchor': 'Nothing that the page prints tells this control from the others: not saved',
  'page.gone': 'The page was closed or has moved on. Go back to it and open Jiannuo from the toolbar.',
  'page.browserPage':
    'This page belongs to the browser (settings, store or new tab), where extensions may not look. Go to the form on the portal.',
  'page.noAccess':
    'There is no permission for this page yet. Go to it, then click the Jiannuo icon in the toolbar.',
  'page.errorPage':
    'This page did not open: the browser shows an error instead. Reload it, or go back to the form.',
  'page.refused': 'The page did not take the request: {reason}',
  'page.otherPerson':
    'The page shows somebody else now ({shown}); nothing more was filled. Look at the page; what was filled can be undone.',
  'page.actElsewhere': 'Pressing “{label}” moved the page or opened a dialog; nothing was filled after that.',
  'page.failed': 'Reading the page failed: {detail}. Reload it and try again.',
  'run.gone': 'The journal does not have this batch. Choose one in the workbench.',
  'page.noTab': 'There is no page to act on. Go to the form on the portal and open this window again.',
  'widget.unknownRoot': 'The control has left the page or is another one now. Read the page again.',
} as const satisfies Record<keyof typeof zh, string>;
