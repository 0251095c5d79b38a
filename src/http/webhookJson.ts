import { z } from 'zod';
import type { Webhook } from '../db/webhooks.ts';
import type { WebhookRefusal } from '../usecases/webhooks/changeWebhook.ts';
import { etagOf } from './etag.ts';
import { ProblemError } from './problem.ts';

export const webhookParams = z.strictObject({ id: z.uuid('must be the UUID of a webhook') });

/** A webhook as it is shown: never with its secret. */
export function webhookShown({ createdAt, owner: _owner, ...webhook }: Webhook) {
  return { ...webhook, createdAt: createdAt.toISOString() };
}

export function noWebhook(id: string): ProblemError {
  return new ProblemError('not-found', `There is no webhook ${id}.`);
}

export function webhookProblem(result: WebhookRefusal, id: string): ProblemError {
  switch (result.refused) {
    case 'not-found':
      return noWebhook(id);
    case 'too-many':
      return new ProblemError('not-possible-now', `One owner may have ${result.limit} webhooks at most.`);
    case 'not-active':
      return new ProblemError('not-possible-now', 'The webhook is not active; turn it on first.');
    case 'version-mismatch':
      return new ProblemError(
        'version-mismatch',
        `The webhook is at version ${result.version} now; read it again and repeat the change.`,
        [{ pointer: '/if-match', reason: `the ETag is now ${etagOf(result.version)}`, in: 'header' }],
        { etag: etagOf(result.version) },
      );
  }
}
