import type { ChecklistCriterion } from '#core/review/shown.ts';

/** Where in the page something is that a criterion's findings speak of. */
export interface EvidencePlace {
  ref: string;
  /** `""` where the whole field is meant. */
  quote: string;
}

/** All places that the findings quote, each once, then those that they only name. */
export function evidenceOf({ findings }: ChecklistCriterion): EvidencePlace[] {
  const quoted = findings.flatMap(({ evidence }) =>
    evidence.flatMap(({ ref, marked }) =>
      ref === undefined || marked === '' ? [] : [{ ref, quote: marked }],
    ),
  );
  const known = new Set(quoted.map(({ ref }) => ref));
  const named = findings.flatMap(({ ref }) =>
    ref === undefined || known.has(ref) ? [] : [{ ref, quote: '' }],
  );
  const places = new Map([...quoted, ...named].map((place) => [`${place.ref} ${place.quote}`, place]));
  return [...places.values()];
}
