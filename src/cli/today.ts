/** Today in UTC, as an ISO day. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
