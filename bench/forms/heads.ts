import type { FormType } from '#core/model/form-type.ts';
import { halves } from '../../tests/labelled/read.ts';
import { askHead, countsOf, readSheetHeads } from '../../tests/labelled/sheet-heads.ts';
import { atLeast, atMost, type Figure } from '../figures.ts';

const share = (right: number, other: number): number => (100 * right) / (right + other);

/** How well titles and headers of evaluation sheets are read. What is not right of the tuned half is listed, never of the other. */
export function headFigures(forms: readonly FormType[]): Figure[] {
  return halves.flatMap((half) => {
    const answers = readSheetHeads(half).map((head) => askHead(head, forms));
    if (half === 'tuned') for (const { lines } of answers) for (const line of lines) console.log(line);
    const { form, columns } = countsOf(answers);
    const name = `${half} sheets`;
    return [
      atLeast(
        `${name}: form right, of ${answers.length}`,
        share(form.right, answers.length - form.right),
        '%',
        80,
      ),
      atMost(`${name}: taken for another form`, form.wrong, 'sheets', 0),
      atLeast(
        `${name}: columns right or rightly left`,
        share(columns.right, columns.missed + columns.wrong),
        '%',
        93,
      ),
      atMost(
        `${name}: columns wrong, of ${columns.right + columns.missed + columns.wrong}`,
        columns.wrong,
        'columns',
        0,
      ),
    ];
  });
}
