import { authorableChecks } from '#catalog/authoring.ts';
import type { PackItem, PackItemWho } from '#components/workbench/PackCriteria.tsx';
import type { PackItemView } from '#components/workbench/PackItemCard.tsx';
import { sourceText } from '#components/workbench/source-text.ts';
import { UseExplainer, type UseWords } from '#core/authoring/explain.ts';
import { titleOfUse } from '#core/engine/words.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import type { CheckUse, Citation, Criterion, CriterionSet, Pack, SourceNote } from '#core/model/pack.ts';
import { tunePack } from '#core/packs/shelf.ts';
import { currentLocale, t } from '#locales/index.ts';
import type { Store } from './store.ts';

/** What a page shows of the checks and criteria of a pack. */
interface PackItems {
  items: readonly PackItem[];
  forms: readonly { value: string; label: string }[];
  sets: readonly { value: string; label: string; source: string }[];
  /** Everything about an item with what an office sets. */
  viewOf: (item: PackItem, tuning: PackTuning) => PackItemView;
}

type Link = { use: CheckUse; words: UseWords };

/** The checks of a pack in their order, then its criteria in theirs. */
export function packItems(
  pack: Pack,
  { shelf: { forms }, labels }: Pick<Store, 'shelf' | 'labels'>,
): PackItems {
  const { formTitle } = labels;
  const known = { forms, checks: authorableChecks };
  let latest = { key: '', tuned: pack, explainer: new UseExplainer(pack, known) };
  const explain = (use: CheckUse): UseWords => latest.explainer.explain(use, currentLocale());
  /** All items in sight ask for the same settings. */
  const tune = (tuning: PackTuning): Pack => {
    const key = JSON.stringify(tuning);
    if (key !== latest.key) {
      const tuned = tunePack(pack, tuning);
      latest = { key, tuned, explainer: new UseExplainer(tuned, known) };
    }
    return latest.tuned;
  };
  const criteria = new Map(
    pack.sets.flatMap((set) => set.criteria.map((criterion) => [criterion.id, { set, criterion }] as const)),
  );
  const linked = new Map<string, CheckUse[]>();
  const link = (id: string, use: CheckUse): void => void linked.set(id, [...(linked.get(id) ?? []), use]);
  const ofChecks = pack.checks.map((use): PackItem => {
    const words = explain(use);
    const ofSets = pack.sets.filter(({ id }) => words.setIds.includes(id));
    for (const id of use.criterionIds) link(id, use);
    for (const { criteria: own } of ofSets) for (const { id } of own) link(id, use);
    const named = use.criterionIds.flatMap((id) => criteria.get(id) ?? []);
    const title = titleOfUse(use, authorableChecks, currentLocale());
    return {
      key: `use ${use.id}`,
      useId: use.id,
      title,
      who: words.otherwise === 'review' ? 'human' : 'machine',
      formIds: use.formTypeIds,
      setIds: [...new Set([...words.setIds, ...named.map(({ set }) => set.id)])],
      words: searched([
        title,
        words.type,
        words.passes,
        ...use.formTypeIds.map(formTitle),
        ...words.settings.flatMap(({ label, text, parameter = '' }) => [label, text, parameter]),
        ...named.map(({ criterion }) => criterion.name),
        ...ofSets.map(({ name }) => name),
      ]),
    };
  });
  const ofCriteria = [...criteria.values()].map(({ set, criterion }): PackItem => {
    const { id, name, requirement, lexicon } = criterion;
    return {
      key: `criterion ${id}`,
      title: name,
      who: whoOf(criterion),
      formIds: [...new Set((linked.get(id) ?? []).flatMap(({ formTypeIds }) => formTypeIds))],
      setIds: [set.id],
      words: searched([name, set.name, requirement, ...lexicon]),
    };
  });
  const usedForms = new Set(pack.checks.flatMap(({ formTypeIds }) => formTypeIds));
  return {
    items: [...ofChecks, ...ofCriteria],
    forms: [...usedForms].map((id) => ({ value: id, label: formTitle(id) })),
    sets: pack.sets.map(({ id, name, criteria: { length }, citation }) => ({
      value: id,
      label: t('packs.set', { name, count: length }),
      source: sourceText(citation),
    })),
    viewOf: ({ useId, key }, tuning) => {
      const tuned = tune(tuning);
      const use = tuned.checks.find(({ id }) => id === useId);
      if (use) return checkView({ use, words: explain(use) }, tuned, criteria, formTitle);
      const found = criteria.get(key.slice(key.indexOf(' ') + 1));
      const links = (found ? (linked.get(found.criterion.id) ?? []) : []).map((each) => {
        const now = tuned.checks.find(({ id }) => id === each.id) ?? each;
        return { use: now, words: explain(now) };
      });
      return criterionView(found, links, tuned);
    },
  };
}

