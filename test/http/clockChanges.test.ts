import ICAL from 'ical.js';
import t from 'tap';
import { testService, testWorker } from '../support/app.ts';
import { runToEnd } from '../support/forumService.ts';

const CSV = { 'content-type': 'text/csv' };

/** The events of a calendar file by the rules of time that it brings, read by a parser that shares nothing with its writer. */
function eventsOf(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.reset();
  for (const component of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(component));
  }
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .map(({ startDate, endDate }) =>
      [startDate, endDate].map((time) => new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16)),
    );
}

t.test('forums under way while the clocks change', async (t) => {
  const service = await testService(t);
  const { call } = service;
  await testWorker(t, service);

  /** A forum whose one session runs through the change, with five organisations; answers its address. */
  const nightForum = async (day: string, slotMinutes: number): Promise<string> => {
    const created = await call('POST', '/v1/forums', {
      externalId: day,
      name: 'Night',
      timeZone: 'Europe/Paris',
      days: [day],
      acceptance: 'auto-accept',
    });
    const url = `/v1/forums/${created.body.id}`;
    await call('POST', `${url}/sessions`, {
      externalId: 'night',
      kind: 'meetings',
      title: 'Night',
      startsAt: `${day}T01:00`,
      endsAt: `${day}T04:00`,
      slotMinutes,
    });
    for (const key of ['1', '2']) await call('POST', `${url}/tables`, { externalId: key });
    return url;
  };
  const imported = async (url: string, unavailable: string): Promise<void> => {
    const people = `externalId,name,unavailable\na,Alpha,\nb,Beta,${unavailable}\nc,Gamma,\nd,Delta,\ne,Epsilon,\n`;
    const { body } = await call('POST', `${url}/participants/import`, people, CSV);
    t.match(body, { created: 5, rejected: 0 });
    const requests = 'from,to,priority\na,b,must\na,c,must\na,d,must\na,e,must\n';
    t.match((await call('POST', `${url}/requests/import`, requests, CSV)).body, { created: 4, rejected: 0 });
  };
  const published = async (url: string): Promise<string> => {
    const run = await runToEnd(service, url, { mode: 'place' });
    t.match(run, { state: 'succeeded', report: { meetings: { placed: 4, asked: 4 } } });
    t.equal((await call('POST', `${url}/schedule-runs/${run.id}/publish`)).status, 200);
    return run.id;
  };
  const times = async (url: string, who: string): Promise<string[][]> => {
    const { items } = (await call('GET', `${url}/representatives/${who}/agenda`)).body;
    return items[0].entries.map((each: { startsAt: string; endsAt: string }) => [each.startsAt, each.endsAt]);
  };
  const feed = async (url: string, who: string) => {
    const { address } = (await call('POST', `${url}/representatives/${who}/feed`)).body;
    return eventsOf((await call('GET', address)).text);
  };

  await t.test(
    'in spring the session has the slots of its two hours, and no meeting in the third',
    async (t) => {
      const url = await nightForum('2027-03-28', 30);
      const bad = 'externalId,name,unavailable\nx,X,2027-03-28T02:15/2027-03-28T03:30\n';
      t.match((await call('POST', `${url}/participants/import`, bad, CSV)).body, {
        rejected: 1,
        rejections: [
          {
            row: 1,
            pointer: '/representatives/0/unavailable/0/startsAt',
            reason: 'does not exist in Europe/Paris: the clocks are put forward over it',
          },
        ],
      });
      await imported(url, '2027-03-28T01:00/2027-03-28T03:30');
      t.match(
        (await call('POST', `${url}/locks`, { first: 'a', second: 'b', startsAt: '2027-03-28T02:30' })).body,
        {
          errors: [{ pointer: '/startsAt', reason: /does not exist in Europe\/Paris/ }],
        },
      );
      const run = await published(url);
      t.strictSame(await times(url, 'a'), [
        ['2027-03-28T01:00:00+01:00', '2027-03-28T01:30:00+01:00'],
        ['2027-03-28T01:30:00+01:00', '2027-03-28T03:00:00+02:00'],
        ['2027-03-28T03:00:00+02:00', '2027-03-28T03:30:00+02:00'],
        ['2027-03-28T03:30:00+02:00', '2027-03-28T04:00:00+02:00'],
      ]);
      t.strictSame(
        await times(url, 'b'),
        [['2027-03-28T03:30:00+02:00', '2027-03-28T04:00:00+02:00']],
        'who comes later by the clocks comes later by an hour less',
      );
      t.strictSame(await feed(url, 'a'), [
        ['2027-03-28T00:00', '2027-03-28T00:30'],
        ['2027-03-28T00:30', '2027-03-28T01:00'],
        ['2027-03-28T01:00', '2027-03-28T01:30'],
        ['2027-03-28T01:30', '2027-03-28T02:00'],
      ]);
      const { body } = await call('GET', `${url}/schedule-runs/${run}/schedule`);
      t.equal(body.slots.length, 4);
      t.match(
        (
          await call('POST', `${url}/occasions`, {
            occasion: 'no-show',
            representative: 'a',
            at: '2027-03-28T02:30',
          })
        ).body,
        {
          errors: [{ pointer: '/at', reason: /does not exist/ }],
        },
      );
    },
  );

  await t.test(
    'in autumn the hour that comes twice has meetings twice, told apart by their offset',
    async (t) => {
      const url = await nightForum('2027-10-31', 60);
      const bad = 'externalId,name,unavailable\nx,X,2027-10-31T01:00/2027-10-31T02:30\n';
      t.match((await call('POST', `${url}/participants/import`, bad, CSV)).body, {
        rejections: [
          {
            pointer: '/representatives/0/unavailable/0/endsAt',
            reason:
              'is there twice in Europe/Paris, as the clocks are put back: say 2027-10-31T02:30:00+02:00 or 2027-10-31T02:30:00+01:00',
          },
        ],
      });
      // There from the second two o'clock to three.
      await imported(url, '2027-10-31T01:00/2027-10-31T02:00+01:00|2027-10-31T03:00/2027-10-31T04:00');
      await published(url);
      t.strictSame(await times(url, 'a'), [
        ['2027-10-31T01:00:00+02:00', '2027-10-31T02:00:00+02:00'],
        ['2027-10-31T02:00:00+02:00', '2027-10-31T02:00:00+01:00'],
        ['2027-10-31T02:00:00+01:00', '2027-10-31T03:00:00+01:00'],
        ['2027-10-31T03:00:00+01:00', '2027-10-31T04:00:00+01:00'],
      ]);
      t.strictSame(await times(url, 'b'), [['2027-10-31T02:00:00+01:00', '2027-10-31T03:00:00+01:00']]);
      t.strictSame(await feed(url, 'a'), [
        ['2027-10-30T23:00', '2027-10-31T00:00'],
        ['2027-10-31T00:00', '2027-10-31T01:00'],
        ['2027-10-31T01:00', '2027-10-31T02:00'],
        ['2027-10-31T02:00', '2027-10-31T03:00'],
      ]);
      const csv = (await call('GET', `${url}/representatives/a/agenda?format=csv`)).text;
      t.strictSame(
        csv
          .split('\r\n')
          .slice(1, -1)
          .map((row) => row.split(',').slice(4, 7)),
        [
          ['2027-10-31', '01:00', '02:00+02:00'],
          ['2027-10-31', '02:00+02:00', '02:00+01:00'],
          ['2027-10-31', '02:00+01:00', '03:00'],
          ['2027-10-31', '03:00', '04:00'],
        ],
      );
      t.match(
        (await call('GET', `${url}/representatives/a/agenda?format=html`)).text,
        /<td>02:00\+01:00–03:00</,
      );
    },
  );
});
