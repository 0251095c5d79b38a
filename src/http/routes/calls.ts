import { z } from 'zod';
import type { CallRules } from '../../domain/consortium/ruleSet.ts';
import { check, type ResolvedConsortium, resolveConsortium } from '../../usecases/consortium.ts';
import type { MatchSources } from '../../usecases/matching.ts';
import { checkShown, memberProblem, memberRequests } from '../consortiumJson.ts';
import { ProblemError } from '../problem.ts';
import type { ConsortiumInput, ConsortiumSchemas } from '../schemas/consortium.ts';
import type { ConsortiumAnswers } from '../schemas/consortiumAnswers.ts';
import type { SchemaRegistry } from '../schemas/registry.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';

/** The rules of a call year; refuses a year without rules, naming those there are. */
export function callOf({ calls }: Pick<Services, 'calls'>, year: number, where: 'body' | 'query'): CallRules {
  const call = calls.get(year);
  if (call !== undefined) return call;
  const reason = `there are no rules for ${year}; there are for ${[...calls.keys()].join(', ')}`;
  throw new ProblemError('invalid-request', `${where} /call: ${reason}`, [
    { pointer: '/call', reason, in: where },
  ]);
}

/** The members of a request ready to be checked and matched; refuses those that cannot be taken. */
export function resolvedMembers(
  sources: MatchSources,
  input: Pick<ConsortiumInput, 'members' | 'plan'>,
): ResolvedConsortium {
  const resolved = resolveConsortium(sources, { members: memberRequests(input.members), plan: input.plan });
  if ('faults' in resolved) throw memberProblem(resolved.faults, input.members);
  return resolved;
}

/** Calls with their rules, and the check of a consortium that is not stored. */
export function callRoutes(
  app: TypedApp,
  services: Services,
  schemas: ConsortiumSchemas,
  answers: ConsortiumAnswers,
  registry: SchemaRegistry,
  problems: ProblemAnswers,
  sources: () => Promise<MatchSources>,
): void {
  const { calls, reference } = services;

  const callList = z.object({ items: z.array(answers.callRules) }).register(registry, {
    id: 'CallList',
    description: 'The calls whose rules are known, oldest first.',
  });
  app.route({
    method: 'GET',
    url: '/v1/calls',
    schema: {
      operationId: 'listCalls',
      summary: 'Calls with their rules',
      tags: ['consortia'],
      response: { 200: answer('The calls.', callList) },
    },
    handler: async () => ({ items: [...calls.values()].map(({ set }) => set) }),
  });

  app.route({
    method: 'GET',
    url: '/v1/calls/:year',
    schema: {
      operationId: 'getCall',
      summary: 'The rules of one call',
      tags: ['consortia'],
      params: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
      response: { 200: answer('The call.', answers.callRules), ...problems(400, 404) },
    },
    handler: async (request) => {
      const call = calls.get(request.params.year);
      if (call === undefined) {
        throw new ProblemError('not-found', `There are no rules for ${request.params.year}.`);
      }
      return call.set;
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/consortia/check',
    schema: {
      operationId: 'checkConsortium',
      summary: 'Check a consortium against the rules of a call',
      description:
        'Rule by rule: passed, failed (even on the most generous reading), warning, or unknown. Facts, never a verdict on funding.',
      tags: ['consortia'],
      body: schemas.checkRequest,
      response: { 200: answer('What each rule comes to.', answers.check), ...problems(400, 413, 415, 503) },
    },
    handler: async (request) => {
      const { call: year, language } = request.body;
      const call = callOf(services, year, 'body');
      const { consortium } = resolvedMembers(await sources(), request.body);
      return checkShown(consortium, call, check(consortium, call), reference, language);
    },
  });
}
