import type { ComponentChildren } from 'preact';
import type { Schemas } from '../../api/client.ts';
import { useCodeNames } from '../../state/codeNames.ts';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';

type Check = Schemas['ConsortiumCheck'];

/** What a consortium is like beyond the rules: facts, nothing here is good or bad by itself. */
export function Portrait({ check }: { check: Check }) {
  const { consortia: words } = useWords();
  const figures = useFigures();
  const nameOf = useCodeNames();
  const { balance, convergence, history, international } = check.portrait;
  const names = (keys: readonly string[]): string =>
    figures.list(keys.map((key) => check.members.find((each) => each.key === key)?.name ?? key));
  const countries = (codes: readonly string[]): string => figures.list(codes.map(figures.country));
  return (
    <div class="side-by-side">
      <Facts
        title={words.balance}
        facts={[
          [words.kinds, balance.kinds.map(({ code, members }) => `${nameOf(code)} ${members}`).join(' · ')],
          [
            words.countries,
            balance.countries.map(({ code, members }) => `${figures.country(code)} ${members}`).join(' · '),
          ],
        ]}
      />
      <Facts
        title={words.convergence}
        facts={[
          [words.experienced, names(convergence.experienced)],
          [words.newcomers, names(convergence.newcomers)],
          [words.newCountries, countries(convergence.countriesOfNewcomersOnly)],
        ]}
      />
      {history.together.length > 0 && (
        <Facts
          title={words.history}
          facts={byNetwork(history.together).map(({ network, keys }) => [network, names(keys)])}
        />
      )}
      {international.campuses.length > 0 && (
        <Facts
          title={words.international}
          facts={[
            [words.campuses, names(international.campuses)],
            [words.abroad, countries(international.countriesAbroad)],
            [words.outside, countries(international.outsideProgramme)],
            ...international.purposes.map(
              ({ activity, members }) => [nameOf(activity), names(members)] as const,
            ),
          ]}
        />
      )}
    </div>
  );
}

/** Facts under a title; those that are empty are left out. */
function Facts(props: { readonly title: string; readonly facts: readonly (readonly [string, string])[] }) {
  const told = props.facts.filter(([, text]) => text !== '');
  if (told.length === 0) return null;
  return (
    <section class="panel stack tight">
      <h3>{props.title}</h3>
      {told.map(
        ([name, text]): ComponentChildren => (
          <p key={name}>
            <strong>{name}:</strong> {text}
          </p>
        ),
      )}
    </section>
  );
}

/** Each network with the members that were in it, the largest first; a line for every pair would fill pages. */
function byNetwork(together: Check['portrait']['history']['together']) {
  const keysOf = new Map<string, Set<string>>();
  for (const { members, networks } of together) {
    for (const network of networks) {
      const keys = keysOf.get(network) ?? new Set<string>();
      for (const key of members) keys.add(key);
      keysOf.set(network, keys);
    }
  }
  return [...keysOf]
    .map(([network, keys]) => ({ network, keys: [...keys] }))
    .sort((a, b) => b.keys.length - a.keys.length || (a.network < b.network ? -1 : 1));
}
