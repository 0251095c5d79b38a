import { type Plan, STATEMENTS } from '../../consortium/draft.ts';
import { TextField } from '../../parts/textField.tsx';
import { useWords } from '../../words/words.ts';
import type { ChangeDraft } from './members.tsx';

/** What is planned besides who is in it: levels, time, money, and what only the applicants know. */
export function PlanFields({ plan, change }: { plan: Plan; change: ChangeDraft }) {
  const { consortia: words } = useWords();
  const set = (part: Partial<Plan>): void => change((now) => ({ ...now, plan: { ...now.plan, ...part } }));
  const amount = (text: string): number | null => {
    const value = Number(text);
    return text.trim() === '' || !Number.isFinite(value) || value < 0 ? null : value;
  };
  return (
    <section class="panel stack">
      <h2>{words.plan}</h2>
      <fieldset>
        <legend>{words.eqfLevels}</legend>
        <div class="row">
          {[1, 2, 3, 4, 5, 6, 7, 8].map((level) => (
            <label key={level} class="check">
              <input
                type="checkbox"
                checked={plan.eqfLevels.includes(level)}
                onChange={(event) =>
                  set({
                    eqfLevels: event.currentTarget.checked
                      ? [...plan.eqfLevels, level].sort()
                      : plan.eqfLevels.filter((each) => each !== level),
                  })
                }
              />
              {level}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="filters-row">
        <TextField
          label={words.duration}
          type="number"
          min={1}
          max={120}
          value={plan.durationMonths === null ? '' : String(plan.durationMonths)}
          onInput={(text) => set({ durationMonths: amount(text) })}
        />
        <TextField
          label={words.grant}
          type="number"
          min={0}
          value={plan.grantEuro === null ? '' : String(plan.grantEuro)}
          onInput={(text) => set({ grantEuro: amount(text) })}
        />
        <TextField
          label={words.cost}
          type="number"
          min={0}
          value={plan.costEuro === null ? '' : String(plan.costEuro)}
          onInput={(text) => set({ costEuro: amount(text) })}
        />
      </div>
      <fieldset>
        <legend>{words.statements}</legend>
        <div class="stack tight">
          {STATEMENTS.map((name) => {
            const stated = plan.stated[name];
            return (
              <label key={name} class="row apart unbroken statement">
                <span>{words.statement[name]}</span>
                <select
                  value={stated === undefined ? '' : stated ? 'yes' : 'no'}
                  onChange={(event) => {
                    const { [name]: _, ...others } = plan.stated;
                    const chosen = event.currentTarget.value;
                    set({ stated: chosen === '' ? others : { ...others, [name]: chosen === 'yes' } });
                  }}
                >
                  {(['', 'yes', 'no'] as const).map((option) => (
                    <option key={option} value={option}>
                      {words.statedOptions[option]}
                    </option>
                  ))}
                </select>
              </label>
            );
          })}
        </div>
      </fieldset>
    </section>
  );
}
