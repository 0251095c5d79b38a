import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { buildCodeChecks } from './domain/vocabulary/codes.ts';
import { registerAuditing } from './http/access/auditing.ts';
import { type AccessOptions, OPEN_ACCESS, registerCallers } from './http/access/callers.ts';
import { registerGuard, registerRules } from './http/access/guard.ts';
import { matchSources } from './http/matchSources.ts';
import { registerOpenApi } from './http/openapi.ts';
import { registerPage } from './http/page.ts';
import { registerProblems, sendProblem } from './http/problem.ts';
import { registerRequestLog, requestId } from './http/requestLog.ts';
import { agendaRoutes } from './http/routes/agendas.ts';
import { auditRoutes } from './http/routes/audit.ts';
import { blockRoutes } from './http/routes/blocks.ts';
import { callRoutes } from './http/routes/calls.ts';
import { codeRoutes } from './http/routes/codes.ts';
import { completionRoutes } from './http/routes/completions.ts';
import { consortiumRoutes } from './http/routes/consortia.ts';
import { contactRoutes } from './http/routes/contacts.ts';
import { duplicateRoutes } from './http/routes/duplicates.ts';
import { feedbackRoutes } from './http/routes/feedback.ts';
import { forumImportRoutes } from './http/routes/forumImports.ts';
import { forumMemberRoutes } from './http/routes/forumMembers.ts';
import { forumRoutes } from './http/routes/forums.ts';
import { importRoutes } from './http/routes/imports.ts';
import { introductionRoutes } from './http/routes/introductions.ts';
import { keyRoutes } from './http/routes/keys.ts';
import { matchRoutes } from './http/routes/matches.ts';
import { mergeRoutes } from './http/routes/merges.ts';
import { myRoutes } from './http/routes/my.ts';
import { networkRoutes } from './http/routes/network.ts';
import { occasionRoutes } from './http/routes/occasions.ts';
import { privacyRoutes } from './http/routes/privacy.ts';
import { privateLinkRoutes } from './http/routes/privateLinks.ts';
import { profileRoutes } from './http/routes/profiles.ts';
import { scheduleRunRoutes } from './http/routes/scheduleRuns.ts';
import { scheduleRoutes } from './http/routes/schedules.ts';
import { systemRoutes } from './http/routes/system.ts';
import { vocabularyRoutes } from './http/routes/vocabularies.ts';
import { webhookDeliveryRoutes } from './http/routes/webhookDeliveries.ts';
import { webhookRoutes } from './http/routes/webhooks.ts';
import { workshopRoutes } from './http/routes/workshops.ts';
import { registerHeaders } from './http/safety/headers.ts';
import { registerIdempotency } from './http/safety/idempotency.ts';
import { registerJson } from './http/safety/json.ts';
import { registerOverloadLimit } from './http/safety/overload.ts';
import { registerAddressLimit, registerCallerLimit } from './http/safety/rateLimits.ts';
import { registerServerLimits, serverOptions } from './http/safety/serverLimits.ts';
import { CLOSED, type SafetySettings } from './http/safety/settings.ts';
import { agendaSchemas } from './http/schemas/agenda.ts';
import { consortiumSchemas } from './http/schemas/consortium.ts';
import { consortiumAnswers } from './http/schemas/consortiumAnswers.ts';
import { forumSchemas } from './http/schemas/forum.ts';
import { matchSchemas } from './http/schemas/match.ts';
import { profileSchemas } from './http/schemas/profile.ts';
import { schemaRegistry } from './http/schemas/registry.ts';
import { scheduleRunSchemas } from './http/schemas/scheduleRun.ts';
import { textRules } from './http/schemas/text.ts';
import { type Services, withCommits } from './http/services.ts';
import { problemAnswers, type TypedApp } from './http/typed.ts';
import { validatorCompiler } from './http/validation.ts';

export interface AppOptions {
  readonly services: Services;
  readonly logger: FastifyBaseLogger;
  readonly version: string;
  /** How the service learns who asks; whoever reaches it is its administrator, where it is not said. */
  readonly access?: AccessOptions;
  /** What guards it, beyond who may call. */
  readonly safety?: SafetySettings;
  /** The folder of the built page; without one the service has none. */
  readonly page?: string;
}

