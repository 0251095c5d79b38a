import { api, ask, type Schemas } from '../api/client.ts';
import { ProblemError } from '../api/problem.ts';

/** Seconds that the search may take, and milliseconds between two looks at it. */
const LONGEST_SECONDS = 60;
const LOOK_MS = 700;

/** Whom to add, worked out by a worker: for what does not fit into one request. Tells how far it is. */
export async function completeAsJob(
  request: Schemas['CompletionRequest'],
  onProgress: (share: number) => void,
): Promise<Schemas['CompletionAnswer']> {
  onProgress(0);
  let job = await ask(api.POST('/v1/completions', { body: { ...request, seconds: LONGEST_SECONDS } }));
  while (job.state === 'queued' || job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    job = await ask(api.GET('/v1/completions/{id}', { params: { path: { id: job.id } } }));
    onProgress(job.progress);
  }
  if (job.answer !== null) return job.answer;
  throw new ProblemError({ status: 500, code: 'internal-error', detail: job.failure ?? '', faults: [] });
}
