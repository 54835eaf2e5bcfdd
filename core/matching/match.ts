import { personFactIds } from '../forms/dictionary.ts';
import type { FieldType, FormType } from '../model/form-type.ts';
import type { DescribedControl, DescribedPage, DescribedText, Label, LeftAlone } from '../model/page.ts';
import { type FieldPath, parsePath } from '../model/values.ts';
import { numberBlocks } from './blocks.ts';
import { arePartsOfOne } from './date-part.ts';
import { compatible, misfit, neverWritten } from './compatible.ts';
import { fieldNames, type FieldNames, type FieldTarget } from './fields.ts';
import { groupBy } from './group-by.ts';
import { plainText } from './label.ts';
import { type MatchBasis, resolve, type Resolved } from './resolve.ts';
import {
  asksAboutAnother,
  asksVerdict,
  foreignSection,
  isAboutPupils,
  ownSection,
  tellsPupilsApart,
} from './sections.ts';

/** A control, or a text of a read-only page, that holds a field. `label.evidence` says how the label was found. */
export interface FieldMatch {
  ref: string;
  path: FieldPath;
  label: Label;
  confidence: number;
  /** How the label led to the field. */
  basis: MatchBasis;
}

export interface FormMatching {
  /** Controls, each at most once; each path at most once but for boxes that take the parts of one date. */
  matches: FieldMatch[];
  /** Texts of read-only pages; a path may be shown more than once. */
  texts: FieldMatch[];
  leftAlone: LeftAlone[];
}

interface Candidate {
  control: DescribedControl;
  match: FieldMatch;
  target: FieldTarget;
}

