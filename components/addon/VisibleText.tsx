import { Fragment } from 'preact';
import { t } from '#locales/index.ts';
import { visiblePieces } from './visible-text.ts';

/** A text in which blanks and wide digits can be seen, and are read out by their names. */
export function VisibleText({ text }: { text: string }) {
  return (
    <>
      {visiblePieces(text).map(({ text: drawn, unseen }, at) =>
        unseen === undefined ? (
          // oxlint-disable-next-line react/no-array-index-key -- pieces have no other name than their place
          <Fragment key={at}>{drawn}</Fragment>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <span key={at} class="addon__unseen" title={t(`addon.unseen.${unseen}`)}>
            <span aria-hidden={unseen !== 'wide'}>{drawn}</span>
            <span class="jn-hidden">{t('addon.unseen', { what: t(`addon.unseen.${unseen}`) })}</span>
          </span>
        ),
      )}
    </>
  );
}
