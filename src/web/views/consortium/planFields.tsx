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
  const isBlank =
    plan.eqfLevels.length === 0 &&
    plan.durationMonths === null &&
    plan.grantEuro === null &&
    plan.costEuro === null &&
    Object.keys(plan.stated).length === 0;
  // What is not said is a field on the page and nothing on paper.
  const unlessBlank = (blank: boolean) => (blank ? 'no-print' : undefined);
  return (
    <section class={isBlank ? 'panel stack no-print' : 'panel stack'}>
      <h2>{words.plan}</h2>
      <fieldset class={unlessBlank(plan.eqfLevels.length === 0)}>
        <legend>{words.eqfLevels}</legend>
        <div class="row">
          {[1, 2, 3, 4, 5, 6, 7, 8].map((level) => (
            <label key={level} class={plan.eqfLevels.includes(level) ? 'check' : 'check no-print'}>
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
      <div class="fields">
        <div class={unlessBlank(plan.durationMonths === null)}>
          <TextField
            label={words.duration}
            type="number"
            min={1}
            max={120}
            value={plan.durationMonths === null ? '' : String(plan.durationMonths)}
            onInput={(text) => set({ durationMonths: amount(text) })}
          />
        </div>
        <div class={unlessBlank(plan.grantEuro === null)}>
          <TextField
            label={words.grant}
            type="number"
            min={0}
            value={plan.grantEuro === null ? '' : String(plan.grantEuro)}
            onInput={(text) => set({ grantEuro: amount(text) })}
          />
        </div>
        <div class={unlessBlank(plan.costEuro === null)}>
          <TextField
            label={words.cost}
            type="number"
            min={0}
            value={plan.costEuro === null ? '' : String(plan.costEuro)}
            onInput={(text) => set({ costEuro: amount(text) })}
          />
        </div>
      </div>
      <fieldset class={unlessBlank(Object.keys(plan.stated).length === 0)}>
        <legend>{words.statements}</legend>
        <div class="stack tight">
          {STATEMENTS.map((name) => {
            const stated = plan.stated[name];
            return (
              <label key={name} class={`row apart unbroken ${unlessBlank(stated === undefined) ?? ''}`}>
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
