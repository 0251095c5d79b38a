import fc from 'fast-check';
import t from 'tap';
import { FacetTable } from '../../../src/domain/match/index/facetTable.ts';
import { GroupFit } from '../../../src/domain/match/index/groupFit.ts';
import { MatchIndex } from '../../../src/domain/match/index/matchIndex.ts';
import { signatureScores } from '../../../src/domain/match/index/signatureScores.ts';
import { vetoesOf } from '../../../src/domain/match/ranking.ts';
import { NO_FILTERS } from '../../../src/domain/match/request.ts';
import { facetPart, score } from '../../../src/domain/match/score.ts';
import { ASSUMED_PRIORS } from '../../../src/domain/match/weights.ts';
import { random } from '../../../src/domain/random/random.ts';
import { contextOf, randomAsk, SPACE, world } from '../../support/worlds.ts';

/** Single precision sums of a seeker's texts; the definition uses double. */
const TOLERANCE = 1e-5;

t.test('the fit of a group is the weighted sum of plain scores, and vetoes of any seeker bar', async (t) => {
  let barred = 0;
  let compared = 0;
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 2, max: 60 }), (seed, size) => {
      const next = random(seed);
      const stock = world(seed, size);
      const index = new MatchIndex(SPACE, stock.statistics);
      for (const entry of stock.entries) index.upsert(entry);
      const context = contextOf(randomAsk(seed).weights);
      const seekers = stock.entries.filter(() => next() < 3 / size).map((entry) => stock.candidate(entry));
      const blocked = new Set(stock.entries.filter(() => next() < 0.05).map(({ profile }) => profile.id));
      const fits = new GroupFit(index);
      for (const [i, seeker] of seekers.entries()) fits.add(seeker, context, 1 / (i + 2), blocked);
      for (const entry of stock.entries) {
        const candidate = stock.candidate(entry);
        const slot = index.slotOf(entry.profile.id)!;
        const vetoes = seekers.flatMap((seeker) =>
          vetoesOf({ seeker, filters: { ...NO_FILTERS, knownPartners: true }, blocked }, candidate),
        );
        t.equal(fits.barred[slot] === 1, vetoes.length > 0, `seed ${seed}: ${JSON.stringify(vetoes)}`);
        const sum = seekers.reduce(
          (sum, seeker, i) => sum + score(seeker, candidate, context).score / (i + 2),
          0,
        );
        t.ok(Math.abs(fits.sums[slot] - sum) < TOLERANCE, `seed ${seed}: ${fits.sums[slot]} and ${sum}`);
        if (fits.barred[slot] === 1) barred++;
        compared++;
      }
    }),
    { seed: 4, numRuns: 60 },
  );
  t.ok(compared > 1000 && barred > 50, `${compared} compared, ${barred} barred`);
});

t.test('facets held against a seeker at once score what each pair of them scores', async (t) => {
  let compared = 0;
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 2, max: 60 }), (seed, size) => {
      const stock = world(seed, size);
      const context = contextOf(randomAsk(seed).weights);
      const { weights } = context;
      const table = new FacetTable();
      const candidates = stock.entries.map((entry) => stock.candidate(entry));
      const signatures = candidates.map(({ facets }) => table.signatureOf(facets, true, true));
      for (const seeker of candidates) {
        const spoken = { ...seeker, texts: { ...seeker.texts, asks: [], offers: [] } };
        const scores = signatureScores(table, spoken, context);
        const silent = weights.needs * ASSUMED_PRIORS.needs;
        candidates.forEach(({ facets }, i) => {
          const plain = facetPart(seeker.facets, facets, context).value + silent;
          if (Math.abs(scores[signatures[i]] - plain) > 1e-12)
            t.equal(scores[signatures[i]], plain, `seed ${seed}`);
          compared++;
        });
      }
    }),
    { seed: 4, numRuns: 60 },
  );
  t.ok(compared > 20_000, `${compared} compared`);
});
