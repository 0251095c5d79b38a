import pg from 'pg';
import { firm, firmsAsNdjson } from './firms.ts';
import type { RealAnswer, RealService } from './realProcess.ts';
import { scanDatabase } from './scanDatabase.ts';
import { query } from './server.ts';
import { smallForum } from './smallForum.ts';
import { until } from './until.ts';

/** Whoever's call is not said to open contacts must never be answered with this. */
const PRIVATE = '@private.example';
const IMPORTED = 300;
/** Rows of it that nobody can take. */
const WRONG = 3;
const CREATED = 12;
const PARTICIPANTS = 8;
const OCCASION_AT = '2027-10-12T09:10';

export type Call = RealService['call'];

/** Those who do something in the week. */
export interface People {
  readonly admin: Call;
  /** Coordinators: one imports, the other writes profiles by hand. */
  readonly anna: Call;
  readonly berta: Call;
}

/** What was done so far, by name. */
export type Tally = Record<string, number>;

/** Sees to it that no contact is among the answers that somebody gets, wherever it may come from. */
export function withoutContacts(call: Call, tally: Tally, faults: string[]): Call {
  return async (method, path, body, type) => {
    const answer = await call(method, path, body, type);
    tally.answers = (tally.answers ?? 0) + 1;
    if (JSON.stringify(answer.body)?.includes(PRIVATE)) faults.push(`${method} ${path} told a contact`);
    if (answer.status >= 500) faults.push(`${method} ${path} was answered ${answer.status}`);
    return answer;
  };
}

/**
 * What happens in half a day: an import, profiles written, changed, deleted and erased, lists and feedback, an
 * introduction, a consortium checked, a forum planned, published and planned anew twice. The same in each half, so that
 * as much is stored at the end of one as at that of another.
 */
