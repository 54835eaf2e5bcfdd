import { askCopies, type PairsTold } from '../../tests/labelled/ask-copies.ts';
import { askCoverage, askForm, askPledge, type House } from '../../tests/labelled/ask.ts';
import { askDenials, askReader } from '../../tests/labelled/ask-reader.ts';
import { type Half, halves, type Labelled, readLabelled } from '../../tests/labelled/read.ts';
import { type Answer, type Quality, talliesOf, type Tally, tallyOf } from '../../tests/labelled/tally.ts';
import { atLeast, atMost, type Figure } from '../figures.ts';

/** Everything that the labelled set says of one half. */
interface HalfMeasured {
  /** Checks on single pledges, each text in the cell of the item. */
  pledges: Tally[];
  coverage: Tally[];
  /** The packs' uses on whole forms. */
  forms: Tally[];
  /** The text reader by itself. */
  reader: Tally[];
  denials: Pick<Quality, 'precision' | 'recall'>;
  /** The same of the pledges of every kind of office. */
  office: { pledges: Tally[]; coverage: Tally[]; denials: Pick<Quality, 'precision' | 'recall'> };
  copies: Omit<PairsTold, 'errors'>[];
}

const FAIL_PRECISION = 0.97;
const REVIEW_SHARE = 0.15;
const FALSE_PAIRS = 0.01;
/** Least recall of 雷同 by what was done to the copy. The issue asks for the first five; the rest is told beside them. */
const COPIES_FOUND = {
  punctuation: 0.95,
  numbers: 0.95,
  order: 0.95,
  addedClause: 0.95,
  replacedClause: 0.8,
  removedClause: 0.95,
  namesUnits: 0.95,
  synonyms: 0.8,
} as const;
/** One answer of each hundred may say of a good row that it is bad, as the precision allows of each hundred bad ones. */
const FALSE_ALARMS = 3;

export interface Measured {
  figures: Figure[];
  halves: Record<Half, HalfMeasured>;
}

/** Precision, recall and F1 of every check, of the reader and of 雷同 on the labelled set, its halves apart. */
export function measureQuality(house: House): Measured {
  const parts = halves.map((half) => {
    const labelled = readLabelled(half);
    const answers = ask(labelled, house);
    return { half, figures: figuresOf(half, labelled, answers), measured: measure(labelled, answers) };
  });
  return {
    figures: parts.flatMap(({ figures }) => figures),
    halves: Object.fromEntries(parts.map(({ half, measured }) => [half, measured])) as Measured['halves'],
  };
}

interface Answers {
  pledges: Answer[];
  coverage: Answer[];
  office: Pick<Answers, 'pledges' | 'coverage'>;
  forms: Answer[];
  copies: PairsTold[];
}

function ask(labelled: Labelled, house: House): Answers {
  const { pledges, office, forms } = labelled;
  const single = (texts: typeof pledges): Answers['office'] => ({
    pledges: texts.flatMap((pledge) => askPledge(pledge, house)),
    coverage: texts.flatMap((pledge) => askCoverage(pledge, house)),
  });
  return {
    ...single(pledges),
    office: single(office),
    forms: forms.flatMap((form) => askForm(form, house)),
    copies: askCopies(labelled),
  };
}

function denialsOf(texts: Labelled['pledges']): HalfMeasured['denials'] {
  const denials = texts.map(askDenials);
  const sum = (part: 'right' | 'wrong' | 'missed'): number =>
    denials.reduce((total, counts) => total + counts[part], 0);
  return {
    precision: sum('right') / (sum('right') + sum('wrong')),
    recall: sum('right') / (sum('right') + sum('missed')),
  };
}

function measure(
  { pledges: texts, office: officeTexts }: Labelled,
  { pledges, coverage, office, forms, copies }: Answers,
): HalfMeasured {
  return {
    pledges: talliesOf(pledges),
    coverage: talliesOf(coverage),
    forms: talliesOf(forms),
    reader: talliesOf(texts.flatMap(askReader)),
    denials: denialsOf(texts),
    office: {
      pledges: talliesOf(office.pledges),
      coverage: talliesOf(office.coverage),
      denials: denialsOf(officeTexts),
    },
    copies: copies.map(({ edit, told, all, strays }) => ({ edit, told, all, strays })),
  };
}

function figuresOf(half: Half, labelled: Labelled, { pledges, office, forms, copies }: Answers): Figure[] {
  const rows = {
    pledges: [pledges, labelled.pledges.length],
    office: [office.pledges, labelled.office.length],
    forms: [forms, labelled.forms.length],
  } as const;
  return [
    ...Object.entries(rows).flatMap(([name, [answers, count]]) => {
      const { fail, review } = tallyOf(name, answers);
      return [
        atLeast(`${half} ${name}: precision of fail`, fail.precision, '', FAIL_PRECISION),
        atMost(`${half} ${name}: share of review`, review / answers.length, '', REVIEW_SHARE),
        atMost(`${half} ${name}: false alarms`, (100 * fail.wrong) / count, 'per 100 rows', FALSE_ALARMS),
      ];
    }),
    ...talliesOf(pledges)
      .filter(({ fail }) => fail.right + fail.wrong > 0)
      .map(({ question, fail }) =>
        atLeast(`${half} ${question}: precision of fail`, fail.precision, '', FAIL_PRECISION),
      ),
    ...copies.map(({ edit, told, all }) =>
      edit === 'sameSubject' || edit === 'sameBoilerplate'
        ? atMost(`${half} 雷同 ${edit}: false pairs`, told / all, '', FALSE_PAIRS)
        : atLeast(`${half} 雷同 ${edit}: found`, told / all, '', COPIES_FOUND[edit]),
    ),
    atMost(`${half} 雷同: false pairs of those told`, falseShare(copies), '', FALSE_PAIRS),
  ];
}

/** Pairs told between originals, of all pairs told; texts that only share a subject or an opening are in it. */
function falseShare(copies: readonly PairsTold[]): number {
  let [right, wrong] = [0, 0];
  for (const { edit, told, strays } of copies) {
    if (edit === 'sameSubject' || edit === 'sameBoilerplate') wrong += told;
    else {
      right += told;
      wrong += strays;
    }
  }
  return wrong / (right + wrong);
}

const percent = (share: number): string => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1));

function row({
  question,
  answers,
  fail,
  pass,
  review,
  needlessReview,
  caught,
}: Tally): Record<string, string | number> {
  return {
    question,
    answers,
    'fail P': percent(fail.precision),
    'fail R': percent(fail.recall),
    'fail F1': percent(fail.f1),
    'caught %': percent(caught),
    'pass P': percent(pass.precision),
    'pass R': percent(pass.recall),
    'pass F1': percent(pass.f1),
    'review %': percent(review / answers),
    'of it needless': needlessReview,
  };
}

/** Prints one table for each half: precision (P), recall (R) and F1 in percent. */
export function printQuality(measured: Measured['halves']): void {
  for (const half of halves) {
    const { pledges, coverage, forms, reader, denials, office } = measured[half];
    console.log(`${half}: P, R and F1 in percent; – where nothing is given or nothing is due`);
    console.table([...pledges, ...coverage, ...forms, ...reader].map(row));
    console.log(`${half}: denials found, P ${percent(denials.precision)}, R ${percent(denials.recall)}`);
    console.log(`${half}, pledges of every kind of office:`);
    console.table([...office.pledges, ...office.coverage].map(row));
    console.log(`denials found, P ${percent(office.denials.precision)}, R ${percent(office.denials.recall)}`);
  }
}
