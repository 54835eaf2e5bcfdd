import type { Draft } from '../model/event.ts';
import { canImport, type ImportPlan, isPlanned, type PlanItem } from './plan.ts';

export interface ImportSource {
  importId: string;
  file: string;
  /** Gives a new UUID; core has no source of chance. */
  newId: () => string;
}

/** A sheet's plan with the items to import. */
export interface ChosenPlan {
  plan: ImportPlan;
  chosen: ReadonlySet<PlanItem>;
}

/**
 * Events that import the chosen items of one sheet or several, to be appended as one batch. Refused and unchanged items
 * are left out whatever is chosen. Who stands in several sheets is stored once, with what the last of them says.
 */
export function importDrafts(plans: readonly ChosenPlan[], source: ImportSource): Draft[] {
  const { importId, file, newId } = source;
  const ids = new Map<string, string>();
  const batch: Batch = {
    drafts: new Map(),
    // Who is new gets an id once, whatever sheets speak of them.
    idOf: (entity, planned) => {
      if (!isPlanned(planned)) return planned;
      const key = `${entity} ${planned}`;
      const id = ids.get(key) ?? newId();
      ids.set(key, id);
      return id;
    },
  };
  const people = new Set<string>();
  for (const { plan, chosen } of plans) {
    for (const item of plan.items) {
      if (!chosen.has(item) || !canImport(item)) continue;
      people.add(addItem(batch, item, plan.formTypeId));
    }
  }
  const refused = plans.flatMap(({ plan }) => plan.items).filter(({ status }) => status === 'refused');
  const done: Draft = {
    entity: `import:${importId}`,
    base: null,
    payload: {
      kind: 'import.done',
      importId,
      file,
      sheet: plans.map(({ plan }) => plan.sheet).join('、'),
      imported: people.size,
      refused: refused.length,
    },
  };
  return [...batch.drafts.values(), done];
}

interface Batch {
  drafts: Map<string, Draft>;
  /** The id to store under. */
  idOf: (entity: 'subject' | 'record', planned: string) => string;
}

/** Adds what a person brings, and answers who it is. */
function addItem({ drafts, idOf }: Batch, item: PlanItem, formTypeId: string | undefined): string {
  // The base is what the journal has: what earlier sheets of the batch said is replaced, not followed.
  const put = (draft: Draft): void => {
    drafts.set(draft.entity, draft);
  };
  const subjectId = idOf('subject', item.subject.id);
  if (item.personChanges.length > 0) {
    const { stored, values } = item.subject;
    put({
      entity: `subject:${subjectId}`,
      base: stored?.head ?? null,
      payload: { kind: 'subject.put', subject: { id: subjectId, kind: 'person', values } },
    });
  }
  if (item.record && formTypeId !== undefined && item.recordChanges.length > 0) {
    const { stored, values } = item.record;
    const recordId = idOf('record', item.record.id);
    put({
      entity: `record:${recordId}`,
      base: stored?.head ?? null,
      payload: { kind: 'record.put', recordId, formTypeId, subjectId, values },
    });
  }
  return subjectId;
}