/** The HTTP service, ready to listen or to be injected into: the one list of plugins and routes. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { services: given, logger, version, access = OPEN_ACCESS, safety = CLOSED, page } = options;
  const services = withCommits(given);
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    // An address that cannot be decoded is refused before there is a route, or an error handler of one.
    frameworkErrors: sendProblem,
    // A large index may be read while plugins are loaded: that a start takes long is no reason to give it up.
    pluginTimeout: 0,
    ...serverOptions(safety),
  });
  app.setValidatorCompiler(validatorCompiler as Parameters<typeof app.setValidatorCompiler>[0]);
  // Answers are held to their schemas by the tests; at run time they are only written out.
  app.setSerializerCompiler(() => JSON.stringify);
  registerProblems(app);
  registerJson(app);
  const registry = schemaRegistry();
  const problems = problemAnswers(registry);
  registerRules(app, problems);
  registerServerLimits(app);
  registerRequestLog(app, services);
  registerOverloadLimit(app);
  await registerHeaders(app, safety);
  await registerAddressLimit(app, safety);
  registerCallers(app, services, access);
  registerCallerLimit(app, safety);
  registerGuard(app, services.db);
  registerAuditing(app, services.db);
  registerIdempotency(app, services);

  await registerOpenApi(app, registry, version, problems);
  const rules = textRules(buildCodeChecks(services.reference));
  const profiles = profileSchemas(registry, rules);
  const forums = forumSchemas(registry, rules);
  const runs = scheduleRunSchemas(registry);
  const agendas = agendaSchemas(registry);
  const matches = matchSchemas(registry, profiles);
  const consortia = consortiumSchemas(registry, profiles);
  const answers = consortiumAnswers(registry, profiles, matches);
  const sources = matchSources(services);
  await app.register(async (scope) => {
    const typed = scope as unknown as TypedApp;
    vocabularyRoutes(typed, services, registry, problems);
    codeRoutes(typed, services, registry, problems);
    networkRoutes(typed, services, profiles, registry, problems);
    profileRoutes(typed, services, profiles, registry, problems);
    matchRoutes(typed, services, matches, problems, sources);
    callRoutes(typed, services, consortia, answers, registry, problems, sources);
    consortiumRoutes(typed, services, consortia, answers, registry, problems, sources);
    completionRoutes(typed, services, consortia, answers, problems, sources);
    blockRoutes(typed, services, registry, problems);
    feedbackRoutes(typed, services, registry, problems);
    duplicateRoutes(typed, services, profiles, registry, problems);
    mergeRoutes(typed, services, profiles, registry, problems);
    introductionRoutes(typed, services, registry, problems);
    contactRoutes(typed, services, registry, problems);
    privacyRoutes(typed, services, registry, problems);
    forumRoutes(typed, services, forums, registry, problems);
    forumMemberRoutes(typed, services, forums, registry, problems);
    workshopRoutes(typed, services, registry, problems);
    scheduleRunRoutes(typed, services, runs, registry, problems);
    occasionRoutes(typed, services, forums, runs, registry, problems);
    agendaRoutes(typed, services, agendas, problems);
    scheduleRoutes(typed, services, forums, runs, registry, problems);
    privateLinkRoutes(typed, services, registry, problems);
    myRoutes(typed, services, forums, agendas, registry, problems);
    keyRoutes(typed, services, registry, problems);
    auditRoutes(typed, services, registry, problems);
    webhookRoutes(typed, services, registry, problems);
    webhookDeliveryRoutes(typed, services, registry, problems);
    systemRoutes(typed, services, registry, problems);
  });
  // A scope of its own: only here may a body be something else than JSON.
  await app.register(async (scope) =>
    importRoutes(scope as unknown as TypedApp, services, registry, problems),
  );
  await app.register(async (scope) =>
    forumImportRoutes(scope as unknown as TypedApp, services, forums, registry, problems),
  );
  app.get('/openapi.json', { schema: { hide: true } as object }, async () => app.swagger());
  if (page !== undefined) await registerPage(app, page);
  await app.ready();
  return app;
}