/** Matches what pages show to the fields of a form. Where two readings are possible it abstains and says why (law 2). */
export function matchForm(pages: readonly DescribedPage[], formType: FormType): FormMatching {
  const names = fieldNames(formType.fields);
  const leftAlone: LeftAlone[] = [];
  const candidates: Candidate[] = [];
  const controls = pages.flatMap((page) => page.controls);
  const aboutAnother = asksAboutAnother(labelsOf(pages), titlesOf(pages));
  const pupilsApart = tellsPupilsApart(controls.map(({ section }) => section));
  for (const control of controls) {
    const read =
      pupilsApart && isAboutPupils(control.section)
        ? { ref: control.ref, label: control.labels[0]?.text ?? '', reason: 'otherPersonSection', params: {} }
        : candidateOf(control, names);
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
  const foreign = control.filter ? 'filter' : foreignSection(control.section);
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
  return 'resolved' in resolution ? [matchOf(text.ref, resolution.resolved)] : [];
}

function matchOf(ref: string, { path, label, basis }: Resolved): FieldMatch {
  return { ref, path, label, basis, confidence: label.confidence };
}

/**
 * A page that shows somebody's data and asks for a verdict on them: what it shows already is asked of nobody again, and a
 * telephone there is that of whoever judges.
 */
function keepSubjects(
  candidates: readonly Candidate[],
  texts: readonly FieldMatch[],
  controls: readonly DescribedControl[],
): Kept {
  const shown = new Set(texts.map(({ path }) => path));
  const judges = controls.some(({ labels }) => labels[0] && asksVerdict(labels[0].text));
  if (!judges || !shown.has('name') || candidates.some(({ match }) => match.path === 'name')) {
    return { kept: [...candidates], left: [] };
  }
  const isOthers = ({ match }: Candidate): boolean =>
    shown.has(match.path) || personFactIds.includes(match.path);
  return {
    kept: candidates.filter((candidate) => !isOthers(candidate)),
    left: candidates.filter(isOthers).map((candidate) => aloneFor(candidate, 'reviewersOwn')),
  };
}

/**
 * What only the words in a box say may be a column of a list that is not drawn as a table: where another box asks for the same and
 * goes by another name, nothing tells which of them is the first.
 */
function keepPrompted(candidates: readonly Candidate[], controls: readonly DescribedControl[]): Kept {
  const isPrompted = ({ control, match, target }: Candidate): boolean => {
    const { path, label } = match;
    if (!target.column || label.evidence !== 'placeholder' || control.row) return false;
    const alike = controls.filter(({ labels }) =>
      labels.some(({ text, evidence }) => evidence === 'placeholder' && text === label.text),
    );
    return alike.some(
      ({ ref }) => !candidates.some((each) => each.control.ref === ref && each.match.path === path),
    );
  };
  return {
    kept: candidates.filter((candidate) => !isPrompted(candidate)),
    left: candidates.filter(isPrompted).map((candidate) => aloneFor(candidate, 'severalControls')),
  };
}

interface Kept {
  kept: Candidate[];
  left: LeftAlone[];
}

/**
 * Repeating rows: a table whose controls never name the field's first column is about something else (完成时间 stands in
 * many tables). One box named as the first column, alone on the page, holds the whole list where the form has a field for that.
 */
function keepWholeRows(candidates: readonly Candidate[], formType: FormType): Kept {
  const inRows = candidates.filter(({ target }) => target.column);
  const kept = candidates.filter(({ target }) => !target.column);
  const left: LeftAlone[] = [];
  const later = followUps(inRows);
  left.push(...later.map((member) => aloneFor(member, 'otherSection')));
  const tables = groupBy(
    inRows.filter((member) => !later.includes(member)),
    ({ control, target }) => `${target.field.id} ${tableOf(control)}`,
  );
  for (const members of tables.values()) {
    const named = members.some(({ target }) => target.field.columns?.[0] === target.column);
    if (named) kept.push(...members);
    else left.push(...members.map((member) => aloneFor(member, 'rowsUnclear')));
  }
  return { kept: kept.map((candidate) => asJoined(candidate, inRows, candidates, formType)), left };
}

const FOLLOW_UP = /(?:践诺|兑现|履诺|完成|落实|整改)(?:承诺)?(?:情况|结果|进展)/;

/** Cells of tables that tell what came of the rows, `践诺情况`, where the rows have a table of their own as well. */
function followUps(inRows: readonly Candidate[]): Candidate[] {
  const told = inRows.filter(({ control }) =>
    control.section.some((title) => FOLLOW_UP.test(plainText(title))),
  );
  const rest = new Set(inRows.filter((each) => !told.includes(each)).map(({ target }) => target.field));
  return told.filter(({ target }) => rest.has(target.field));
}

function tableOf(control: DescribedControl): string {
  return control.row ? `${control.ref.split(':')[0]} ${control.row.table}` : '';
}

function asJoined(
  candidate: Candidate,
  inRows: readonly Candidate[],
  all: readonly Candidate[],
  formType: FormType,
): Candidate {
  const { target, control, match } = candidate;
  const joining = formType.fields.find(
    (field) => field.joins !== undefined && field.joins === target.field.id,
  );
  const alone = inRows.filter((other) => other.target.field === target.field).length === 1;
  const long = control.kind === 'longText' || control.kind === 'richText';
  if (!target.column || !joining || !alone || !long || control.row || match.basis === 'numbered')
    return candidate;
  if (all.some((other) => other.match.path === joining.id)) return candidate;
  return {
    control,
    target: { field: joining, basis: 'alias' },
    match: { ...match, path: joining.id, basis: 'joined' },
  };
}

const BY_SENTENCE = 0.75;

/** One control per field, or one set of boxes for a date: of several, those in the subject's own section; else none. */
function keepSingle(candidates: readonly Candidate[], formType: FormType): Kept {
  const kept: Candidate[] = [];
  const left: LeftAlone[] = [];
  for (const rivals of groupBy(candidates, ({ match }) => match.path).values()) {
    const own = rivals.filter(({ control }) => ownSection(control.section, formType));
    const labelled = rivals.filter(({ match }) => !isBySentence(match));
    const chosen = [rivals, own, labelled].find(holdOne);
    kept.push(...(chosen ?? []));
    const reason = chosen ? 'otherSection' : rivals.length === 1 ? 'partOfDate' : 'severalControls';
    left.push(...rivals.filter((rival) => !chosen?.includes(rival)).map((rival) => aloneFor(rival, reason)));
  }
  return { kept, left };
}

/** Words around a blank, `本人 [ ]，`, or a text's place alone name it less surely than a label does: `承诺人：[ ]`. */
function isBySentence({ label, confidence }: FieldMatch): boolean {
  return label.evidence === 'near' && confidence < BY_SENTENCE;
}

/** Whether these hold one value between them. A box for a part of a date holds none without the others. */
function holdOne(candidates: readonly Candidate[]): boolean {
  const controls = candidates.map(({ control }) => control);
  return controls.some(({ part }) => part) ? arePartsOfOne(controls) : controls.length === 1;
}

function aloneFor({ control, match }: Candidate, reason: string): LeftAlone {
  return { ref: control.ref, path: match.path, label: match.label.text, reason, params: {} };
}

/** Repeating fields of which at least one cell was matched. */
export function matchedRows(matching: FormMatching): Set<string> {
  return new Set(
    matching.matches.map(({ path }) => parsePath(path)).flatMap(({ field, row }) => (row ? [field] : [])),
  );
}
