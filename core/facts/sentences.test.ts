import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../model/facts.ts';
import { readFacts } from './read-facts.ts';

const STAGE = { from: '2016-05-01', to: '2016-11-30' };
const [, , ...lines] = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

interface Sentence {
  text: string;
  quantities: string[];
  deadlines: string[];
  persons: string[];
  marks: string;
}

const sentences = lines.map((line): Sentence => {
  const [text = '', quantities = '', deadlines = '', persons = '', marks = ''] = line
    .split('¦')
    .map((part) => part.trim());
  return {
    text: text.replaceAll('⏎', '\n'),
    quantities: listed(quantities, ';'),
    deadlines: listed(deadlines, ';'),
    persons: listed(persons, ','),
    marks,
  };
});

function listed(cell: string, mark: string): string[] {
  return cell === '' ? [] : cell.split(mark).map((part) => part.trim());
}

function quantityText({ comparator, value, upper, unit, period }: Facts['quantities'][number]): string {
  const amount = `${Number(value.toFixed(3))}${upper === undefined ? '' : `-${upper}`}`;
  return [comparator, amount, value === 0 ? '' : unit, period ?? ''].filter((part) => part !== '').join(' ');
}

/** What stands as ? is not compared; nor is a beginning that the truth leaves out. */
function deadlineText({ from, to, inStage }: Facts['deadlines'][number], truth: string | undefined): string {
  const [days = '', place = '?'] = (truth ?? '').split(' ');
  const [first, last] = days.split('..');
  const shown = [first === '?' ? '?' : first === '' ? '' : from, last === '?' ? '?' : to].join('..');
  return [days === '?' ? '?' : shown, place === '?' ? place : inStage]
    .filter((part) => part !== '')
    .join(' ');
}

function marksOf(facts: Facts, marks: string): string {
  const found = {
    v: facts.vagueOnly,
    // Where the truth is about duty, refusal or a gap, whether that is a measure was not said.
    m: /[ynp]/.test(marks) ? marks.includes('m') : facts.hasMeasure,
    p: facts.placeholders.length > 0,
    r: facts.relativeChangeWithoutBase,
    y: facts.dailyDutyOnly,
    n: facts.negated.length > 0,
  };
  return Object.entries(found)
    .filter(([, is]) => is)
    .map(([mark]) => mark)
    .join('');
}

describe('facts of sentences whose truth was written before they were read', () => {
  test.each(sentences)('$text', ({ text, quantities, deadlines, persons, marks }) => {
    const facts = readFacts({ text, stage: STAGE, year: 2016 });
    expect({
      quantities: facts.quantities.map(quantityText),
      deadlines: facts.deadlines.map((each, index) => deadlineText(each, deadlines[index])),
      persons: [...new Set(facts.persons)],
      marks: marksOf(facts, marks).split('').sort().join(''),
    }).toEqual({
      quantities,
      deadlines: deadlines.map((each) => (each.includes(' ') || each === '?' ? each : `${each} ?`)),
      persons,
      marks: marks.split('').sort().join(''),
    });
  });
});
