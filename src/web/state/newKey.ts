/** A key for something made on the page: readable, and unlike any other. */
export function newKey(name: string, whereNameless: string): string {
  const readable = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  // randomUUID is there on secure addresses only, and a forum's wireless may not be one.
  const [chance] = crypto.getRandomValues(new Uint32Array(1));
  return `${readable === '' ? whereNameless : readable}-${chance!.toString(16).padStart(8, '0')}`;
}
