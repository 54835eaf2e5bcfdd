import type { AuthorColumn, AuthorParam } from '../checks/author.ts';
import type { FormType } from '../model/form-type.ts';
import type { CheckUse, Pack, Parameter } from '../model/pack.ts';
import type { AuthorableCheck } from './authorable.ts';
import { FormNames } from './form-names.ts';
import { entriesOf, parameterId, valueAtKey, without } from './param-tree.ts';
import { paramCell, type References } from './param-values.ts';
import { OTHER, typeOf } from './params.ts';
import { describedUse, filledWords } from './passes.ts';
import { referencesFor, referencesOf } from './references.ts';

/** One parameter of a use as it stands now. */
interface UseSetting {
  label: string;
  /** What is set; `""` where the pack's parameter has no value. */
  text: string;
  /** Label of the pack's parameter that gives the value. */
  parameter?: string;
}

/** What a use of a check means, for whoever reads a pack. */
export interface UseWords {
  /** What kind of check it is. */
  type: string;
  /** Under which condition it passes, with the values that hold now; `""` where the check says nothing of it. */
  passes: string;
  /** What it answers where it does not pass: a `fail`, or always a `review` that people settle. */
  otherwise: 'fail' | 'review';
  settings: UseSetting[];
  /** Parameters of the pack that it needs and that have no value; none that it goes on without as its words say. */
  unset: string[];
  /** Criterion set that it reads the key words of. */
  setIds: string[];
}

/** What stands for a column that nothing was written in. */
const BLANK_EN: Readonly<Partial<Record<AuthorColumn, string>>> = {
  字段: 'the field',
  对照字段: 'the other field',
  条件: 'the condition',
  最少: 'the least (not set)',
  最多: 'the most (not set)',
  词表: 'the word list',
  标准组: 'the criterion set',
  阶段: 'the stage',
};
const BOUNDS: ReadonlySet<AuthorColumn> = new Set(['最少', '最多']);
/** Values as long as that are read among the settings alone. */
const MOST_TOLD = 40;

/** Explains the uses of checks of one pack, with what it extends and the office's own numbers in it. */
export class UseExplainer {
  readonly #pack: Pack;
  readonly #forms: FormNames;
  readonly #checks: ReadonlyMap<string, AuthorableCheck>;
  readonly #references = new Map<string, References>();

  constructor(pack: Pack, known: { forms: readonly FormType[]; checks: readonly AuthorableCheck[] }) {
    this.#pack = pack;
    this.#forms = new FormNames(pack.forms, known.forms);
    this.#checks = new Map(known.checks.map((check) => [check.id, check]));
  }

  explain(use: CheckUse, locale: 'zh-CN' | 'en'): UseWords {
    const check = this.#checks.get(use.checkId);
    if (!check)
      return { type: use.checkId, passes: '', otherwise: 'fail', settings: [], unset: [], setIds: [] };
    const settings = this.#settings(check, use);
    const conditions = settings.filter(({ kind }) => kind === 'expression').map(({ text }) => text);
    const named = this.#namedIn(conditions.join('\n'));
    const all = [...settings, ...named.map((parameter) => settingOf(parameter))];
    return {
      type: locale === 'en' ? check.title.en : typeOf(check),
      passes: this.#passes(check, use, settings, locale),
      otherwise: check.advisory || use.worst === 'review' ? 'review' : 'fail',
      settings: all.map(({ label, text, parameter }) => ({
        label,
        text,
        ...(parameter === undefined ? {} : { parameter }),
      })),
      unset: all.flatMap(({ text, parameter, hasDefault }) =>
        text === '' && parameter !== undefined && !hasDefault ? [parameter] : [],
      ),
      setIds: (check.author?.params ?? []).flatMap(({ kind, key }) => {
        const value = kind === 'criterionSet' ? valueAtKey(use.params, key) : undefined;
        return typeof value === 'string' ? [value] : [];
      }),
    };
  }

