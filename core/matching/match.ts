import type { FieldType, FormType } from '../model/form-type.ts';
import type { DescribedControl, DescribedPage, DescribedText, LeftAlone } from '../model/page.ts';
import { parsePath } from '../model/values.ts';
import { looksLikeName } from '../text/surnames.ts';
import { numberBlocks } from './blocks.ts';
import type { Candidate, FieldMatch } from './candidate.ts';
import { compatible, misfit, neverWritten } from './compatible.ts';
import { fieldNames, type FieldNames } from './fields.ts';
import { groupBy } from './group-by.ts';
import { keepPrompted, keepSingle, keepSubjects, keepWholeRows } from './keep.ts';
import { resolve, type Resolved } from './resolve.ts';
import {
  asksAboutAnother,
  foreignSection,
  isAboutPupils,
  isOfOffice,
  tellsPupilsApart,
  titlesAround,
} from './sections.ts';

export interface FormMatching {
  /** Controls, each at most once; each path at most once but for boxes that take the parts of one date. */
  matches: FieldMatch[];
  /** Texts of read-only pages; a path may be shown more than once. */
  texts: FieldMatch[];
  leftAlone: LeftAlone[];
}

/** Matches what pages show to the fields of a form. Where two readings are possible it abstains and says why (law 2). */
export function matchForm(pages: readonly DescribedPage[], formType: FormType): FormMatching {
  const names = fieldNames(formType.fields);
  const leftAlone: LeftAlone[] = [];
  const candidates: Candidate[] = [];
  const controls = pages.flatMap((page) => page.controls);
  const titles = titlesOf(pages);
  const aboutAnother = asksAboutAnother(labelsOf(pages), titles);
  const pupilsApart = tellsPupilsApart(controls.map(({ section }) => section));
  for (const control of controls) {
    const read =
      pupilsApart && isAboutPupils(control.section)
        ? { ref: control.ref, label: control.labels[0]?.text ?? '', reason: 'otherPersonSection', params: {} }
        : candidateOf(control, names);
    if ('match' in read && read.match.path === 'name' && isOfOffice(read.match.label.text, titles)) {
      leftAlone.push({
        ref: control.ref,
        label: read.match.label.text,
        reason: 'otherPersonSection',
        params: {},
      });
      continue;
    }
    if ('match' in read && aboutAnother && addressesReader(read.match.label.text)) {
      leftAlone.push({
        ref: control.ref,
        label: read.match.label.text,
        reason: 'readerNotSubject',
        params: {},
      });
      continue;
    }
    if ('reason' in read) leftAlone.push(read);
    else candidates.push(read);
  }
  const texts = matchTexts(pages, names);
  const prompted = keepPrompted(candidates, controls);
  const judged = keepSubjects(prompted.kept, texts, controls);
  leftAlone.push(...prompted.left, ...judged.left);
  const rows = keepWholeRows(numberBlocks(judged.kept), formType);
  const single = keepSingle(rows.kept, formType);
  return {
    matches: single.kept.map((candidate) => candidate.match),
    texts,
    leftAlone: [...leftAlone, ...rows.left, ...single.left],
  };
}

function labelsOf(pages: readonly DescribedPage[]): string[] {
  return pages.flatMap(({ controls, texts }) => [
    ...controls.flatMap(({ labels }) => labels.map(({ text }) => text)),
    ...texts.map(({ label }) => label.text),
  ]);
}

function titlesOf(pages: readonly DescribedPage[]): string[] {
  return pages.flatMap(({ title, headings, controls, texts }) => [
    title,
    ...headings,
    ...[...controls, ...texts].flatMap(({ section }) => section),
  ]);
}

function addressesReader(label: string): boolean {
  return /[您你]/.test(label);
}

function candidateOf(control: DescribedControl, names: FieldNames): Candidate | LeftAlone {
  const shownLabel = control.labels[0]?.text ?? '';
  const alone = (reason: string, label = shownLabel): LeftAlone => ({
    ref: control.ref,
    label,
    reason,
    params: {},
  });
  const never = neverWritten[control.kind];
  if (never) return alone(never);
  const foreign = control.filter ? 'filter' : foreignSection(titlesAround(shownLabel, control.section));
  if (foreign) return alone(foreign);
  const resolution = resolve(control, names);
  if ('reason' in resolution) return alone(resolution.reason, resolution.label);
  const { resolved } = resolution;
  const { type } = resolved.target.column ?? resolved.target.field;
  const spans = control.kind === 'dateRange' && resolved.target.field.span !== undefined;
  if (!spans && !fits(type, control)) return { ...alone(misfit(control.kind)), path: resolved.path };
  return { control, target: resolved.target, match: matchOf(control.ref, resolved) };
}

/** A box for a part of a date holds nothing but a date's; whatever kind of box it is. */
export function fits(type: FieldType, { kind, part }: DescribedControl): boolean {
  return part ? type === 'date' || type === 'yearMonth' : compatible(type, kind);
}

/**
 * A table of one row looks like a repeating list and may as well be the form itself, as vote counts often are. Its cells
 * stand for plain fields where nothing else on the page does, unless the row is about a person of its own.
 */
function matchTexts(pages: readonly DescribedPage[], names: FieldNames): FieldMatch[] {
  const all = pages.flatMap((page) => page.texts);
  const found = all.flatMap((text) => matchText(text, names));
  const taken = new Set(found.flatMap(({ ref, path }) => [ref, path]));
  const tables = groupBy(
    all.filter(({ row }) => row),
    ({ ref, row }) => `${ref.split(':')[0]} ${row?.table}`,
  );
  const plain = [...tables.values()].flatMap((cells) => {
    if (new Set(cells.map(({ row }) => row?.index)).size > 1) return [];
    const read = cells.flatMap((text) => matchText({ ...text, row: undefined }, names));
    return read.some(({ path }) => path === 'name' || path === 'idNumber') ? [] : read;
  });
  return [...found, ...plain.filter(({ ref, path }) => !taken.has(ref) && !taken.has(path))];
}

function matchText(text: DescribedText, names: FieldNames): FieldMatch[] {
  if (foreignSection(text.section)) return [];
  const resolution = resolve({ labels: [text.label], section: text.section, row: text.row }, names);
  if (!('resolved' in resolution)) return [];
  const { path } = resolution.resolved;
  // A header beside another would do for a label and a value: where only the place tells, a name has to look like one.
  const isDoubtful = path === 'name' && text.label.confidence < PLAIN && !looksLikeName(text.value);
  return isDoubtful ? [] : [matchOf(text.ref, resolution.resolved)];
}

/** Confidence of a text whose markup says that it is the value of its label. */
const PLAIN = 0.8;

function matchOf(ref: string, { path, label, basis }: Resolved): FieldMatch {
  return { ref, path, label, basis, confidence: label.confidence };
}

/** Repeating fields of which at least one cell was matched. */
export function matchedRows(matching: FormMatching): Set<string> {
  return new Set(
    matching.matches.map(({ path }) => parsePath(path)).flatMap(({ field, row }) => (row ? [field] : [])),
  );
}
