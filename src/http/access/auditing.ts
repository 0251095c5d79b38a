import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recordAudit } from '../../db/audit.ts';
import { type AuditNote, underNote } from '../../db/auditNote.ts';
import type { Connection } from '../../db/connect.ts';
import { isAudited, type RouteRule } from './routeTable.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the audit log is told of the request; null where it only reads. */
    auditNote: AuditNote | null;
  }
}

/**
 * Tells the audit log of every request that changes something or reads contact details: in the transaction of the
 * change, and where there is none, once it has succeeded and before it is answered.
 */
export function registerAuditing(app: FastifyInstance, db: Connection): void {
  app.decorateRequest('auditNote', null);
  app.addHook('preHandler', (request, _reply, done) => {
    const { config, schema, url = '' } = request.routeOptions;
    if (config.rule === undefined || !isAudited(config.rule, request.method)) {
      done();
      return;
    }
    const { id } = request.params as { id?: string };
    const note: AuditNote = {
      entry: {
        subject: request.caller.subject,
        keyId: request.caller.keyId,
        action: (schema as { operationId?: string } | undefined)?.operationId ?? `${request.method} ${url}`,
        kind: kindOf(config.rule, url),
        target: id ?? null,
        requestId: request.id,
      },
      written: false,
    };
    request.auditNote = note;
    underNote(note, done);
  });
  app.addHook('onSend', ({ auditNote }, reply, _payload, done) => {
    if (auditNote === null || auditNote.written || reply.statusCode >= 400) {
      done();
      return;
    }
    auditNote.written = true;
    recordAudit(db, auditNote.entry).then(() => done(), done);
  });
}

/** Names what a request makes, for the audit log: before the transaction ends that makes it. */
export function tellTarget({ auditNote }: FastifyRequest, id: string): void {
  if (auditNote !== null) auditNote.entry.target = id;
}

/** What a route is about, in the singular: what must be the caller's own, else what its address begins with. */
function kindOf({ owned }: RouteRule, url: string): string {
  const [, , plural = ''] = url.split('/');
  return owned[0]?.kind ?? (plural === 'consortia' ? 'consortium' : plural.replace(/s$/, ''));
}
