import fc from 'fast-check';
import t from 'tap';
import { renamedRequest, withoutKeys } from '../../../src/domain/forum/withoutKeys.ts';
import {
  askRefusal,
  DAY_MS,
  INTRODUCTION_STATES,
  INTRODUCTION_STEPS,
  type Introduction,
  introductionStep,
  stateAt,
} from '../../../src/domain/privacy/introduction.ts';
import { mentionsOf, valueWithoutMentions, withoutMentions } from '../../../src/domain/privacy/mentions.ts';
import { quietMessage, quietText } from '../../../src/domain/privacy/quietText.ts';

const asked: Introduction = {
  id: 'i',
  fromId: 'a',
  toId: 'b',
  message: null,
  state: 'requested',
  requestedAt: 0,
  expiresAt: 30 * DAY_MS,
  answeredAt: null,
  closedAt: null,
};

t.test('an introduction opens only by the asked side, in time, and never opens again', async (t) => {
  const steps = fc.array(
    fc.record({
      step: fc.constantFrom(...INTRODUCTION_STEPS),
      asker: fc.boolean(),
      asked: fc.boolean(),
      days: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(steps, (taken) => {
      let introduction = asked;
      let now = 0;
      for (const { step, days, ...sides } of taken) {
        now += days * DAY_MS;
        const before = stateAt(introduction, now);
        const next = introductionStep(introduction, step, sides, now);
        if ('refused' in next) continue;
        introduction = next;
        const after = stateAt(introduction, now);
        if (!['requested', 'accepted'].includes(before)) return false;
        if (after === 'accepted' && !(sides.asked && before === 'requested' && now < asked.expiresAt))
          return false;
        if (after === 'declined' && !sides.asked) return false;
        if (after === 'withdrawn' && before === 'requested' && !sides.asker) return false;
        if ((introduction.closedAt === null) !== (after === 'accepted')) return false;
      }
      return true;
    }),
    { seed: 1 },
  );
  for (const state of INTRODUCTION_STATES) {
    const known = { ...asked, state, answeredAt: 0 };
    const refused = askRefusal('a', [known], 1)?.refused ?? null;
    const expected = { requested: 'open', accepted: 'open', declined: 'declined-lately' }[
      state as 'requested'
    ];
    t.equal(refused, expected ?? null, state);
  }
  t.equal(
    askRefusal('b', [{ ...asked, state: 'declined', answeredAt: 0 }], 1),
    null,
    'the other side may ask',
  );
  t.equal(askRefusal('a', [asked], 30 * DAY_MS), null, 'one that has expired is not open');
});

t.test('mentions go as whole words, in whatever case, and nothing else changes', async (t) => {
  const mentions = mentionsOf({ emails: ['a.b@c.example'], phones: ['+33 (0)1'], names: ['Ann', 'Ann Lee'] });
  t.same(mentions, ['a.b@c.example', '+33 (0)1', 'Ann Lee'], 'a single word could be anything');
  t.equal(
    withoutMentions('Ask ANN LEE (A.B@c.example, +33 (0)1); Joann Leeds and Ann stay.', mentions),
    'Ask [erased] ([erased], [erased]); Joann Leeds and Ann stay.',
  );
  t.same(valueWithoutMentions({ 'Ann Lee': [1, null, 'by Ann Lee'] }, mentions), {
    'Ann Lee': [1, null, 'by [erased]'],
  });
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (text, name) => {
      const cleaned = withoutMentions(`${text} ${name} Lee ${text}`, [`${name} Lee`]);
      return withoutMentions(cleaned, [`${name} Lee`]) === cleaned;
    }),
    { seed: 2 },
  );
});

t.test('what a run told loses keys where they stand as keys, and sentences about who had them', async (t) => {
  const renamed = {
    participants: new Map([['1', 'p']]),
    representatives: new Map([['ann@x', 'r']]),
    requests: new Map([['wish', 'gone']]),
  };
  t.equal(renamedRequest('1/ann@x>2', renamed), 'p/r>2');
  t.equal(renamedRequest('2>11', renamed), '2>11');
  t.equal(renamedRequest('2/1>ann@x', renamed), '2/1>ann@x', 'a person is no participant');
  const told = {
    unplaced: [
      { request: '1>2', from: '1', to: '2', why: { representatives: ['ann@x', 'bob'] } },
      { request: 'wish', from: '2', to: '3' },
    ],
    changes: [{ attendees: [{ participant: '1', representative: 'ann@x' }], after: { table: '1' } }],
    clash: [
      { finding: 'x', keys: ['1', '9'], sentence: '1 sits at table 9.' },
      { finding: 'y', keys: ['2'], sentence: '2 sits nowhere.' },
    ],
    occasion: { request: { externalId: '1>2', from: '1', message: 'Ann says hello' } },
    total: 1,
  };
  t.same(withoutKeys(told, renamed), {
    unplaced: [
      { request: 'p>2', from: 'p', to: '2', why: { representatives: ['r', 'bob'] } },
      { request: 'gone', from: '2', to: '3' },
    ],
    changes: [{ attendees: [{ participant: 'p', representative: 'r' }], after: { table: '1' } }],
    clash: [
      { finding: 'x', keys: ['p', '9'], sentence: 'It concerned somebody who is no longer named.' },
      { finding: 'y', keys: ['2'], sentence: '2 sits nowhere.' },
    ],
    occasion: { request: { externalId: 'p>2', from: 'p', message: null } },
    total: 1,
  });
});

t.test('a quiet text keeps ids, days and words, and nothing that tells of somebody', async (t) => {
  const id = '3f0e1c52-7c1b-4b7e-9d35-0f1e2d3c4b5a';
  t.equal(
    quietText(`import ${id} of 2026-11-22 ended in 1234 ms`),
    `import ${id} of 2026-11-22 ended in 1234 ms`,
  );
  t.equal(quietText('to anna.k@school.example, +33 2 98 00 11 22'), 'to …, …');
  t.equal(quietText('GET /v1/profiles?q=anna k&limit=3 failed'), 'GET /v1/profiles?…');
  t.equal(quietText('/v1/feeds/Zk3v9hQpLw2mTx8sBn4rYc7dFg1jKa5e.ics'), '/v1/feeds/…');
  t.equal(quietText('Bearer cove_abcdefghij_Zk3v9hQpLw2mTx8s'), 'Bearer …');
  t.equal(
    quietMessage('invalid input syntax for type uuid: "Anna K"'),
    'invalid input syntax for type uuid: …',
  );
  t.equal(
    quietMessage('Unexpected token, "{"name": "An"... is not JSON'),
    'Unexpected token, …... is not JSON',
  );
  t.equal(
    quietMessage("cannot read properties of undefined (reading 'name')"),
    'cannot read properties of undefined (reading …)',
  );
  fc.assert(
    fc.property(
      fc.emailAddress(),
      fc.string(),
      (email, text) => !quietText(`${text} ${email}`).includes(email),
    ),
    { seed: 3 },
  );
});
