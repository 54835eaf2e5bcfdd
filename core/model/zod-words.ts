import type { z } from './zod.ts';

/**
 * What is said of a value that a schema refuses. It reaches people as the detail of an error, and authors whose pack is JSON. Zod's
 * own table has words for every format, container and type that there is; ours are the same for what our schemas ask for.
 */
export function zodWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Invalid input: expected ${issue.expected}, received ${kindOf(issue.input)}`;
    case 'invalid_value': {
      const values = issue.values.map((value) => JSON.stringify(value));
      return values.length === 1
        ? `Invalid input: expected ${values[0]}`
        : `Invalid option: expected one of ${values.join('|')}`;
    }
    case 'too_big':
      return `Too big: expected ${issue.origin} ${bound(issue, `<${issue.inclusive ? '=' : ''}${issue.maximum}`)}`;
    case 'too_small':
      return `Too small: expected ${issue.origin} ${bound(issue, `>${issue.inclusive ? '=' : ''}${issue.minimum}`)}`;
    case 'invalid_format':
      return issue.format === 'regex'
        ? `Invalid string: must match pattern ${issue.pattern}`
        : `Invalid ${issue.format}`;
    case 'unrecognized_keys':
      return `Unrecognized key${issue.keys.length > 1 ? 's' : ''}: ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    default:
      return 'Invalid input';
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Of what has a length, the length is bounded. */
function bound({ origin }: { origin?: string }, limit: string): string {
  if (origin === 'string') return `to have ${limit} characters`;
  return origin === 'array' ? `to have ${limit} items` : `to be ${limit}`;
}
