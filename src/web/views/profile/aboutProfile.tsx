import { useState } from 'preact/hooks';
import { api, ask, type Schemas } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problemNote.tsx';
import { ProfileHead } from '../../parts/profileHead.tsx';
import type { ViewProps } from '../../routes.ts';
import { go } from '../../state/address.ts';
import { useAnswer, useTask } from '../../state/answer.ts';
import { useCodeNames } from '../../state/codeNames.ts';
import { useFigures } from '../../state/figures.ts';
import { tellThere } from '../../state/notices.ts';
import { forgetVisit } from '../../state/shortlist.ts';
import { useWords } from '../../words/words.ts';
import { Learnt } from './learnt.tsx';
import '../../style/matches.css';

/** All that is known of a profile, where it comes from, and what its list has learnt. */
export function AboutProfile({ params }: ViewProps) {
  const id = params.id!;
  const answer = useAnswer(
    (signal) => ask(api.GET('/v1/profiles/{id}', { params: { path: { id } }, signal })),
    [id],
  );
  return (
    <Answered of={answer}>
      {(profile) => (
        <>
          <ProfileHead profile={profile} tab="about" />
          <div class="side-by-side">
            <Statements field="needs" profile={profile} />
            <Statements field="offers" profile={profile} />
          </div>
          <Facts profile={profile} />
          <Learnt id={id} />
          <Removal profile={profile} />
        </>
      )}
    </Answered>
  );
}

function Statements({ field, profile }: { field: 'needs' | 'offers'; profile: Schemas['Profile'] }) {
  const { profiles: words, shell } = useWords();
  const figures = useFigures();
  const nameOf = useCodeNames();
  const statements = profile[field] ?? [];
  return (
    <section class="stack tight">
      <h2>{words[field]}</h2>
      {statements.length === 0 && <p class="soft">{field === 'needs' ? words.noNeeds : words.noOffers}</p>}
      {statements.map((statement) => (
        <div key={statement.text} class={`quoted ${field}`}>
          <p lang={statement.language ?? undefined}>{statement.text}</p>
          <div class="chips">
            {statement.language !== null && statement.language !== undefined && (
              <span class="tag">{figures.language(statement.language)}</span>
            )}
            {statement.provenance === 'illustrative' && (
              <span class="tag caution" title={shell.illustrativeHint}>
                {shell.illustrative}
              </span>
            )}
            {[
              ...(statement.sectors ?? []),
              ...(statement.activities ?? []),
              ...(statement.kinds ?? []),
              ...(statement.countries ?? []),
            ].map((code) => (
              <span key={code} class="tag">
                {nameOf(code)}
              </span>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

function Facts({ profile }: { profile: Schemas['Profile'] }) {
  const { profiles: words, shell } = useWords();
  const figures = useFigures();
  const nameOf = useCodeNames();
  const { fields } = words;
  const named = (codes: readonly string[] | undefined): string[] => (codes ?? []).map(nameOf);
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['sectors', fields.sectors, named(profile.sectors)],
    ['activities', fields.activitiesOffered, named(profile.activities?.offers)],
    ['activities', fields.activitiesSought, named(profile.activities?.seeks)],
    ['seeking', fields.wishedKinds, named(profile.seeking?.wished?.kinds)],
    ['seeking', fields.wishedCountries, (profile.seeking?.wished?.countries ?? []).map(figures.country)],
    ['seeking', fields.excludedKinds, named(profile.seeking?.excluded?.kinds)],
    ['seeking', fields.excludedCountries, (profile.seeking?.excluded?.countries ?? []).map(figures.country)],
    ['languages', fields.languages, (profile.languages ?? []).map(figures.language)],
    ['eqfLevels', fields.eqfLevels, (profile.eqfLevels ?? []).map(String)],
    ['region', fields.region, profile.region ? [nameOf(profile.region)] : []],
    ['size', fields.size, profile.size ? [words.sizes[profile.size]] : []],
    ['label', fields.label, profile.label ? [labelText(profile.label)] : []],
    ['networks', fields.networks, profile.networks ?? []],
  ];
  return (
    <section class="stack tight">
      <h2>{words.facts}</h2>
      <dl class="facts panel">
        {rows
          .filter(([, , values]) => values.length > 0)
          .map(([field, title, values]) => (
            <div key={title}>
              <dt>
                {title}
                {(profile.inferred ?? []).includes(field) && (
                  <span class="tag caution" title={shell.inferredHint}>
                    {shell.inferred}
                  </span>
                )}
              </dt>
              <dd>{values.join(' · ')}</dd>
            </div>
          ))}
        {profile.website && (
          <div>
            <dt>{fields.website}</dt>
            <dd>
              <a href={profile.website} rel="noreferrer noopener">
                {profile.website}
              </a>
            </dd>
          </div>
        )}
        {(profile.citations ?? []).length > 0 && (
          <div>
            <dt>{words.sources}</dt>
            <dd>
              {(profile.citations ?? []).map(({ title, url }) => (
                <p key={title}>
                  {url ? (
                    <a href={url} rel="noreferrer noopener">
                      {title}
                    </a>
                  ) : (
                    title
                  )}
                </p>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function labelText({ name, validFrom, validUntil }: Schemas['Label']): string {
  const span = validFrom || validUntil ? ` ${validFrom ?? '…'} – ${validUntil ?? '…'}` : '';
  return name + span;
}

function Removal({ profile }: { profile: Schemas['Profile'] }) {
  const { profiles: words, shell } = useWords();
  const [asking, setAsking] = useState(false);
  const task = useTask();
  return (
    <div class="no-print">
      <button type="button" class="small plain" onClick={() => setAsking(true)}>
        {words.delete}
      </button>
      {asking && (
        <Dialog title={words.delete} onClose={() => setAsking(false)}>
          <p>{words.deleteAsk}</p>
          {task.problem !== null && <ProblemNote problem={task.problem} />}
          <div class="row">
            <button
              type="button"
              class="main-action"
              disabled={task.busy}
              onClick={async () => {
                const params = {
                  path: { id: profile.id },
                  header: { 'if-match': `"${profile.version}"` },
                };
                if (!(await task.run(() => ask(api.DELETE('/v1/profiles/{id}', { params }))))) return;
                forgetVisit(profile.id);
                tellThere(words.deleted);
                go('/');
              }}
            >
              {words.delete}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {shell.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
