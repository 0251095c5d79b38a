import { api, ask, type Schemas } from '../../api/client.ts';
import { fieldsOf, type ProfileDraft } from '../../matching/profileDraft.ts';
import { Answered } from '../../parts/answered.tsx';
import { ProfileLine } from '../../parts/profileLine.tsx';
import { ScoreBar } from '../../parts/scoreBar.tsx';
import { type Answer, useAnswer } from '../../state/answer.ts';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';
import { MissingFields } from '../match/missingFields.tsx';

/** Milliseconds without another key before the preview is asked for. */
const TYPING_MS = 600;
const SHOWN = 5;
/** Matches that the languages of texts are read off: more than are shown, as not every text is in every match. */
const ASKED = 20;

export interface Preview {
  readonly answer: Answer<Schemas['MatchList'] | null>;
  /** Languages as the service reads the texts, by field and place; those of texts that met something. */
  readonly languages: Readonly<Record<'needs' | 'offers', ReadonlyMap<number, string>>>;
}

/** What the list would be if the draft were stored as it stands. */
export function usePreview(draft: ProfileDraft, stored?: Schemas['Profile']): Preview {
  const { language } = useWords().shell;
  const { kind } = draft;
  const fields = kind === '' || draft.name.trim() === '' ? null : fieldsOf(draft, kind, stored);
  const answer = useAnswer(
    async (signal) => {
      if (fields === null) return null;
      // A website that is not finished yet is no reason to show nothing.
      const body = { profile: { ...fields, website: null }, limit: ASKED, language };
      return ask(api.POST('/v1/matches', { body, signal }));
    },
    [JSON.stringify(fields), language],
    TYPING_MS,
  );
  return { answer, languages: languagesOf(answer.value?.items ?? []) };
}

function languagesOf(matches: readonly Schemas['Match'][]): Preview['languages'] {
  const needs = new Map<number, string>();
  const offers = new Map<number, string>();
  for (const { explanation } of matches) {
    for (const { direction, criteria } of explanation.directions) {
      for (const evidence of criteria.flatMap((each) => each.evidence)) {
        if (evidence.type !== 'text') continue;
        const own = direction === 'seeker-to-candidate' ? evidence.seeker : evidence.candidate;
        if (own.likedProfile === undefined) {
          (own.field === 'needs' ? needs : offers).set(own.position, own.language);
        }
      }
    }
  }
  return { needs, offers };
}

export function DraftPreview({ preview }: { preview: Preview }) {
  const { profiles: words } = useWords();
  const { percent } = useFigures();
  return (
    <aside class="panel stack preview no-print" aria-label={words.editor.preview}>
      <h2>{words.editor.preview}</h2>
      <Answered of={preview.answer}>
        {(list) =>
          list === null ? (
            <p class="soft">{words.editor.previewWait}</p>
          ) : list.items.length === 0 ? (
            <p class="soft">{words.editor.previewNone}</p>
          ) : (
            <>
              <ol class="stack tight preview-list">
                {list.items.slice(0, SHOWN).map((match) => (
                  <li key={match.profile.id}>
                    <div class="row apart unbroken">
                      <strong>{match.profile.name}</strong>
                      <span class="number">{percent(match.score)}</span>
                    </div>
                    <ProfileLine profile={match.profile} />
                    <ScoreBar explanation={match.explanation} />
                  </li>
                ))}
              </ol>
              <MissingFields id={null} matches={list.items} />
            </>
          )
        }
      </Answered>
    </aside>
  );
}
