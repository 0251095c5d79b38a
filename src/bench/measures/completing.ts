import { matchSourcesOf } from '../../cli/sources.ts';
import { NO_WISHES, type Wishes } from '../../domain/consortium/conditions.ts';
import { saveDemo } from '../../usecases/loadDemo.ts';
import { completeWish, selectedConsortia, type WishTrial } from '../consortiumTrials.ts';
import { type Figure, figure, percentile } from '../figures.ts';
import { openInProcess } from '../inProcess.ts';
import type { Measure } from '../measure.ts';

/** Members that are there, as of a coordinator who has begun, and consortia that are begun anew. */
const MEMBERS = 6;
const CONSORTIA = 6;

/** What may be wished of a completion, one at a time and together. */
const WISHES: readonly { readonly name: string; readonly label: string; readonly wishes: Partial<Wishes> }[] =
  [
    { name: 'plain', label: 'no wish', wishes: {} },
    { name: 'countries', label: 'three countries', wishes: { countries: ['PL', 'RO', 'SE'] } },
    {
      name: 'kinds',
      label: 'three kinds',
      wishes: { kinds: ['research', 'sector-body', 'public-authority'] },
    },
    {
      name: 'within',
      label: 'schools and companies only',
      wishes: { within: { countries: [], kinds: ['vet-provider', 'company'] } },
    },
    {
      name: 'excluded',
      label: 'none of three countries',
      wishes: { excluded: { countries: ['DE', 'ES', 'IT'], kinds: [] } },
    },
    { name: 'mostMembers', label: '12 members at most', wishes: { mostMembers: 12 } },
    { name: 'mostAdditions', label: 'a budget of 10 additions', wishes: { mostAdditions: 10 } },
    {
      name: 'together',
      label: 'countries, kinds and a budget',
      wishes: { countries: ['PL', 'SE'], kinds: ['research', 'sector-body'], mostAdditions: 10 },
    },
  ];

/**
 * The completion of consortia that have begun, under each wish that a request may name, among all stored profiles:
 * how long the longest answer takes, and for how many there is a proof.
 */
export const completing: Measure = {
  name: 'complete',
  title: `completion of ${MEMBERS} members under each wish`,
  needsProfiles: true,
  statement:
    'Each wish is asked for six selected consortia of which six members are left, with three alternatives, under the rules of 2026.',
  targets: [
    {
      figure: 'longest',
      label: 'completion under any wish, longest',
      profiles: 100_000,
      bound: 'below',
      value: 5_000,
      unit: 'ms',
    },
  ],
  async run({ connectionString }, tell) {
    const opened = await openInProcess(connectionString);
    const { runtime, follower, db } = opened;
    try {
      tell('loading the profiles');
      await saveDemo(db, runtime.features, runtime.door);
      await follower.start();
      const sources = matchSourcesOf(runtime, follower);
      const selected = selectedConsortia(sources);
      const step = Math.max(1, Math.floor(selected.length / CONSORTIA));
      const begun = selected.filter((_, i) => i % step === 0).slice(0, CONSORTIA);
      const trials: WishTrial[] = [];
      const figures: Figure[] = [];
      for (const { name, label, wishes } of WISHES) {
        tell(label);
        const answers: WishTrial[] = [];
        for (const each of begun) {
          const members = each.members.slice(0, MEMBERS);
          answers.push(await completeWish(sources, { ...each, members }, { ...NO_WISHES, ...wishes }));
        }
        trials.push(...answers);
        const times = answers.map(({ milliseconds }) => milliseconds);
        const proven = answers.filter((each) => each.proven).length;
        figures.push(
          figure(name, `${label}: longest of ${answers.length}`, percentile(times, 1), 'ms'),
          figure(
            `${name}Proven`,
            `${label}: proven best, or impossible`,
            (100 * proven) / answers.length,
            '%',
          ),
        );
      }
      const times = trials.map(({ milliseconds }) => milliseconds);
      return [
        figure('profiles', 'stored profiles searched', sources.index.size, 'count'),
        ...figures,
        figure('p50', 'all of them: p50', percentile(times, 0.5), 'ms'),
        figure('longest', 'all of them: longest', percentile(times, 1), 'ms'),
      ];
    } finally {
      await opened.close();
    }
  },
};
