import type { CollectionWords } from '#core/make/collection.ts';
import type { GatherWords } from '#core/make/gather.ts';
import { COLUMN_KEYS, type ColumnKey, type ReviewSheetWords } from '#core/make/review/words.ts';
import { Outcome } from '#core/model/finding.ts';
import { Verdict } from '#core/model/review.ts';
import { t } from './index.ts';
import './make.ts';

/** Words of a collection sheet, in the language of the page. */
export function collectionWords(): CollectionWords {
  return {
    fileName: (form) => t('make.collection.file', { form }),
    instructions: t('make.collection.instructions'),
    lines: [
      t('make.collection.line.rows'),
      t('make.collection.line.header'),
      t('make.collection.line.numbers'),
      t('make.collection.line.paste'),
    ],
    required: t('make.required'),
    types: {
      choice: t('make.type.choice'),
      date: t('make.type.date'),
      yearMonth: t('make.type.yearMonth'),
      number: t('make.type.number'),
      idNumber: t('make.type.idNumber'),
      phone: t('make.type.phone'),
    },
    choices: (options) => t('make.type.choices', { options }),
    unit: (unit) => t('make.unit', { unit }),
    atLeast: (from) => t('make.atLeast', { from }),
    atMost: (to) => t('make.atMost', { to }),
    maxLength: (count) => t('make.maxLength', { count }),
    column: (header, how) => t('make.column', { header, how }),
    joined: t('make.joined'),
  };
}

/** Words of a gathered table. */
export function gatherWords(): GatherWords {
  return {
    fileName: (form) => t('make.gather.file', { form }),
    sources: t('make.gather.sources'),
    skipped: t('make.gather.skipped'),
    headers: {
      file: t('make.gather.column.file'),
      sheet: t('make.gather.column.sheet'),
      row: t('make.gather.column.row'),
      look: t('make.gather.column.look'),
      rows: t('make.gather.column.rows'),
      skippedRows: t('make.gather.column.skippedRows'),
      why: t('make.gather.column.why'),
      text: t('make.gather.column.text'),
    },
    left: {
      hidden: t('make.gather.left.hidden'),
      noHeader: t('make.gather.left.noHeader'),
      noNames: t('make.gather.left.noNames'),
      noFields: t('make.gather.left.noFields'),
      card: t('make.gather.left.card'),
      noResults: t('make.gather.left.noResults'),
      otherForm: t('make.gather.left.otherForm'),
      empty: t('make.gather.left.empty'),
    },
    skip: {
      total: t('make.gather.skip.total'),
      note: t('make.gather.skip.note'),
      headerAgain: t('make.gather.skip.headerAgain'),
      section: t('make.gather.skip.section'),
      blank: t('make.gather.skip.blank'),
      otherTable: t('make.gather.skip.otherTable'),
    },
    otherColumn: (header) => t('make.gather.otherColumn', { header }),
    nobody: t('make.gather.nobody'),
    goesOn: t('make.gather.goesOn'),
    unread: (fields) => t('make.gather.unread', { fields }),
    samePerson: (places) => t('make.gather.samePerson', { places }),
    perhapsSame: (places) => t('make.gather.perhapsSame', { places }),
    place: (file, sheet, row) => t('make.gather.place', { file, sheet, row }),
    joined: t('make.joined'),
  };
}

/** Words of the sheet that a reviewer fills in. */
export function reviewSheetWords(): ReviewSheetWords {
  return {
    fileName: (file) => t('make.review.file', { file }),
    sheet: t('make.review.sheet'),
    data: t('make.review.data'),
    title: (file, pack) => t('make.review.title', { file, pack }),
    note: t('make.review.note'),
    reviewer: t('make.review.reviewer'),
    date: t('make.review.date'),
    datePrompt: t('make.review.datePrompt'),
    reviewerPrompt: t('make.review.reviewerPrompt'),
    headers: byKey(COLUMN_KEYS, (key: ColumnKey) => t(`make.review.column.${key}`)),
    verdicts: byKey(Verdict.options, (verdict) => t(`verdict.${verdict}`)),
    outcomes: byKey(Outcome.options, (outcome) => t(`outcome.${outcome}`)),
    verdictPrompt: t('make.review.verdictPrompt'),
    scorePrompt: t('make.review.scorePrompt'),
    commentPrompt: t('make.review.commentPrompt'),
    place: (sheet, row) => t('make.review.place', { sheet, row }),
  };
}

function byKey<Key extends string>(keys: readonly Key[], wordOf: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, wordOf(key)])) as Record<Key, string>;
}
