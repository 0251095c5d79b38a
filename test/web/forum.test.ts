import t from 'tap';
import { testWorker } from '../support/app.ts';
import { NEEDS_CHROMIUM, visit } from '../support/browser.ts';
import { addParticipants, addRequest, pinnedRun, storedForum } from '../support/forumService.ts';
import { holdsUp } from '../support/holdsUp.ts';

const PARTICIPANTS = `externalId,name,country,minMeetings,representatives
acme,Acme Robotics,FR,1,Ada Martin|Jean Petit
lycee,Lycée Vauban,FR,1,
bbs,BBS Hannover,DE,1,Eva Klein
hogent,HOGENT,BE,many,
itis,ITIS Rossi,IT,1,
omnia,Omnia,FI,1,
`;
const REQUESTS = `from,to,priority,message
acme,lycee,must,Apprentices in mechatronics
acme,bbs,want,
itis,omnia,want,
bbs,omnia,want,
lycee,itis,want,
acme,nobody,want,
`;

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

t.test('forums on the page', NEEDS_CHROMIUM, async (t) => {
  const { service, open } = await visit(t);
  await testWorker(t, service);

  t.test('an organiser comes from nothing to the printed agendas', async (t) => {
    const window = await open('/forums');
    const { page, faults, picture } = window;
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    await page.getByText('There is no forum yet').waitFor();
    await holdsUp(t, window, 'no forum');
    await button('New forum').click();
    await page.getByLabel('Name').fill('Forum on Vocational Excellence');
    await page.getByLabel('Time zone').fill('Europe/Nowhere');
    await page.getByLabel('First day').fill('2027-10-12');
    await page.getByLabel('A request counts').selectOption('auto-accept');
    await button('Create the forum').click();
    // What is wrong stands beside the field.
    await page.locator('.faults', { hasText: 'IANA' }).waitFor();
    await page.getByLabel('Time zone').fill('Europe/Paris');
    await picture('forum-1-new');
    await button('Create the forum').click();

    await page.getByRole('heading', { name: 'What stands in the way' }).waitFor();
    await button('Add a session').click();
    await button('Save').click();
    await page.locator('.timeline').getByText('09:00–12:00').waitFor();
    await button('Add a session').click();
    await page.getByLabel('Kind').selectOption('workshop');
    await page.getByLabel('From').fill('14:00');
    await page.getByLabel('Until').fill('13:00');
    await button('Save').click();
    await page.locator('.faults', { hasText: 'must come after' }).waitFor();
    await page.getByLabel('Until').fill('15:30');
    await button('Save').click();
    await page.locator('.timeline').getByText('14:00–15:30').waitFor();
    await page.getByLabel('How many').fill('4');
    await button('Add 4 tables').click();
    await button('Table 4').waitFor();
    await page.getByText('fewer').waitFor();
    await picture('forum-2-programme');

    await page.getByRole('link', { name: 'People and requests' }).click();
    const participants = page.getByRole('region', { name: 'Import participants' });
    await participants.getByLabel(/choose a file/).setInputFiles(csv('people.csv', PARTICIPANTS));
    await participants.getByText('What it would do').waitFor();
    t.match(await participants.getByRole('table').last().textContent(), /4 hogentminMeetings/);
    t.equal((await service.call('GET', '/v1/forums')).body.items.length, 1);
    await picture('forum-3-preview');
    await holdsUp(t, window, 'what an import would do');
    await participants.getByRole('button', { name: 'Import 5 rows' }).click();
    await participants.getByText('What it did').waitFor();
    await page.getByRole('rowheader', { name: /Lycée Vauban/ }).waitFor();
    const requests = page.getByRole('region', { name: 'Import requests' });
    await requests.getByLabel(/choose a file/).setInputFiles(csv('requests.csv', REQUESTS));
    await requests.getByRole('button', { name: 'Import 5 rows' }).click();
    await requests.getByText('What it did').waitFor();
    await page.getByText('Apprentices in mechatronics').waitFor();

    await button('Change Omnia').click();
    await page.getByRole('form', { name: 'Omnia' }).getByLabel('At most').fill('2');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Omnia/ }).first().getByText('1 to 2').waitFor();

    await page.getByRole('link', { name: 'Schedule' }).click();
    await page.getByLabel('Time limit').fill('2');
    await button('Start').click();
    await page.getByText('Meetings: 5').waitFor();
    await page.getByRole('link', { name: 'Run 1' }).click();
    await page.getByText('Every request has its meeting').waitFor();
    await picture('forum-4-run');

    await page.getByRole('link', { name: 'Open on the board' }).click();
    const grid = page.getByRole('grid');
    await page.getByLabel('Find a name').fill('Omnia');
    await page.getByText('2 meetings').waitFor();
    await button('Next').click();
    await grid.focus();
    const status = page.locator('.board-below [role=status]');
    await page.keyboard.press('Enter');
    await status.getByText('Carrying').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('PageDown');
    await status.getByText('11:40, Table 4: free for both').waitFor();
    await picture('forum-5-board');
    t.same(await window.axe(), [], 'a board while a meeting is carried');
    await page.keyboard.press('Enter');
    await page.getByText('1 move not saved').waitFor();
    await button('Save as a new run').click();
    await page.getByText('Saved as run 2').waitFor();
    await button('Publish').click();
    await page.getByText('Run 2 is published').waitFor();

    await page.getByRole('link', { name: 'Agendas' }).click();
    await page.getByRole('link', { name: 'Eva Klein' }).waitFor();
    await page.evaluate(
      'window.print = () => { document.body.dataset.sheets = document.querySelectorAll(".print-only .agenda").length; }',
    );
    await button('Print all, one a page').click();
    await page.locator('body[data-sheets="6"]').waitFor();
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    t.equal(paper.match(/\/Type\s*\/Page\b/g)!.length, 6, 'one agenda a page');
    await page.getByRole('link', { name: 'Lycée Vauban' }).click();
    await page.getByRole('heading', { name: 'Lycée Vauban' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    t.equal(await page.getByRole('navigation').count(), 0, 'what is printed has no navigation');
    t.match(await page.locator('.agenda').textContent(), /Acme Robotics/);
    await picture('forum-6-printed');
    await page.emulateMedia({ media: 'screen' });
    await holdsUp(t, window, 'the agenda of one');
    t.same(faults, []);
    await page.context().close();
  });

  t.test('on the day a no-show is planned anew, told to those it concerns, and taken back', async (t) => {
    const url = await storedForum(service, 'day');
    await addParticipants(service, url, ['a', 'b', 'c']);
    await addRequest(service, url, 'a', 'b');
    await addRequest(service, url, 'b', 'c');
    const run = await pinnedRun(service, url, [
      ['a', 'b', '09:00', '1'],
      ['b', 'c', '09:20', '1'],
    ]);
    await service.call('POST', `${url}/schedule-runs/${run.id}/publish`);
    const window = await open(`${url.replace('/v1', '')}/day`);
    const { page, faults, picture } = window;
    await page.getByLabel('Who').selectOption('c');
    await page.getByLabel('From').fill('09:00');
    await picture('day-1-what');
    await page.getByRole('button', { name: 'Plan anew' }).click();
    await page.getByText('1 stay, 0 move, 0 new, 1 go.').waitFor();
    t.match(await page.locator('.changes').textContent(), /Organisation b[\s\S]*goes with Organisation c/);
    await picture('day-2-proposal');
    await page.getByRole('button', { name: 'Make it so' }).click();
    await page.getByText('Published. Agendas').waitFor();
    const published = async () =>
      (await service.call('GET', `${url}/schedule-runs?limit=1`)).body.items[0].published as boolean;
    t.equal(await published(), true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back').waitFor();
    t.equal(await published(), false);
    t.same(faults, []);
    await page.context().close();
  });
});