  #passes(
    check: AuthorableCheck,
    use: CheckUse,
    settings: readonly Placed[],
    locale: 'zh-CN' | 'en',
  ): string {
    if (check.author?.says) {
      const placed = new Map(settings.map((setting) => [setting.key, setting]));
      return check.author.says((key) => {
        const setting = placed.get(key);
        if (!setting) return undefined;
        const { text, parameter } = setting;
        return text === '' && parameter !== undefined ? { text, unset: true } : { text };
      }, locale);
    }
    const english = locale === 'en' ? check.author?.passesWhenEn : undefined;
    const own = english === undefined ? describedUse(check, use, this.#pack, this.#forms) : undefined;
    if (own !== undefined) return this.#withValues(conditionIn(own));
    const cells: Partial<Record<AuthorColumn, string>> = {};
    for (const { column, text } of settings) if (column !== OTHER) cells[column] ??= text;
    const words = filledWords(english ?? check.author?.passesWhen ?? '', cells, (quoted, cell, column) => {
      if (cell === '' && english === undefined && BOUNDS.has(column)) return `${quoted}（没有规定）`;
      // A condition is the very thing that is said.
      if (cell === '' || (cell.length > MOST_TOLD && column !== '条件'))
        return english === undefined ? quoted : (BLANK_EN[column] ?? quoted);
      return english === undefined ? `${quoted}（${cell}）` : `“${cell}”`;
    });
    return this.#withValues(conditionIn(words));
  }

  /** Behind each parameter of the pack that the words name, its value. */
  #withValues(words: string): string {
    return words.replace(/参数“([^“”]+)”/g, (named, label: string) => {
      const parameter = this.#parameter(label);
      return parameter?.value === undefined ? named : `${named}（${valueOf(parameter)}）`;
    });
  }

  #settings(check: AuthorableCheck, use: CheckUse): Placed[] {
    const references = this.#referencesOf(use.formTypeIds);
    const written: string[] = [];
    const placed = (check.author?.params ?? []).flatMap((param): Placed[] => {
      const value = valueAtKey(use.params, param.key);
      const id = parameterId(value);
      const local = id === undefined ? undefined : this.#parameter(id);
      const text =
        id === undefined && value !== undefined
          ? paramCell(param, value, referencesFor(param, use.params, references))
          : undefined;
      if (!local && text === undefined) return [];
      written.push(param.key);
      const { column, label, kind } = param;
      return local
        ? [
            {
              ...settingOf(local),
              key: param.key,
              label,
              column,
              kind,
              hasDefault: check.unset?.defaults?.includes(param.key),
            },
          ]
        : [{ key: param.key, label, text: text ?? '', column, kind }];
    });
    const rest = entriesOf(without(use.params, written), references.parameters).map((entry): Placed => {
      const at = entry.indexOf('=');
      const [label, text] = [entry.slice(0, at), entry.slice(at + 1)];
      const named = /^参数：(.+)$/.exec(text)?.[1];
      const parameter = named === undefined ? undefined : this.#parameter(named);
      return parameter
        ? { ...settingOf(parameter), label, column: OTHER, kind: 'text' }
        : { label, text, column: OTHER, kind: 'text' };
    });
    return [...placed, ...rest];
  }

  /** Parameters that a condition names, `{公示天数}`. */
  #namedIn(condition: string): Parameter[] {
    const names = new Set(
      [...condition.matchAll(/[{｛]([^}｝]+)[}｝]/g)].map(([, name = '']) => name.trim()),
    );
    return this.#pack.parameters.filter(({ id, label }) => names.has(label) || names.has(id));
  }

  #parameter(name: string): Parameter | undefined {
    const { parameters } = this.#pack;
    return parameters.find(({ id }) => id === name) ?? parameters.find(({ label }) => label === name);
  }

  /** Forms are the same for many uses, and going through their fields costs. */
  #referencesOf(formTypeIds: readonly string[]): References {
    const key = formTypeIds.join(' ');
    const found = this.#references.get(key) ?? referencesOf(this.#pack, this.#forms, formTypeIds);
    this.#references.set(key, found);
    return found;
  }
}

/** The condition alone, for whoever says in front of it that this is what passes. */
function conditionIn(words: string): string {
  return words.replace(/^满足以下条件为合格：/, '').replace(/，(?:该项)?为合格/, '');
}

interface Placed extends UseSetting {
  /** Key of the check's parameter; none for what the check has no name for. */
  key?: string;
  column: AuthorColumn;
  kind: AuthorParam['kind'];
  hasDefault?: boolean | undefined;
}

function settingOf(parameter: Parameter): Placed {
  const { label } = parameter;
  return { label, text: valueOf(parameter), parameter: label, column: OTHER, kind: 'number' };
}

function valueOf({ value, unit = '' }: Parameter): string {
  return value === undefined ? '' : `${value}${unit}`;
}
