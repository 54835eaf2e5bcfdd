/**
 * How often a test of endurance repeats what it does: `short` in every run, so that the whole takes its 20 minutes at most, `whole`
 * with `npm run test:endurance`.
 */
export function rounds({ short, whole }: { short: number; whole: number }): number {
  return process.env['JIANNUO_ENDURANCE'] === '1' ? whole : short;
}
