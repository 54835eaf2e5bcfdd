import type { FillReport } from '#core/model/page.ts';

/** Adds to a report the forms that the page tried to send. A report without any says nothing of it. */
export function withHeld(report: FillReport, held: readonly string[] = []): void {
  if (held.length > 0) report.held = [...(report.held ?? []), ...held];
}
