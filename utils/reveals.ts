import type { Draft } from '#core/model/event.ts';

interface Revealed {
  fields: readonly string[];
  subjectId?: string | undefined;
  recordId?: string | undefined;
}

/** What is noted when masked values are shown in full: each field, of whom. */
export function revealDrafts({ fields, subjectId, recordId }: Revealed): Draft[] {
  return fields.map((field) => {
    const revealId = crypto.randomUUID();
    return {
      entity: `reveal:${revealId}`,
      base: null,
      payload: {
        kind: 'reveal.done',
        revealId,
        field,
        ...(subjectId === undefined ? {} : { subjectId }),
        ...(recordId === undefined ? {} : { recordId }),
      },
    };
  });
}
