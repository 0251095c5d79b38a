import { Scroll } from '../../parts/scroll.tsx';
import { useWords } from '../../words/words.ts';
import { Keys } from './keys.tsx';
import { Webhooks } from './webhooks.tsx';

/** For those who connect other systems: keys, webhooks, examples, documentation. */
export function Integrators() {
  const { access: words } = useWords();
  const examples = {
    match: `curl -H "Authorization: Bearer $KEY" \\\n  "${location.origin}/v1/profiles/$ID/matches?limit=3"`,
    push: `curl -X POST -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\\n  -d '{"externalId":"acme","kind":"company","name":"Acme","country":"FR","needs":[{"text":"Welders trained for hydrogen"}]}' \\\n  ${location.origin}/v1/profiles`,
    runs: `curl -X POST -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\\n  -d '{"mode":"select","timeLimitSeconds":60}' \\\n  ${location.origin}/v1/forums/$FORUM/schedule-runs\ncurl -N -H "Authorization: Bearer $KEY" \\\n  ${location.origin}/v1/forums/$FORUM/schedule-runs/$RUN/events`,
    agenda: `curl -H "Authorization: Bearer $KEY" \\\n  "${location.origin}/v1/forums/$FORUM/agenda?format=csv" > agendas.csv`,
  } as const;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="prose">{words.lead}</p>
      <div class="row">
        <a class="button" href="/docs">
          {words.docs}
        </a>
        <a class="button" href="/openapi.json">
          {words.document}
        </a>
      </div>
      <Keys />
      <Webhooks />
      <section class="panel stack" aria-labelledby="examples">
        <h2 id="examples">{words.examples}</h2>
        {(Object.entries(examples) as [keyof typeof examples, string][]).map(([name, text]) => (
          <div key={name} class="stack tight">
            <h3>{words.exampleOf[name]}</h3>
            <Scroll label={words.exampleOf[name]}>
              <pre>
                <code>{text}</code>
              </pre>
            </Scroll>
          </div>
        ))}
      </section>
    </>
  );
}
