import t from 'tap';
import { csvOf } from '../../src/web/matching/csv.ts';
import { highlight } from '../../src/web/matching/highlight.ts';
import { missingFields } from '../../src/web/matching/missing.ts';

t.test('whole words are marked, whatever their case, and the text is whole again when joined', async (t) => {
  const text = 'Wind, sea and Windows: l’éolienne en WIND';
  const pieces = highlight(text, ['wind', 'éolienne']);
  t.equal(pieces.map((piece) => piece.text).join(''), text);
  t.same(
    pieces.filter(({ found }) => found).map((piece) => piece.text),
    ['Wind', 'éolienne', 'WIND'],
  );
  t.same(highlight('nothing', []), [{ text: 'nothing', found: false }]);
});

t.test('a spreadsheet gets every text as it is and takes none for a formula', async (t) => {
  const csv = csvOf([
    ['name', 'score'],
    ['=1+1', 0.5],
    ['A "quoted", name\nof two lines', null],
  ]);
  t.equal(csv, '\uFEFFname,score\r\n\'=1+1,0.5\r\n"A ""quoted"", name\nof two lines",\r\n');
});

t.test('what is missing is what the one who asks does not say, by the weight it would back', async (t) => {
  const unknown = (field: string, side: 'seeker' | 'candidate' | 'both') => ({
    type: 'unknown' as const,
    field,
    side,
  });
  const leaf = (criterion: 'needs' | 'language', weight: number, evidence: ReturnType<typeof unknown>[]) => ({
    criterion,
    weight,
    value: 0.5,
    known: 0,
    contribution: 0,
    evidence,
  });
  const explanation = {
    score: 0,
    confidence: 0,
    directions: [
      {
        direction: 'seeker-to-candidate' as const,
        share: 2 / 3,
        fit: 0,
        contribution: 0,
        criteria: [
          leaf('needs', 0.6, [unknown('needs', 'seeker')]),
          leaf('language', 0.4, [unknown('languages', 'candidate'), unknown('eqfLevels', 'both')]),
        ],
      },
      {
        direction: 'candidate-to-seeker' as const,
        share: 1 / 3,
        fit: 0,
        contribution: 0,
        criteria: [leaf('needs', 0.6, [unknown('offers', 'candidate')])],
      },
    ],
  };
  const missing = missingFields([{ explanation }, { explanation }]);
  t.same(
    missing.map(({ field }) => field),
    ['needs', 'offers', 'eqfLevels'],
    'a field that only the other lacks is not asked for',
  );
  t.same(
    missing.map(({ gain }) => Math.round(gain * 1000) / 1000),
    [0.4, 0.2, 0.133],
  );
  t.same(missingFields([]), []);
});
