import type { OwnedKind } from '../../db/owners.ts';
import type { Role, Scope } from '../../domain/access/caller.ts';

/** A thing that a route is about and that only its owner, or an administrator, may see or change. */
export interface Owned {
  readonly kind: OwnedKind;
  /** Where its id stands: a parameter of the address, or a field of the body. */
  readonly in: 'path' | 'body';
  readonly name: string;
}

/** Who may call a route. */
export interface RouteRule {
  /** The least role that may; null: anyone, without saying who they are. */
  readonly role: Role | null;
  /** What the key that is shown must be for. */
  readonly scope: Scope;
  /** What must be the caller's own, beside the role; an administrator may touch what others own. */
  readonly owned: readonly Owned[];
}

const at = (kind: OwnedKind, name = 'id'): Owned => ({ kind, in: 'path', name });

const rule = (role: Role | null, scope: Scope, ...owned: Owned[]): RouteRule => ({ role, scope, owned });

const ANYONE = rule(null, 'read');
/** What is public among those who may enter at all: profiles, matches, calls, code lists. */
const READ = rule('reader', 'read');

const OWN_PROFILE = rule('coordinator', 'write', at('profile'));
const READ_OWN_PROFILE = rule('coordinator', 'read', at('profile'));
const OWN_DUPLICATE = rule('coordinator', 'write', at('duplicate'));
const READ_OWN_CONSORTIUM = rule('coordinator', 'read', at('consortium'));
const OWN_CONSORTIUM = rule('coordinator', 'write', at('consortium'));
const READ_OWN_FORUM = rule('organiser', 'read', at('forum'));
const READ_OWN_WEBHOOK = rule('coordinator', 'read', at('webhook'));
const OWN_WEBHOOK = rule('coordinator', 'write', at('webhook'));
const OWN_FORUM = rule('organiser', 'write', at('forum'));

/** What a forum is made of has the same six routes, kind by kind. */
function memberRules(path: string): Record<string, RouteRule> {
  const all = `/v1/forums/:id/${path}`;
  return {
    [`GET ${all}`]: READ_OWN_FORUM,
    [`POST ${all}`]: OWN_FORUM,
    [`GET ${all}/:key`]: READ_OWN_FORUM,
    [`PUT ${all}/:key`]: OWN_FORUM,
    [`PATCH ${all}/:key`]: OWN_FORUM,
    [`DELETE ${all}/:key`]: OWN_FORUM,
  };
}

/**
 * Who may call what: every route of the service by method and address, as it is registered. A route that is not
 * here does not start. HEAD follows GET; the files that plugins serve stand in PUBLIC_FILES.
 */
