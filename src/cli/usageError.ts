/** A fault of the one who called, told in one line and with exit code 2. */
export class UsageError extends Error {}
