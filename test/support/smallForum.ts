import type { RealService } from './realProcess.ts';

/** Stores a forum of one morning with six tables, so many participants and requests in a ring; answers its address. */
export async function smallForum(
  service: Pick<RealService, 'call'>,
  externalId: string,
  participants: number,
): Promise<string> {
  const post = async (path: string, body: object): Promise<string> => {
    const answer = await service.call('POST', path, body);
    if (answer.status !== 201) throw new Error(`${path} answered ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  const id = await post('/v1/forums', {
    externalId,
    name: 'Forum',
    timeZone: 'Europe/Paris',
    days: ['2027-10-12'],
    acceptance: 'auto-accept',
  });
  const url = `/v1/forums/${id}`;
  const times = { startsAt: '2027-10-12T09:00', endsAt: '2027-10-12T12:00', slotMinutes: 20 };
  await post(`${url}/sessions`, { externalId: 'morning', kind: 'meetings', title: 'Meetings', ...times });
  for (let i = 0; i < 6; i++) await post(`${url}/tables`, { externalId: `${i}`, name: `Table ${i}` });
  for (let i = 0; i < participants; i++)
    await post(`${url}/participants`, { externalId: `p${i}`, name: `Participant ${i}` });
  for (let i = 0; i < participants; i++) {
    for (const step of [1, 3])
      await post(`${url}/requests`, { from: `p${i}`, to: `p${(i + step) % participants}` });
  }
  return url;
}