export const ROUTE_TABLE: Readonly<Record<string, RouteRule>> = {
  'GET /health/live': ANYONE,
  'GET /health/ready': ANYONE,
  'GET /openapi.json': ANYONE,
  'GET /metrics': READ,

  'GET /v1/vocabularies': READ,
  'GET /v1/codes': READ,
  'GET /v1/network': READ,
  'GET /v1/vocabularies/:name': READ,

  'GET /v1/profiles': READ,

  'POST /v1/profiles': rule('coordinator', 'write'),
  'GET /v1/profiles/:id': READ,
  'PUT /v1/profiles/:id': OWN_PROFILE,
  'PATCH /v1/profiles/:id': OWN_PROFILE,
  'DELETE /v1/profiles/:id': OWN_PROFILE,
  'GET /v1/profiles/:id/matches': READ,
  'GET /v1/profiles/:id/matches/:candidateId': READ,
  'POST /v1/matches': READ,
  'GET /v1/profiles/:id/blocks': READ_OWN_PROFILE,
  'PUT /v1/profiles/:id/blocks/:otherId': OWN_PROFILE,
  'DELETE /v1/profiles/:id/blocks/:otherId': OWN_PROFILE,
  'GET /v1/profiles/:id/feedback': READ_OWN_PROFILE,
  'PUT /v1/profiles/:id/feedback/:otherId': OWN_PROFILE,
  'DELETE /v1/profiles/:id/feedback/:otherId': OWN_PROFILE,

  'POST /v1/imports': rule('coordinator', 'write'),
  'GET /v1/imports/:id': rule('coordinator', 'read', at('import')),
  'GET /v1/imports/template.csv': READ,

  'GET /v1/duplicates': rule('coordinator', 'read'),
  'POST /v1/duplicates/:id/dismiss': OWN_DUPLICATE,
  'POST /v1/duplicates/:id/reopen': OWN_DUPLICATE,
  'POST /v1/profiles/:id/merge': rule('coordinator', 'write', at('profile'), {
    kind: 'profile',
    in: 'body',
    name: 'otherId',
  }),
  'GET /v1/profiles/:id/merged': READ,
  'DELETE /v1/profiles/:id/merged/:formerId': OWN_PROFILE,

  // Whose the profiles are that are introduced, the steps themselves look at: an administrator takes none for another.
  'POST /v1/introductions': rule('coordinator', 'write'),
  'GET /v1/introductions': rule('coordinator', 'read'),
  'GET /v1/introductions/:id': rule('coordinator', 'read'),
  'POST /v1/introductions/:id/accept': rule('coordinator', 'write'),
  'POST /v1/introductions/:id/decline': rule('coordinator', 'write'),
  'POST /v1/introductions/:id/withdraw': rule('coordinator', 'write'),
  'GET /v1/profiles/:id/contact': rule('coordinator', 'contacts'),
  'GET /v1/profiles/:id/contact-consents': READ_OWN_PROFILE,
  'PUT /v1/profiles/:id/contact-consents/:forumId': OWN_PROFILE,
  'DELETE /v1/profiles/:id/contact-consents/:forumId': OWN_PROFILE,
  'GET /v1/profiles/:id/export': rule('coordinator', 'contacts', at('profile')),
  'POST /v1/profiles/:id/erase': OWN_PROFILE,
  'POST /v1/privacy/export': rule('organiser', 'contacts'),
  'POST /v1/privacy/erase': rule('organiser', 'write'),

  'GET /v1/calls': READ,
  'GET /v1/calls/:year': READ,
  'POST /v1/consortia/check': READ,
  'POST /v1/consortia/complete': READ,
  'POST /v1/consortia/groups': READ,
  'POST /v1/consortia': rule('coordinator', 'write'),
  'GET /v1/consortia': rule('coordinator', 'read'),
  'GET /v1/consortia/:id': READ_OWN_CONSORTIUM,
  'PUT /v1/consortia/:id': OWN_CONSORTIUM,
  'DELETE /v1/consortia/:id': OWN_CONSORTIUM,
  'GET /v1/consortia/:id/findings': READ_OWN_CONSORTIUM,
  'POST /v1/completions': rule('coordinator', 'write'),
  'GET /v1/completions/:id': rule('coordinator', 'read', at('completion')),

  'POST /v1/forums': rule('organiser', 'write'),
  'GET /v1/forums': rule('organiser', 'read'),
  'GET /v1/forums/:id': READ_OWN_FORUM,
  'PUT /v1/forums/:id': OWN_FORUM,
  'PATCH /v1/forums/:id': OWN_FORUM,
  'DELETE /v1/forums/:id': OWN_FORUM,
  'GET /v1/forums/:id/findings': READ_OWN_FORUM,
  ...memberRules('sessions'),
  ...memberRules('tables'),
  ...memberRules('participants'),
  ...memberRules('requests'),
  ...memberRules('exclusions'),
  ...memberRules('locks'),
  'POST /v1/forums/:id/participants/import': OWN_FORUM,
  'GET /v1/forums/templates/participants.csv': READ,
  'POST /v1/forums/:id/requests/import': OWN_FORUM,
  'GET /v1/forums/templates/requests.csv': READ,
  'GET /v1/forums/:id/sessions/:session/registrations': READ_OWN_FORUM,
  'PUT /v1/forums/:id/sessions/:session/registrations/:representative': OWN_FORUM,
  'DELETE /v1/forums/:id/sessions/:session/registrations/:representative': OWN_FORUM,
  'POST /v1/forums/:id/workshop-allocations': OWN_FORUM,
  'POST /v1/forums/:id/schedule-runs': OWN_FORUM,
  'GET /v1/forums/:id/schedule-runs': READ_OWN_FORUM,
  'GET /v1/forums/:id/schedule-runs/:run': READ_OWN_FORUM,
  'GET /v1/forums/:id/schedule-runs/:run/events': READ_OWN_FORUM,
  'POST /v1/forums/:id/schedule-runs/:run/cancel': OWN_FORUM,
  'GET /v1/forums/:id/schedule-runs/:run/comparison': READ_OWN_FORUM,
  'GET /v1/forums/:id/schedule-runs/:run/schedule': READ_OWN_FORUM,
  'POST /v1/forums/:id/schedule-runs/:run/moves': OWN_FORUM,
  'POST /v1/forums/:id/schedule-runs/:run/publish': OWN_FORUM,
  'GET /v1/forums/:id/publications': READ_OWN_FORUM,
  'POST /v1/forums/:id/occasions': OWN_FORUM,
  'DELETE /v1/forums/:id/occasions/:run': OWN_FORUM,
  'GET /v1/forums/:id/agenda': READ_OWN_FORUM,
  'GET /v1/forums/:id/tables/:key/agenda': READ_OWN_FORUM,
  'GET /v1/forums/:id/participants/:key/agenda': READ_OWN_FORUM,
  'GET /v1/forums/:id/representatives/:key/agenda': READ_OWN_FORUM,
  'POST /v1/forums/:id/representatives/:key/feed': OWN_FORUM,
  'DELETE /v1/forums/:id/representatives/:key/feed': OWN_FORUM,
  'GET /v1/forums/:id/private-links': READ_OWN_FORUM,
  'POST /v1/forums/:id/representatives/:key/private-link': OWN_FORUM,
  'DELETE /v1/forums/:id/representatives/:key/private-link': OWN_FORUM,
  // Held to the private link of one person by the routes themselves; the link is shown as a key would be.
  'GET /v1/my': ANYONE,
  'GET /v1/my/participants': ANYONE,
  'POST /v1/my/requests': ANYONE,
  'PATCH /v1/my/requests/:key': ANYONE,
  'POST /v1/my/feed': ANYONE,
  'DELETE /v1/my/feed': ANYONE,
  // The address itself is the secret.
  'GET /v1/feeds/:token': ANYONE,

  'POST /v1/webhooks': rule('coordinator', 'write'),
  'GET /v1/webhooks': rule('coordinator', 'read'),
  'GET /v1/webhooks/:id': READ_OWN_WEBHOOK,
  'PATCH /v1/webhooks/:id': OWN_WEBHOOK,
  'DELETE /v1/webhooks/:id': OWN_WEBHOOK,
  'POST /v1/webhooks/:id/secret': OWN_WEBHOOK,
  'POST /v1/webhooks/:id/test': OWN_WEBHOOK,
  'POST /v1/webhooks/:id/replay': OWN_WEBHOOK,
  'GET /v1/webhooks/:id/deliveries': READ_OWN_WEBHOOK,
  'POST /v1/webhooks/:id/deliveries/:delivery/replay': OWN_WEBHOOK,

  'POST /v1/keys': rule('coordinator', 'manage'),
  'GET /v1/keys': rule('coordinator', 'manage'),
  'DELETE /v1/keys/:id': rule('coordinator', 'manage', at('key')),
  'GET /v1/audit': rule('admin', 'manage'),
};

/** What plugins serve for anyone to read: the docs, and the files of the web page. */
const PUBLIC_FILES = /^\/(docs(\/.*)?|assets\/.*|[\w-]+\.(html|svg|png|ico|webmanifest))?$/;

/** The rule of a route by its method and address as registered; undefined: the table does not know it. */
export function ruleOf(method: string, url: string): RouteRule | undefined {
  // Browsers ask without saying who they are; the answer says which other origins may call.
  if (method === 'OPTIONS' && url === '*') return ANYONE;
  const verb = method === 'HEAD' ? 'GET' : method;
  return verb === 'GET' && PUBLIC_FILES.test(url) ? ANYONE : ROUTE_TABLE[`${verb} ${url}`];
}

/** Whether the audit log is told of a request: of every change, and of reading contact details. */
export function isAudited({ scope }: RouteRule, method: string): boolean {
  return scope === 'contacts' || (scope !== 'read' && method !== 'GET' && method !== 'HEAD');
}
