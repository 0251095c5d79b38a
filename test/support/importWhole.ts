import type { TestService } from './app.ts';

/** Uploads a file and waits for the end of its import; answers the refusal where there is one. */
export async function importWhole(
  { call }: TestService,
  content: string | Buffer,
  type: string,
  query: string,
) {
  const queued = await call('POST', `/v1/imports?${query}`, content, { 'content-type': type });
  if (queued.status !== 202) return queued;
  for (;;) {
    const now = await call('GET', String(queued.headers.location));
    if (now.body.state === 'succeeded' || now.body.state === 'failed') return now;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Imports profiles, a line each. */
export async function importProfilesOf(service: TestService, source: string, rows: readonly object[]) {
  const file = rows.map((row) => JSON.stringify(row)).join('\n');
  return (await importWhole(service, file, 'application/x-ndjson', `source=${source}`)).body;
}

/** Creates a company and answers its id. */
export async function createCompany(
  { call }: TestService,
  source: string,
  externalId: string,
  fields: object,
) {
  const created = await call('POST', `/v1/profiles?source=${source}`, {
    externalId,
    kind: 'company',
    ...fields,
  });
  if (created.status !== 201) throw new Error(created.text);
  return created.body.id as string;
}
