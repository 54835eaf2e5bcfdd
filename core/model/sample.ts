import { z } from './zod.ts';

/** 示例数据: which people, records and reviews were put in to try the program with. */
export const Sample = z.object({
  id: z.uuid(),
  subjectIds: z.array(z.uuid()),
  recordIds: z.array(z.uuid()),
  reviewIds: z.array(z.uuid()),
});
export type Sample = z.infer<typeof Sample>;

export const samplePayloads = [
  /** In the same batch as what it lists; again, when a removal was taken back. */
  z.object({ kind: z.literal('sample.added'), sample: Sample }),
  /** In the same batch as the removals of what is still there. */
  z.object({ kind: z.literal('sample.removed'), sampleId: z.uuid() }),
] as const;
