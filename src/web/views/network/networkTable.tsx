import { useMemo, useState } from 'preact/hooks';
import type { Place } from '../../network/places.ts';
import { Scroll } from '../../parts/scroll.tsx';
import { to } from '../../state/address.ts';
import { useCodeNames } from '../../state/codeNames.ts';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';

const COLUMNS = ['name', 'kind', 'country', 'city'] as const;
type Column = (typeof COLUMNS)[number];

/** Rows drawn at first and with each further press. */
const ROWS = 100;

/** The network as a table that can be sorted. */
export function NetworkTable({ places }: { places: readonly Place[] }) {
  const { network: words, shell } = useWords();
  const figures = useFigures();
  const nameOf = useCodeNames();
  const [sort, setSort] = useState<{ by: Column; descending: boolean }>({ by: 'name', descending: false });
  const [shown, setShown] = useState(ROWS);
  const cell: Readonly<Record<Column, (place: Place) => string>> = {
    name: ({ name }) => name,
    kind: ({ kind }) => nameOf(kind),
    country: ({ country }) => (country ? figures.country(country) : ''),
    city: ({ city }) => city ?? '',
  };
  const sorted = useMemo(() => {
    const collator = new Intl.Collator(shell.language);
    const by = cell[sort.by];
    const keyed = places.map((place) => ({ place, key: by(place) }));
    keyed.sort((a, b) => {
      // What is not known stands last, whichever way the table is sorted.
      if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1;
      const order = collator.compare(a.key, b.key) || collator.compare(a.place.name, b.place.name);
      return sort.descending ? -order : order;
    });
    return keyed.map(({ place }) => place);
  }, [places, sort, shell.language]);
  return (
    <>
      <Scroll label={words.table} panel>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={sort.by !== column ? undefined : sort.descending ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    class="plain small"
                    onClick={() =>
                      setSort({ by: column, descending: sort.by === column && !sort.descending })
                    }
                  >
                    {words.column[column]}
                    <span aria-hidden="true">{sort.by !== column ? '' : sort.descending ? ' ▼' : ' ▲'}</span>
                  </button>
                </th>
              ))}
              <th scope="col">{words.column.sectors}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown).map((place) => (
              <tr key={place.id}>
                <th scope="row">
                  <a href={to(`/profiles/${place.id}`)}>{place.name}</a>
                </th>
                <td>{cell.kind(place)}</td>
                <td>{cell.country(place)}</td>
                <td>{cell.city(place)}</td>
                <td class="small">{place.sectors.slice(0, 3).map(nameOf).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {shown < sorted.length && (
        <div class="row">
          <button type="button" onClick={() => setShown(shown + ROWS)}>
            {shell.more} ({shell.of(shown, sorted.length)})
          </button>
        </div>
      )}
    </>
  );
}
