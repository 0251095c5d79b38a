import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { KIND_GROUPS } from '../../network/kindGroups.ts';
import { fetchPlaces, type Place } from '../../network/places.ts';
import { Answered } from '../../parts/answered.tsx';
import { CodePicker, SECTOR_SCHEMES } from '../../parts/codePicker.tsx';
import { ProfileLine } from '../../parts/profileLine.tsx';
import { ProfilePicker } from '../../parts/profilePicker.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import type { ViewProps } from '../../routes.ts';
import { requery, to } from '../../state/address.ts';
import { useAnswer } from '../../state/answer.ts';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';
import type { NetworkMap as NetworkMapType } from './networkMap.tsx';
import { NetworkTable } from './networkTable.tsx';
import '../../style/network.css';

/** Partners that are linked on the map. */
const LINKED = 20;

/** The network on a map of Europe, and the same as a table. */
export function Network({ query }: ViewProps) {
  const { network: words } = useWords();
  const asTable = query.get('as') === 'table';
  const asked = {
    kind: query.getAll('kind') as Schemas['Kind'][],
    country: query.getAll('country'),
    sector: query.getAll('sector'),
    of: query.get('of') ?? undefined,
    as: asTable ? 'table' : undefined,
  };
  const answer = useAnswer(
    (signal) => fetchPlaces(asked, signal),
    [asked.kind.join(), asked.country.join(), asked.sector.join()],
  );
  const change = (part: Partial<typeof asked>): void => requery({ ...asked, ...part });
  return (
    <>
      <div>
        <h1>{words.title}</h1>
        <p class="soft">{words.lead}</p>
      </div>
      <div class="row no-print">
        <button type="button" aria-pressed={!asTable} onClick={() => change({ as: undefined })}>
          {words.map}
        </button>
        <button type="button" aria-pressed={asTable} onClick={() => change({ as: 'table' })}>
          {words.table}
        </button>
      </div>
      <div class="map-filters panel no-print">
        <CodePicker
          label={words.filterKind}
          vocabularies={['kinds']}
          codes={asked.kind}
          onChange={(kind) => change({ kind: kind as Schemas['Kind'][] })}
        />
        <CodePicker
          label={words.filterCountry}
          vocabularies={['countries']}
          codes={asked.country}
          onChange={(country) => change({ country: [...country] })}
        />
        <CodePicker
          label={words.filterSector}
          vocabularies={SECTOR_SCHEMES}
          codes={asked.sector}
          onChange={(sector) => change({ sector: [...sector] })}
        />
      </div>
      <Answered of={answer}>
        {({ places, more }) => (
          <>
            <p class="soft small" role="status">
              {words.count(places.length, more)}
              {more && ` · ${words.tooMany(places.length)}`}
            </p>
            {places.length === 0 ? (
              <p class="panel empty">{words.empty}</p>
            ) : asTable ? (
              <NetworkTable places={places} />
            ) : (
              <MapWithPartners
                places={places}
                chosen={asked.of ?? null}
                onChoose={(id) => change({ of: id ?? undefined })}
              />
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function MapWithPartners(props: {
  readonly places: readonly Place[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const { places, chosen, onChoose } = props;
  const { network: words, shell } = useWords();
  const { percent } = useFigures();
  const Drawn = useMap();
  const own = useAnswer(
    async (signal) =>
      chosen === null
        ? null
        : ask(api.GET('/v1/profiles/{id}', { params: { path: { id: chosen } }, signal })),
    [chosen],
  );
  const matches = useAnswer(
    async (signal) => {
      if (chosen === null) return null;
      const params = { path: { id: chosen }, query: { limit: LINKED, language: shell.language } };
      const { items } = await ask(api.GET('/v1/profiles/{id}/matches', { params, signal }));
      return { of: chosen, items };
    },
    [chosen, shell.language],
  );
  const current = matches.value?.of === chosen ? (matches.value?.items ?? []) : [];
  // Chosen and partners are drawn also where the filters leave them out.
  const known = new Set(places.map(({ id }) => id));
  const also: Place[] = [
    ...(own.value?.id === chosen && own.value ? [placeOf(own.value)] : []),
    ...current.map(({ profile }) => ({ ...profile, location: null })),
  ].filter(({ id }) => !known.has(id));
  return (
    <div class="map-and-partners">
      <div class="stack tight">
        {Drawn === undefined ? (
          <div class="map">
            <Waiting slow />
          </div>
        ) : (
          <Drawn
            places={also.length === 0 ? places : [...places, ...also]}
            chosen={chosen}
            partners={new Map(current.map(({ profile, score }) => [profile.id, score]))}
            onChoose={onChoose}
          />
        )}
        <ul class="legend small soft" aria-label={words.legend}>
          {KIND_GROUPS.map((group) => (
            <li key={group}>
              <span class={`kind-dot group-${group}`} aria-hidden="true" />
              {words.groups[group]}
            </li>
          ))}
        </ul>
        <p class="hint">{words.approximate}</p>
      </div>
      <aside class="stack" aria-label={words.choose}>
        <ProfilePicker label={words.choose} onPick={({ id }) => onChoose(id)} />
        {chosen !== null && (
          <Answered of={own}>
            {(profile) =>
              profile !== null && (
                <div class="panel stack tight">
                  <h2>
                    <a href={to(`/profiles/${profile.id}`)}>{profile.name}</a>
                  </h2>
                  <ProfileLine profile={profile} />
                  <button type="button" class="small no-print" onClick={() => onChoose(null)}>
                    {words.unchoose}
                  </button>
                </div>
              )
            }
          </Answered>
        )}
        {chosen !== null && (
          <Answered of={matches}>
            {() => (
              <section class="stack tight">
                <h2>{words.partners}</h2>
                {current.length === 0 && !matches.waiting && <p class="soft">{words.noMatches}</p>}
                <ol class="partner-list">
                  {current.map(({ profile, score }) => (
                    <li key={profile.id}>
                      <div class="row apart unbroken">
                        <a href={to(`/profiles/${chosen}/matches/${profile.id}`)}>{profile.name}</a>
                        <span class="number">{percent(score)}</span>
                      </div>
                      <ProfileLine profile={profile} />
                    </li>
                  ))}
                </ol>
                <a href={to(`/profiles/${chosen}`)}>{words.wholeList}</a>
              </section>
            )}
          </Answered>
        )}
      </aside>
    </div>
  );
}

function placeOf(profile: Schemas['Profile']): Place {
  const { id, kind, name, country, region, city, location, sectors } = profile;
  return { id, kind, name, country, region, city, location, sectors };
}

/** The map's own file, fetched when it is first needed: outlines and projection weigh more than all else. */
function useMap(): ComponentType<Parameters<typeof NetworkMapType>[0]> | undefined {
  const [loaded, setLoaded] = useState<{ view: typeof NetworkMapType }>();
  useEffect(() => {
    let current = true;
    void import('./networkMap.tsx').then((file) => {
      if (current) setLoaded({ view: file.NetworkMap });
    });
    return () => {
      current = false;
    };
  }, []);
  return loaded?.view;
}
