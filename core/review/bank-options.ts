import type { CommentPhrase } from '../model/pack.ts';
import type { Decision, Verdict } from '../model/review.ts';
import { type CommentUse, fillPhrase, NAME, phrasesFor } from './comment-bank.ts';
import type { OwnComment } from './own-comments.ts';

/** What may go into a comment. */
export interface BankOption {
  key: string;
  /** Where it comes from: the pack, or what the reviewer wrote before. */
  from: 'pack' | 'own';
  /** What it is for, where that is not plain. */
  verdict: Verdict | Decision;
  text: string;
  /** What could not be filled in; it stands in the text between 【 and 】. */
  gaps: readonly string[];
}

/** What there is to fill phrases with. */
export interface BankSource {
  phrases: readonly CommentPhrase[];
  /** What their placeholders stand for here, as it may be shown. */
  known: Readonly<Record<string, string>>;
  /** Whose form it is; `""` where nobody is named. */
  subjectName: string;
}

/** What a comment is on. */
export interface BankAbout {
  uses: readonly CommentUse[];
  /** `undefined` where it is on the whole form. */
  criterionId: string | undefined;
  /** Fills `{标准}` in. */
  criterion: string | undefined;
  /** Verdicts whose own comments fit; all of them where none was given yet. */
  fitting: readonly (Verdict | Decision)[] | undefined;
}

/** In what order phrases are offered while no verdict was given. */
const USES: readonly CommentUse[] = ['notMet', 'mostlyMet', 'pending', 'met'];

/** A comment on a criterion: for its verdict, or before there is one for any. */
export function aboutCriterion(
  { id, name }: { id: string; name: string },
  verdict: Verdict | undefined,
): BankAbout {
  const fitting = verdict && [verdict];
  return { uses: fitting ?? USES, criterionId: id, criterion: name, fitting };
}

export function packOptions(source: BankSource, { uses, criterionId, criterion }: BankAbout): BankOption[] {
  return uses.flatMap((use) =>
    phrasesFor(source.phrases, use, criterionId).map(({ id, text }) => ({
      key: `pack ${use} ${id}`,
      from: 'pack' as const,
      verdict: use,
      ...fillPhrase(text, knownOf(source), criterion),
    })),
  );
}

export function ownOptions(
  own: readonly OwnComment[],
  source: BankSource,
  { criterion, fitting }: BankAbout,
): BankOption[] {
  return own
    .filter(({ verdict }) => fitting === undefined || fitting.includes(verdict))
    .map(({ verdict, text }) => ({
      key: `own ${verdict} ${text}`,
      from: 'own' as const,
      verdict,
      ...fillPhrase(text, knownOf(source), criterion),
    }));
}

/** Whose form it is says the checklist itself, also where the form does not. */
function knownOf({ known, subjectName }: BankSource): Readonly<Record<string, string>> {
  return subjectName === '' ? known : { ...known, [NAME]: subjectName };
}

/** A comment with a phrase after it; the first gap is where the reviewer goes on. */
export function withPhrase(comment: string, phrase: string): string {
  const before = comment.trimEnd();
  if (before === '') return phrase;
  return /[。；;！!？?\n]$/.test(before) ? `${before}${phrase}` : `${before}；${phrase}`;
}