export async function halfDay(
  { admin, anna, berta }: People,
  half: number,
  { connectionString, tally, faults }: { connectionString: string; tally: Tally; faults: string[] },
): Promise<void> {
  const done = (what: string, times = 1): void => {
    tally[what] = (tally[what] ?? 0) + times;
  };
  const wants = (status: number, answer: RealAnswer, what: string): RealAnswer => {
    if (answer.status !== status)
      throw new Error(`${what} was answered ${answer.status} ${JSON.stringify(answer.body)}`);
    done(what);
    return answer;
  };
  const quiet = withoutContacts(anna, tally, faults);
  const ended = (call: Call, location: string | null) =>
    until(
      String(location),
      () => call('GET', String(location)),
      ({ body }) => body.finishedAt !== null,
    );

  // Each half day's import writes other texts under the same keys.
  const rows = firmsAsNdjson(half * IMPORTED, IMPORTED).replace(
    /"firm-(\d+)"/g,
    (_, n) => `"firm-${Number(n) % IMPORTED}"`,
  );
  const wrong = Array.from({ length: WRONG }, (_, i) => JSON.stringify({ ...firm(i), country: 'nowhere' }));
  const begun = wants(
    202,
    await quiet('POST', '/v1/imports?source=anna', [rows, ...wrong].join('\n'), 'application/x-ndjson'),
    'imports',
  );
  const { body: imported } = await ended(quiet, begun.location);
  if (
    imported.state !== 'succeeded' ||
    imported.counts.read !== IMPORTED + WRONG ||
    imported.counts.rejected !== WRONG
  )
    faults.push(`an import ended as ${imported.state} ${JSON.stringify(imported.counts)}`);

  const own: string[] = [];
  for (let i = 0; i < CREATED; i++) {
    const key = `berta-${half}-${i}`;
    const contact = { name: `Contact ${key}`, email: `${key}${PRIVATE}`, phone: null };
    const draft = { ...firm(5_000_000 + i), externalId: key, contact };
    own.push(wants(201, await berta('POST', '/v1/profiles?source=berta', draft), 'profiles').body.id);
  }
  for (const id of own.slice(0, 4))
    wants(200, await berta('PATCH', `/v1/profiles/${id}`, { city: `City ${half}` }), 'changes');

  const page = wants(200, await quiet('GET', '/v1/profiles?source=anna&limit=20'), 'pages').body;
  const seekers = page.items.map(({ id }: { id: string }) => id) as string[];
  for (const id of seekers) {
    const { body } = wants(200, await quiet('GET', `/v1/profiles/${id}/matches?limit=20`), 'lists');
    for (const match of body.items) {
      const criteria = match.explanation.directions.flatMap(
        (each: { criteria: { contribution: number }[] }) => each.criteria,
      );
      const sum = criteria.reduce(
        (total: number, each: { contribution: number }) => total + each.contribution,
        0,
      );
      if (!(Math.abs(sum - match.score) < 1e-9))
        faults.push(`contributions come to ${sum}, the score is ${match.score}`);
      done('pairs added up');
    }
    const [best] = body.items;
    if (best === undefined) continue;
    const verdicts = `/v1/profiles/${id}/feedback/${best.profile.id}`;
    wants(204, await quiet('PUT', verdicts, { verdict: 'less' }), 'feedback');
    await until(
      'a dismissed match is gone',
      () => quiet('GET', `/v1/profiles/${id}/matches?limit=20`),
      (again) =>
        again.body.items.every((each: { profile: { id: string } }) => each.profile.id !== best.profile.id),
    );
    wants(204, await quiet('DELETE', verdicts), 'feedback taken back');
  }

  const [from, to] = [seekers[half % seekers.length], own[5]];
  wants(403, await quiet('GET', `/v1/profiles/${to}/contact`), 'contacts refused');
  const asked = wants(201, await quiet('POST', '/v1/introductions', { from, to }), 'introductions').body.id;
  wants(403, await quiet('GET', `/v1/profiles/${to}/contact`), 'contacts refused');
  wants(200, await berta('POST', `/v1/introductions/${asked}/accept`), 'introductions accepted');
  const opened = wants(200, await anna('GET', `/v1/profiles/${to}/contact`), 'contacts read');
  if (!JSON.stringify(opened.body).includes(PRIVATE)) faults.push('an accepted introduction opened nothing');

  const members = seekers.slice(0, 3).map((profileId) => ({ profileId }));
  const plan = { name: `Plan ${half}`, call: 2026, members };
  const consortium = wants(201, await quiet('POST', '/v1/consortia', plan), 'consortia').body.id;
  wants(200, await quiet('GET', `/v1/consortia/${consortium}/findings`), 'consortia checked');
  wants(204, await quiet('DELETE', `/v1/consortia/${consortium}`), 'consortia deleted');

  const forum = await smallForum({ call: admin }, `forum-${half}`, PARTICIPANTS);
  const publish = async (location: string | null): Promise<void> => {
    const { body } = await ended(admin, location);
    if (body.state !== 'succeeded') throw new Error(`a run ended as ${body.state}: ${body.failure}`);
    wants(200, await admin('POST', `${forum}/schedule-runs/${body.id}/publish`), 'schedules published');
  };
  const order = { mode: 'select', seed: half + 1, timeLimitSeconds: 2 };
  await publish(wants(202, await admin('POST', `${forum}/schedule-runs`, order), 'runs').location);
  for (const what of [
    { occasion: 'no-show', representative: `p${half % PARTICIPANTS}`, at: OCCASION_AT },
    { occasion: 'closed-table', table: String(half % 6), at: OCCASION_AT },
  ])
    await publish(wants(202, await admin('POST', `${forum}/occasions`, what), 're-plans').location);

  for (const id of own.slice(6, 8)) {
    wants(200, await admin('POST', `/v1/profiles/${id}/erase?confirm=true`), 'erasures');
    wants(404, await quiet('GET', `/v1/profiles/${id}/matches`), 'lists of the erased refused');
  }
  const pool = new pg.Pool({ connectionString, max: 1 });
  const left = await scanDatabase(
    pool,
    [6, 7].map((i) => `berta-${half}-${i}${PRIVATE}`),
  ).finally(() => pool.end());
  if (left.length > 0) faults.push(`what was erased is still there: ${left.join(', ')}`);
  done('databases searched for what was erased');
  for (const id of [...own.slice(0, 6), ...own.slice(8)])
    wants(204, await berta('DELETE', `/v1/profiles/${id}`), 'profiles deleted');

  const [{ told }] = await query<{ told: number }>(
    connectionString,
    `select count(distinct action)::int as told from audit_entry where
       (action = 'readContact' and subject = 'anna' and target = '${to}')
       or (action = 'eraseProfile' and target = '${own[6]}') or (action = 'deleteProfile' and target = '${own[0]}')`,
  );
  if (told !== 3) faults.push(`the audit log tells ${told} of 3 things that were done`);
}

/** Takes a forum of a half day away, with its published schedule. */
export async function forgetForums({ admin }: People): Promise<void> {
  const { body } = await admin('GET', '/v1/forums?limit=100');
  for (const { id } of body.items) {
    const { status } = await admin('DELETE', `/v1/forums/${id}`);
    if (status !== 204) throw new Error(`a forum was deleted with ${status}`);
  }
}
