import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { findCompletion, insertCompletion } from '../../db/completions.ts';
import type { MatchSources } from '../../usecases/matching.ts';
import { type CompletionPools, prepareCompletion } from '../../usecases/prepareCompletion.ts';
import { type ReadAnswer, solvePrepared } from '../../usecases/solvePrepared.ts';
import { formWorkshopGroups } from '../../usecases/workshopGroups.ts';
import { tellTarget } from '../access/auditing.ts';
import { completionAsk, completionShown } from '../completionJson.ts';
import { ProblemError } from '../problem.ts';
import { matchedProfileShown } from '../profileJson.ts';
import type { CompletionInput, ConsortiumSchemas } from '../schemas/consortium.ts';
import type { ConsortiumAnswers } from '../schemas/consortiumAnswers.ts';
import type { Services } from '../services.ts';
import { answer, type ProblemAnswers, type TypedApp } from '../typed.ts';
import { callOf, resolvedMembers } from './calls.ts';

/** Whom to add, at once or as a job, and groups for workshops. */
export function completionRoutes(
  app: TypedApp,
  services: Services,
  schemas: ConsortiumSchemas,
  answers: ConsortiumAnswers,
  problems: ProblemAnswers,
  sources: () => Promise<MatchSources>,
): void {
  const { db, reference, solver, enqueueCompletion, today } = services;

  /** A request with its members found; refuses rules that the call does not have. */
  const askOf = (input: Omit<CompletionInput, 'seconds'>, from: MatchSources) => {
    const call = callOf(services, input.call, 'body');
    input.waivedRules.forEach((id, i) => {
      if (call.set.rules.some((rule) => rule.id === id)) return;
      const reason = `the call of ${input.call} has no rule ${id}`;
      const pointer = `/waivedRules/${i}`;
      throw new ProblemError('invalid-request', `body ${pointer}: ${reason}`, [
        { pointer, reason, in: 'body' },
      ]);
    });
    return completionAsk(input, resolvedMembers(from, input), call, from);
  };

  app.route({
    method: 'POST',
    url: '/v1/consortia/complete',
    schema: {
      operationId: 'completeConsortium',
      summary: 'Whom to add',
      description:
        'The additions of highest total fit with which the rules hold, with diverse alternatives, or the smallest set of rules and wishes that clash. Answers within `seconds`; ask for a job where that is too short.',
      tags: ['consortia'],
      body: schemas.completionRequest,
      response: { 200: answer('Whom to add.', answers.completionAnswer), ...problems(400, 413, 415, 503) },
    },
    handler: async (request) => {
      const began = performance.now();
      const { seconds, language, reading, ...input } = request.body;
      const from = await sources();
      const ask = askOf({ ...input, language, reading }, from);
      const pools = await prepareCompletion(from, ask);
      const left = seconds - (performance.now() - began) / 1000;
      const solved = await solvePrepared(pools, reading, solver, Math.max(0.1, left));
      return completionShown(solved, pools.searched, ask, from, reference, language);
    },
  });

  const show = async (id: string) => {
    const found = await findCompletion(db, id);
    if (found === undefined) throw new ProblemError('not-found', `There is no completion ${id}.`);
    const { state, seconds, progress, failure, createdAt, startedAt, finishedAt } = found;
    const input = found.request as CompletionInput;
    const from = await sources();
    return {
      id,
      state,
      seconds,
      progress,
      createdAt: createdAt.toISOString(),
      startedAt: startedAt?.toISOString() ?? null,
      finishedAt: finishedAt?.toISOString() ?? null,
      failure,
      answer:
        found.answer === null
          ? null
          : completionShown(
              found.answer as ReadAnswer,
              (found.pools as CompletionPools).searched,
              askOf(input, from),
              from,
              reference,
              input.language,
            ),
    };
  };

  app.route({
    method: 'POST',
    url: '/v1/completions',
    schema: {
      operationId: 'startCompletion',
      summary: 'Whom to add, as a job',
      description: 'Like `POST /v1/consortia/complete`, with up to an hour to prove what is best.',
      tags: ['consortia'],
      body: schemas.completionJobRequest,
      response: {
        202: answer('The completion is queued.', answers.completionJob, { location: 'Where to follow it.' }),
        ...problems(400, 413, 415, 503),
      },
    },
    handler: async (request, reply) => {
      const id = randomUUID();
      tellTarget(request, id);
      const from = await sources();
      const pools = await prepareCompletion(from, askOf(request.body, from));
      await db.transaction().execute(async (transaction) => {
        const { body, caller } = request;
        await insertCompletion(transaction, id, body.seconds, body, pools, caller.subject);
        await enqueueCompletion(transaction, id);
      });
      reply.code(202).header('location', `/v1/completions/${id}`);
      return show(id);
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/completions/:id',
    schema: {
      operationId: 'getCompletion',
      summary: 'State and answer of a completion',
      tags: ['consortia'],
      params: z.strictObject({ id: z.uuid('must be the UUID of a completion') }),
      response: { 200: answer('The completion.', answers.completionJob), ...problems(400, 404, 503) },
    },
    handler: async (request) => show(request.params.id),
  });

  app.route({
    method: 'POST',
    url: '/v1/consortia/groups',
    schema: {
      operationId: 'formGroups',
      summary: 'Mixed groups for a workshop of a sector',
      description:
        'Groups of high inner fit, mixed by kind and country. Each is the best of those left to choose from; the pool is drawn by nearness to the sectors unless profiles are named.',
      tags: ['consortia'],
      body: schemas.groupRequest,
      response: { 200: answer('The groups.', answers.groupAnswer), ...problems(400, 413, 415, 503) },
    },
    handler: async (request) => {
      const { seconds, ...ask } = request.body;
      const from = await sources();
      ask.profiles.forEach((id, i) => {
        if (from.index.slotOf(id) !== undefined) return;
        const reason = `there is no profile ${id}`;
        const pointer = `/profiles/${i}`;
        throw new ProblemError('invalid-request', `body ${pointer}: ${reason}`, [
          { pointer, reason, in: 'body' },
        ]);
      });
      const { answer: formed, candidates } = await formWorkshopGroups(
        from,
        { ...ask, day: today() },
        solver,
        seconds,
      );
      return {
        candidates: candidates.length,
        cut: formed.cut,
        groups: formed.groups.map(({ members, ...group }) => ({
          ...group,
          members: members.map((number) => matchedProfileShown(candidates[number].profile)),
        })),
      };
    },
  });
}
