import type { CollectionWords } from '#core/make/collection.ts';
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
