import t from 'tap';
import { type FindingAbout, findingKeys } from '../../../src/domain/forum/finding.ts';
import { withoutKeys } from '../../../src/domain/forum/withoutKeys.ts';
import { findingSentence } from '../../../src/domain/forum/words/findingSentence.ts';
import { unplacedSentence } from '../../../src/domain/forum/words/unplacedSentence.ts';
import { at } from '../../support/forums.ts';

const CLASHES = [
  'meeting-needs-slot',
  'person-once-a-slot',
  'availability',
  'tables',
  'lock',
  'session',
  'precedence',
  'fairness',
  'minimum',
  'maximum',
  'group',
] as const;

const ABOUT: readonly FindingAbout[] = [
  { finding: 'no-slots' },
  { finding: 'no-tables' },
  { finding: 'no-participants' },
  { finding: 'overlapping-sessions', sessions: ['s1', 's2'], of: 'slots' },
  { finding: 'session-outside-days', session: 's1', day: '2027-10-12' },
  { finding: 'clocks-change', session: 's1', startsAt: 'x', endsAt: 'y', hours: 4.5 },
  { finding: 'no-slot-fits', session: 's1' },
  { finding: 'no-free-slot', representative: 'r1' },
  { finding: 'minimum-out-of-reach', representative: 'r1', free: 1, minimum: 3 },
  { finding: 'registered-twice', representative: 'r1', sessions: ['s1', 's2'] },
  { finding: 'over-capacity', session: 's1', registered: 31, places: 30 },
  { finding: 'duplicate-participants', participants: ['p1', 'p2'] },
  { finding: 'duplicate-people', representatives: ['r1', 'r2'], participant: 'p1' },
  { finding: 'request-kept-apart', request: 'q1', participants: ['p1', 'p2'], apart: 'met-before' },
  { finding: 'precedence-ring', requests: ['q1', 'q2'] },
  { finding: 'lock-without-slot', lock: 'l1' },
  { finding: 'lock-not-available', lock: 'l1', participant: 'p1' },
  { finding: 'lock-table-closed', lock: 'l1', table: 't1' },
  { finding: 'lock-kept-apart', lock: 'l1', participants: ['p1', 'p2'], apart: 'blocked' },
  { finding: 'contradictory-locks', locks: ['l1', 'l2'], participant: 'p1', table: null, most: 1 },
  { finding: 'contradictory-locks', locks: ['l1', 'l2'], participant: null, table: 't1', most: 1 },
  { finding: 'contradictory-locks', locks: ['l1', 'l2'], participant: null, table: null, most: 1 },
  ...CLASHES.flatMap((finding): FindingAbout[] => [
    {
      finding,
      meetings: [{ requests: ['q1', 'q2'], participants: ['p1', 'p2'] }],
      representatives: ['r1'],
      slots: ['09:00'],
    },
    {
      finding,
      meetings: [
        { requests: [], participants: ['p1', 'p2'] },
        { requests: ['q1'], participants: ['p1', 'p3'] },
      ],
      representatives: [],
      slots: [],
    },
    { finding, meetings: [], representatives: ['r1', 'r2'], slots: [] },
  ]),
  { finding: 'untold' },
];

t.test(
  'every finding is one sentence in English and another in French, with the keys it is about',
  async (t) => {
    for (const about of ABOUT) {
      const [en, fr] = (['en', 'fr'] as const).map((language) => findingSentence(about, language));
      t.not(en, fr);
      for (const sentence of [en, fr]) {
        t.match(sentence, /^[\p{Lu}\d].*\.$|^[a-z]\d.*\.$/u);
        for (const key of findingKeys(about)) t.ok(sentence.includes(key), `${sentence} names ${key}`);
      }
    }
    t.equal(
      findingSentence(
        {
          finding: 'tables',
          meetings: [
            { requests: ['a>b'], participants: ['a', 'b'] },
            { requests: [], participants: ['c', 'd'] },
          ],
          representatives: [],
          slots: ['2027-10-12T09:00'],
        },
        'fr',
      ),
      'Les rendez-vous de a>b, c avec d trouvent trop peu de tables (2027-10-12T09:00).',
    );
  },
);

t.test('who is no longer named is in no sentence of a finding that was kept', async (t) => {
  const renamed = {
    participants: new Map(['p1', 'p2', 'p3'].map((key) => [key, `gone-${key[1]}`])),
    representatives: new Map(['r1', 'r2'].map((key) => [key, `left-${key[1]}`])),
    requests: new Map(),
  };
  for (const about of ABOUT) {
    const kept = withoutKeys(about, renamed) as FindingAbout;
    t.notMatch(findingSentence(kept, 'en'), /[pr]\d/);
  }
});

t.test('why a request has no meeting is told in both languages, on the clocks of the forum', async (t) => {
  const request = { request: 'a>b', from: 'a', to: 'b', priority: 'want' } as const;
  const startsAt = at('2027-10-12T09:00');
  const sentences = (why: Parameters<typeof unplacedSentence>[0]['why']) =>
    (['en', 'fr'] as const).map((language) =>
      unplacedSentence({ ...request, why }, 'Europe/Paris', language),
    );
  t.strictSame(
    sentences({
      reason: 'every-slot-blocked',
      slots: [
        { startsAt, blocked: 'people-meet-others', representatives: ['a', 'b'] },
        { startsAt, blocked: 'all-tables-taken', tables: 40, locked: 40 },
        { startsAt, blocked: 'all-tables-taken', tables: 1, locked: 0 },
        { startsAt, blocked: 'order-of-meetings' },
      ],
    }),
    [
      'a and b are both at the forum in 4 slots only: at 2027-10-12 09:00 a and b meet others; at 2027-10-12 09:00 all 40 tables are taken, 40 of them by locked meetings; at 2027-10-12 09:00 the only table is taken; and 1 more slot.',
      'a et b sont tous deux présents sur 4 créneaux seulement : à 2027-10-12 09:00 a et b rencontrent quelqu’un d’autre ; à 2027-10-12 09:00 les 40 tables sont prises, dont 40 par des rendez-vous verrouillés ; à 2027-10-12 09:00 la seule table est prise ; et 1 autre créneau.',
    ],
  );
  t.strictSame(sentences({ reason: 'kept-apart', because: { apart: 'own-network', networks: ['n'] } }), [
    'a and b are kept apart: a network in common.',
    'a et b ne doivent pas se rencontrer : un réseau en commun.',
  ]);
  for (const reason of ['not-accepted', 'declined', 'withdrawn', 'expired', 'no-common-slot'] as const) {
    const [en, fr] = sentences({ reason });
    t.not(en, fr);
  }
  t.strictSame(sentences({ reason: 'maximum-reached', representatives: ['a', 'b'] }), [
    'a and b cannot have more meetings.',
    'a et b ne peuvent pas avoir d’autre rendez-vous.',
  ]);
});
