import type { Schemas } from '../../api/client.ts';
import { CRITERIA } from '../../matching/criteria.ts';
import { isFiltered, type ListRequest, STANDARD_WEIGHTS } from '../../matching/listRequest.ts';
import { ACTIVITY_LISTS, CodePicker, SECTOR_SCHEMES } from '../../parts/codePicker.tsx';
import { Slider } from '../../parts/slider.tsx';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';

/** What narrows and ranks a list; every change takes effect at once. */
export function ListFilters(props: {
  readonly request: ListRequest;
  readonly onChange: (request: ListRequest) => void;
}) {
  const { request, onChange } = props;
  const { matches: words } = useWords();
  const { percent } = useFigures();
  const weightOf = (criterion: (typeof CRITERIA)[number]): number =>
    request.weights[criterion] ?? STANDARD_WEIGHTS[criterion];
  const sum = CRITERIA.reduce((total, criterion) => total + weightOf(criterion), 0);
  const isOwn = Object.keys(request.weights).length > 0;
  return (
    <div class="stack">
      <section class="stack tight">
        <div class="row apart">
          <h2>{words.filters}</h2>
          {isFiltered(request) && (
            <button
              type="button"
              class="plain small"
              onClick={() =>
                onChange({
                  ...request,
                  kind: [],
                  country: [],
                  sector: [],
                  activity: [],
                  minScore: 0,
                  known: false,
                })
              }
            >
              {words.clearFilters}
            </button>
          )}
        </div>
        <CodePicker
          label={words.filter.kind}
          vocabularies={['kinds']}
          codes={request.kind}
          onChange={(kind) => onChange({ ...request, kind: kind as Schemas['Kind'][] })}
        />
        <CodePicker
          label={words.filter.country}
          vocabularies={['countries']}
          codes={request.country}
          onChange={(country) => onChange({ ...request, country })}
        />
        <CodePicker
          label={words.filter.sector}
          vocabularies={SECTOR_SCHEMES}
          codes={request.sector}
          onChange={(sector) => onChange({ ...request, sector })}
        />
        <CodePicker
          label={words.filter.activity}
          vocabularies={ACTIVITY_LISTS}
          codes={request.activity}
          onChange={(activity) => onChange({ ...request, activity })}
        />
        <Slider
          label={words.filter.minScore}
          value={request.minScore}
          most={0.8}
          step={0.05}
          shown={percent(request.minScore)}
          onChange={(minScore) => onChange({ ...request, minScore })}
        />
        <Slider
          label={words.filter.diversity}
          hint={words.filter.diversityHint}
          value={request.diversity}
          most={1}
          step={0.1}
          shown={percent(request.diversity)}
          onChange={(diversity) => onChange({ ...request, diversity })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={request.known}
            onChange={(event) => onChange({ ...request, known: event.currentTarget.checked })}
          />
          <span class="small">{words.filter.known}</span>
        </label>
      </section>
      <section class="stack tight">
        <h2>{words.weights}</h2>
        <p class="hint">{words.weightsHint}</p>
        {CRITERIA.map((criterion) => (
          <Slider
            key={criterion}
            label={words.criteria[criterion]}
            swatch={criterion}
            value={weightOf(criterion)}
            most={100}
            step={1}
            shown={percent(sum === 0 ? 0 : weightOf(criterion) / sum)}
            onChange={(weight) => {
              // All at nothing would rank nobody.
              if (sum - weightOf(criterion) + weight === 0) return;
              onChange({ ...request, weights: { ...request.weights, [criterion]: weight } });
            }}
          />
        ))}
        {isOwn && (
          <button type="button" class="small" onClick={() => onChange({ ...request, weights: {} })}>
            {words.standardWeights}
          </button>
        )}
      </section>
    </div>
  );
}
