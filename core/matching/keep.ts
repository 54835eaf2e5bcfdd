import { personFactIds } from '../forms/dictionary.ts';
import type { FormType } from '../model/form-type.ts';
import type { DescribedControl, LeftAlone } from '../model/page.ts';
import type { Candidate, FieldMatch } from './candidate.ts';
import { arePartsOfOne } from './date-part.ts';
import { groupBy } from './group-by.ts';
import { plainText } from './label.ts';
import { asksVerdict, ownSection } from './sections.ts';

/** Which of the controls that could hold a field do, and why the others are left alone. */
export interface Kept {
  kept: Candidate[];
  left: LeftAlone[];
}

/**
 * A page that shows somebody's data and asks for a verdict on them: what it shows already is asked of nobody again, and a
 * telephone there is that of whoever judges.
 */
export function keepSubjects(
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
export function keepPrompted(candidates: readonly Candidate[], controls: readonly DescribedControl[]): Kept {
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

/**
 * Repeating rows: a table whose controls never name the field's first column is about something else (完成时间 stands in
 * many tables). One box named as the first column, alone on the page, holds the whole list where the form has a field for that.
 */
export function keepWholeRows(candidates: readonly Candidate[], formType: FormType): Kept {
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
    const firsts = members.filter(({ target }) => target.field.columns?.[0] === target.column);
    // One box for measures under several pledges is for all of them.
    const unclear = firsts.length === 0 ? members : firsts.length > 1 ? members.filter(isCommon) : [];
    kept.push(...members.filter((member) => !unclear.includes(member)));
    left.push(...unclear.map((member) => aloneFor(member, 'rowsUnclear')));
  }
  return { kept: kept.map((candidate) => asJoined(candidate, inRows, candidates, formType)), left };
}

/** A column that nothing ties to one of several rows. */
function isCommon({ control, match, target }: Candidate): boolean {
  const loose = !control.row && match.basis !== 'row' && match.basis !== 'numbered';
  return loose && target.field.columns?.[0] !== target.column;
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
export function keepSingle(candidates: readonly Candidate[], formType: FormType): Kept {
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
