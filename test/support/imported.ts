import type { RealService } from './realProcess.ts';
import { until } from './until.ts';

/** Begins an import of NDJSON; answers where to follow it. */
export async function beginImport(service: Pick<RealService, 'call'>, rows: string): Promise<string> {
  const begun = await service.call('POST', '/v1/imports', rows, 'application/x-ndjson');
  if (begun.status !== 202) throw new Error(`an import was answered ${begun.status}`);
  return String(begun.location);
}

/** The counts of an import when it has ended well. */
export async function importEnded(service: Pick<RealService, 'call'>, location: string, seconds = 120) {
  const { body } = await until(
    'an import',
    () => service.call('GET', location),
    (answer) => answer.body?.state === 'succeeded' || answer.body?.state === 'failed',
    seconds,
  );
  if (body.state === 'failed') throw new Error(`an import failed: ${body.failure}`);
  return body.counts as Readonly<Record<'read' | 'created' | 'updated' | 'unchanged' | 'rejected', number>>;
}
