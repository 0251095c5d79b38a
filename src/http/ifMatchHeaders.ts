import { z } from 'zod';

/** What a request that changes something may say of the version it read. */
export const ifMatchHeaders = z.looseObject({
  'if-match': z
    .string()
    .max(500)
    .optional()
    .meta({ description: 'The ETag you read; refuses when it has changed.' }),
});
