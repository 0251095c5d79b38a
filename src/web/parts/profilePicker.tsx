import { api, ask, type Schemas } from '../api/client.ts';
import { useWords } from '../words/words.ts';
import { Combobox } from './combobox.tsx';
import { ProfileLine } from './profileLine.tsx';

/** A stored profile, found by the beginnings of words of its name, city or networks. */
export function ProfilePicker(props: {
  readonly label: string;
  readonly onPick: (profile: Schemas['Profile']) => void;
  readonly without?: readonly string[];
  readonly hint?: string;
  readonly quiet?: boolean;
}) {
  const { label, onPick, without = [], hint, quiet } = props;
  const { shell } = useWords();
  return (
    <Combobox<Schemas['Profile']>
      label={label}
      hint={hint}
      quiet={quiet}
      least={2}
      placeholder={shell.typeName}
      find={async (q, signal) => {
        const { items } = await ask(api.GET('/v1/profiles', { params: { query: { q, limit: 12 } }, signal }));
        return items.filter(({ id }) => !without.includes(id));
      }}
      keyOf={({ id }) => id}
      draw={(profile) => (
        <>
          <span>{profile.name}</span>
          <ProfileLine profile={profile} />
        </>
      )}
      onPick={onPick}
    />
  );
}
