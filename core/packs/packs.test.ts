import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { writtenPacks as packs } from '#catalog/packs.ts';
import type { FormType } from '../model/form-type.ts';
import { z } from '../model/zod.ts';
import { type Citation, CriterionId, type Pack } from '../model/pack.ts';

/** What a source holds, counted by hand in its text (`facts.json`). A change there is a change of the reading. */
const Facts = z.strictObject({
  sets: z.record(z.string(), z.int()),
  /** `from/to` of each stage. */
  stages: z.array(z.string()),
  routes: z.int(),
  provisions: z.record(z.string(), z.int()),
  /** Numbers that the source itself gives, by parameter. */
  numbers: z._default(z.record(z.string(), z.number()), {}),
  notes: z.int(),
  /** Ids of the sets and provisions for which it has no name, or lacks a word of it. */
  supplied: z._default(z.array(z.string()), []),
});

function factsOf(packId: string): z.infer<typeof Facts> {
  return Facts.parse(JSON.parse(readFileSync(new URL(`${packId}/facts.json`, import.meta.url), 'utf8')));
}

/** Words in `params` that are no field: what a slot, grade or kind is called, and ids of other parts of the pack. */
const notFields = new Set([
  'needs',
  'equals',
  'grade',
  'is',
  'stageId',
  'lastStageId',
  'setId',
  '$parameter',
]);

/** Text in a use's parameters with the name of the member it stands under, at any depth. */
function textsIn(value: unknown, member = ''): { member: string; text: string }[] {
  if (typeof value === 'string') return [{ member, text: value }];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, member));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, key));
}

/** Parameters that are words and no numbers. */
const WORDS: ReadonlyMap<unknown, string> = new Map([
  ['publicity-day-kind', '工作日'],
  ['holidays', '2027年：1月1日休'],
]);

/** The parameters as a check gets them once an office has set every number. */
function withNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNumbers);
  if (value === null || typeof value !== 'object') return value;
  if ('$parameter' in value) return WORDS.get(value.$parameter) ?? 1;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNumbers(item)]));
}

function fieldPatterns(form: FormType): string[] {
  return form.fields.flatMap((field) => [
    field.id,
    ...(field.columns ?? []).map((column) => `${field.id}[].${column.id}`),
  ]);
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function options(form: FormType, fieldId: string): string[] | undefined {
  return form.fields.find((field) => field.id === fieldId)?.options?.map((option) => option.value);
}

const criteriaOf = (pack: Pack) => pack.sets.flatMap((set) => set.criteria);

describe.each(packs)('$id', (pack) => {
  const facts = factsOf(pack.id);

  it('holds what its source holds', () => {
    const sets = pack.sets.map((set) => [set.id.slice(pack.id.length + 1), set.criteria.length]);
    expect(Object.fromEntries(sets)).toEqual(facts.sets);
    expect(pack.stages.map(({ from = '', to = '' }) => `${from}/${to}`)).toEqual(facts.stages);
    expect(pack.routes).toHaveLength(facts.routes);
    expect(countBy(pack.provisions.map(({ kind }) => kind))).toEqual(facts.provisions);
    const given = pack.parameters.filter(({ citation }) => citation !== undefined);
    expect(Object.fromEntries(given.map(({ id, value }) => [id, value]))).toEqual(facts.numbers);
    expect(pack.notes).toHaveLength(facts.notes);
  });

  it('marks the names that are not words of the source', () => {
    const marked = [...pack.sets, ...pack.provisions].filter(({ name }) => /〔.+〕/.test(name));
    const ids = marked.map(({ id }) => id.replace(`${pack.id}/`, ''));
    expect(ids.toSorted()).toEqual(facts.supplied.toSorted());
  });

  it('has unique ids under its own', () => {
    for (const part of [pack.sets, pack.stages, pack.routes, pack.provisions, pack.notes, pack.parameters]) {
      expect(repeated(part.map(({ id }) => id))).toEqual([]);
    }
    expect(repeated(pack.checks.map(({ id }) => id))).toEqual([]);
    expect(repeated(criteriaOf(pack).map(({ id }) => id))).toEqual([]);
    for (const set of pack.sets) {
      expect(set.id.startsWith(`${pack.id}/`)).toBe(true);
      for (const criterion of set.criteria) {
        expect(CriterionId.safeParse(criterion.id).success, criterion.id).toBe(true);
        expect(criterion.id.startsWith(`${set.id}/`), criterion.id).toBe(true);
      }
    }
  });

  it('cites its document for everything it says', () => {
    const cited: { citation: Citation }[] = [
      ...pack.sets,
      ...criteriaOf(pack),
      ...pack.stages,
      ...pack.routes,
      ...pack.provisions,
      ...pack.notes,
      ...pack.parameters.flatMap(({ citation }) => (citation ? [{ citation }] : [])),
    ];
    for (const { citation } of cited) {
      // A pack that no single text stands behind cites the public documents it rests on.
      if (pack.source.file !== '') expect(citation.document).toBe(pack.source.title);
      expect(citation.document.trim()).not.toBe('');
      expect(citation.section.trim()).not.toBe('');
      expect(citation.readOn).toBe(pack.source.readOn);
    }
  });

  it('says something for each criterion and provision, and no word twice in a lexicon', () => {
    for (const criterion of criteriaOf(pack)) {
      expect(criterion.requirement, criterion.id).not.toBe('');
      expect(repeated(criterion.lexicon), criterion.id).toEqual([]);
    }
    for (const { id, name, text } of pack.provisions) expect(name !== '' && text !== '', id).toBe(true);
    for (const { id, defect, decision } of pack.notes)
      expect(defect !== '' && decision !== '', id).toBe(true);
  });

  it('spells roles and destinations of a route as the options of its form', () => {
    for (const route of pack.routes) {
      expect((route.formTypeId ?? route.document ?? '') !== '', route.id).toBe(true);
      if (route.formTypeId === undefined) continue;
      const form = forms.find(({ id }) => id === route.formTypeId);
      expect(form, route.id).toBeDefined();
      expect(options(form!, 'pledgerRole')).toEqual(expect.arrayContaining(route.roles));
      expect(options(form!, 'submitTo')).toContain(route.to);
    }
  });

  describe.each(pack.checks)('use $id', (use) => {
    it('refers to things that exist', () => {
      const known = {
        stageId: pack.stages.map(({ id }) => id),
        lastStageId: pack.stages.map(({ id }) => id),
        setId: pack.sets.map(({ id }) => id),
        $parameter: pack.parameters.map(({ id }) => id),
      };
      const texts = textsIn(use.params);
      for (const [member, ids] of Object.entries(known)) {
        expect(ids).toEqual(
          expect.arrayContaining(texts.filter((found) => found.member === member).map(({ text }) => text)),
        );
      }
      expect(criteriaOf(pack).map(({ id }) => id)).toEqual(expect.arrayContaining(use.criterionIds));

      const paths = texts.filter(({ member }) => !notFields.has(member)).map(({ text }) => text);
      expect(use.formTypeIds).not.toEqual([]);
      for (const formTypeId of use.formTypeIds) {
        const form = forms.find(({ id }) => id === formTypeId);
        expect(form, formTypeId).toBeDefined();
        expect(fieldPatterns(form!)).toEqual(expect.arrayContaining(paths));
      }
    });

    it('has parameters that its check takes', () => {
      const check = checks.find(({ id }) => id === use.checkId);
      expect(check, use.checkId).toBeDefined();
      expect(check!.params.safeParse(withNumbers(use.params))).toMatchObject({ success: true });
    });
  });
});
