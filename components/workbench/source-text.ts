import { t } from '#locales/index.ts';

/** Where something stands in its document; a document that was given without a section is cited as a whole. */
export function sourceText({
  document,
  section,
  readOn,
}: {
  document: string;
  section: string;
  readOn: string;
}): string {
  return section.trim() === ''
    ? t('common.source.whole', { document, readOn })
    : t('common.source', { document, section, readOn });
}
