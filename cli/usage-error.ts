/** Wrong use of a command, in words for the user. */
export class UsageError extends Error {}
