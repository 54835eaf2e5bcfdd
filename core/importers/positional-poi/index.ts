import type { ImportContract } from '../contract.ts';
import { readAsShown, readAsText, readStrictly } from './cells.ts';
import { type Kind, readByPlace } from './read.ts';
import { countedRules, shownRules, strictRules, textRules } from './rules.ts';

const family: readonly { kind: Kind; title: ImportContract['title']; rules: ImportContract['rules'] }[] = [
  {
    kind: { id: 'positional-poi', counts: 'lastRow', skipsMissingRows: false, readCell: readStrictly },
    title: { zh: '自编导入：按列的位置，类型须相符', en: 'Hand-written: by place, types must fit' },
    rules: strictRules,
  },
  {
    kind: {
      id: 'positional-poi-counted',
      counts: 'storedRows',
      skipsMissingRows: true,
      readCell: readAsText,
    },
    title: {
      zh: '自编导入：按列的位置，一律转文本，按行数计',
      en: 'Hand-written: by place, as text, rows counted',
    },
    rules: countedRules,
  },
  {
    kind: { id: 'positional-poi-shown', counts: 'lastRow', skipsMissingRows: true, readCell: readAsShown },
    title: { zh: '自编导入：按列的位置，读显示的样子', en: 'Hand-written: by place, as shown' },
    rules: shownRules,
  },
  {
    kind: { id: 'positional-poi-text', counts: 'lastRow', skipsMissingRows: true, readCell: readAsText },
    title: { zh: '自编导入：按列的位置，一律转文本', en: 'Hand-written: by place, as text' },
    rules: textRules,
  },
];

/** Imports written by hand on Apache POI, in the forms that are usual on public code hosts (read 2026-11, POI 5). */
const positionalPoi: readonly ImportContract[] = family.map(({ kind, title, rules }) => ({
  id: kind.id,
  title,
  rules,
  // What people call an import that nobody has a name for.
  ...(kind.id === 'positional-poi' && { aliases: ['poi', 'apache-poi'] }),
  read: (workbook, profile) => readByPlace(workbook, profile, kind),
}));
export default positionalPoi;