function checkView(
  { use, words }: Link,
  pack: Pack,
  criteria: ReadonlyMap<string, { set: CriterionSet; criterion: Criterion }>,
  formTitle: (id: string) => string,
): PackItemView {
  const named = use.criterionIds.flatMap((id) => criteria.get(id) ?? []);
  const parameters = pack.parameters.filter(({ label }) =>
    words.settings.some(({ parameter }) => parameter === label),
  );
  const sets = pack.sets.filter(({ id }) => words.setIds.includes(id));
  const cited = [
    ...named.map(({ criterion }) => criterion.citation),
    ...sets.map(({ citation }) => citation),
    ...parameters.flatMap(({ citation }) => citation ?? []),
  ];
  const { title, readOn } = pack.source;
  const sources =
    cited.length > 0 ? unique(cited) : [{ document: title, section: t('packs.source.whole'), readOn }];
  const about = [
    ...parameters.map(({ label }) => label),
    ...named.map(({ criterion }) => criterion.name),
    ...sets.map(({ name }) => name),
  ];
  return {
    kind: words.type,
    passes: [
      {
        by: '',
        text:
          words.passes === '' ? t('packs.passes.unknown') : t('packs.passes.use', { words: words.passes }),
      },
    ],
    otherwise: t(`packs.otherwise.${words.otherwise}`),
    requirement: '',
    settings: words.settings,
    unset: words.unset,
    forms: use.formTypeIds.map(formTitle),
    criteria: named.map(({ set, criterion }) => `${set.name} · ${criterion.name}`),
    sources,
    ...notesOn(pack, about, cited, new Set(parameters.map(({ id }) => id))),
  };
}

function criterionView(
  found: { set: CriterionSet; criterion: Criterion } | undefined,
  links: readonly Link[],
  pack: Pack,
): PackItemView {
  if (!found) throw new Error('a criterion of another pack');
  const { set, criterion } = found;
  const { lexicon, requirement, citation } = criterion;
  const who = whoOf(criterion);
  const by = links.map(({ use, words }) => ({
    by: t(use.enabled ? 'packs.passes.by' : 'packs.passes.byOff', {
      title: titleOfUse(use, authorableChecks, currentLocale()),
    }),
    text:
      words.setIds.includes(set.id) && lexicon.length > 0
        ? t('packs.passes.lexicon', { words: lexicon.join(t('common.listComma')) })
        : t('packs.passes.use', { words: words.passes }),
  }));
  const alone = { by: '', text: t(`packs.passes.${who === 'machine' ? 'noCheck' : who}`) };
  return {
    kind: set.name,
    passes: by.length === 0 || who !== 'machine' ? [alone, ...by] : by,
    otherwise: t(`packs.otherwise.${who === 'machine' && by.length > 0 ? 'checks' : 'criterion'}`),
    requirement,
    settings: [],
    unset: [...new Set(links.flatMap(({ words }) => words.unset))],
    forms: [],
    criteria: [],
    sources: [citation],
    ...notesOn(pack, [criterion.name, set.name], [citation], new Set()),
  };
}

function whoOf({ checkability }: Criterion): PackItemWho {
  return checkability === 'person' ? 'human' : checkability;
}

/** Shorter names stand in many sentences by chance. */
const TELLING = 2;

/** Notes that speak of one of these things, and how many more there are on the same sections. */
function notesOn(
  { notes }: Pack,
  names: readonly string[],
  cited: readonly Citation[],
  ids: ReadonlySet<string>,
): { notes: SourceNote[]; others: number } {
  const wanted = names.map(bare).filter(({ length }) => length >= TELLING);
  const own = notes.filter(
    ({ id, about, defect }) => ids.has(id) || wanted.some((name) => bare(about + defect).includes(name)),
  );
  const beside = notes.filter(
    (note) =>
      !own.includes(note) &&
      cited.some(
        ({ document, section }) => document === note.citation.document && section === note.citation.section,
      ),
  );
  return { notes: own, others: beside.length };
}

/** A name without quotes, and without what editors supplied. */
function bare(text: string): string {
  return text.replaceAll(/〔[^〕]*〕|[“”"‘’《》\s]/g, '');
}

function unique(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((each) => [`${each.document} ${each.section}`, each] as const)).values()];
}

function searched(texts: readonly string[]): string {
  return texts.join('\n').toLowerCase();
}
