const TIME = /^(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2})秒?|分)?$/;

/** Spellings of a time of day, with seconds and, where they are zero, without; `null` for what is none. */
export function timeSpellings(text: string): string[] | null {
  const [, hour, minute, second = '0'] = TIME.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const [short, seconds] = [[hour, minute], [second]].map((parts) =>
    parts.map((part) => part.padStart(2, '0')).join(':'),
  );
  return [`${short}:${seconds}`, ...(Number(second) === 0 ? [short ?? ''] : [])];
}
