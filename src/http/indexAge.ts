import type { FastifyReply } from 'fastify';
import type { LiveIndex } from './services.ts';

/** How routes that answer from the index describe the header that says how old it is. */
export const INDEX_AGE_HEADER = {
  'index-age':
    'Whole seconds since the index that this was read from was known to hold all that is committed: 0 as long as the database answers. It grows while that is away; the list is then as it was.',
};

/** Says in an answer how old the index is that it was read from. */
export function tellIndexAge(reply: FastifyReply, { age }: Pick<LiveIndex, 'age'>): void {
  reply.header('index-age', String(Math.floor(age / 1000)));
}
