import { useState } from 'preact/hooks';
import type { Schemas } from '../../api/client.ts';
import { type Draft, type DraftMember, memberOf, type Role, type Side } from '../../consortium/draft.ts';
import { CodePicker } from '../../parts/codePicker.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ProfileLine } from '../../parts/profileLine.tsx';
import { ProfilePicker } from '../../parts/profilePicker.tsx';
import { TextField } from '../../parts/textField.tsx';
import { to } from '../../state/address.ts';
import { tell } from '../../state/notices.ts';
import { useWords } from '../../words/words.ts';

export type ChangeDraft = (step: (now: Draft) => Draft) => void;

const ROLES = ['coordinator', 'applicant', 'affiliated-entity', 'associated-partner'] as const;
const SIDE_OPTIONS: readonly (readonly [
  '' | 'employer' | 'vet-provider' | 'both' | 'neither',
  readonly Side[] | null,
])[] = [
  ['', null],
  ['employer', ['employer']],
  ['vet-provider', ['vet-provider']],
  ['both', ['employer', 'vet-provider']],
  ['neither', []],
];

/** Who is in the consortium, as what; add, change, remove. */
export function Members(props: {
  readonly draft: Draft;
  readonly check: Schemas['ConsortiumCheck'] | null;
  readonly change: ChangeDraft;
  readonly undo: () => void;
}) {
  const { draft, check, change, undo } = props;
  const { consortia: words } = useWords();
  const [describes, setDescribes] = useState(false);

  function add(member: DraftMember): void {
    change((now) => ({ ...now, members: [...now.members, member] }));
    tell(words.added(member.name), undo);
  }

  return (
    <section class="panel stack">
      <h2>
        {words.members} <span class="soft number">{draft.members.length}</span>
      </h2>
      {draft.members.length > 0 && (
        <ol class="member-list">
          {draft.members.map((member, at) => (
            <MemberRow
              key={member.profileId ?? `${member.name} ${at}`}
              member={member}
              shown={
                check !== null && check.members.length === draft.members.length ? check.members[at]! : null
              }
              change={(part) =>
                change((now) => ({
                  ...now,
                  members: now.members.map((each, i) => (i === at ? { ...each, ...part } : each)),
                }))
              }
              remove={() => {
                change((now) => ({ ...now, members: now.members.filter((_, i) => i !== at) }));
                tell(words.removed(member.name), undo);
              }}
            />
          ))}
        </ol>
      )}
      <div class="row no-print">
        <div class="grow">
          <ProfilePicker
            label={words.add}
            without={draft.members.flatMap(({ profileId }) => profileId ?? [])}
            onPick={(profile) => add(memberOf(profile, draft.members.length === 0))}
          />
        </div>
        <button type="button" onClick={() => setDescribes(true)}>
          {words.describe}
        </button>
      </div>
      {describes && (
        <DescribeDialog
          isFirst={draft.members.length === 0}
          onAdd={(member) => {
            setDescribes(false);
            add(member);
          }}
          onClose={() => setDescribes(false)}
        />
      )}
    </section>
  );
}

function MemberRow(props: {
  readonly member: DraftMember;
  readonly shown: Schemas['ConsortiumCheck']['members'][number] | null;
  readonly change: (part: Partial<DraftMember>) => void;
  readonly remove: () => void;
}) {
  const { member, shown, change, remove } = props;
  const { consortia: words, shell } = useWords();
  const sides = SIDE_OPTIONS.find(([, value]) => JSON.stringify(value) === JSON.stringify(member.countsAs));
  return (
    <li>
      <div>
        {member.profileId === null ? (
          <strong>{member.name}</strong>
        ) : (
          <a href={to(`/profiles/${member.profileId}/about`)}>{member.name}</a>
        )}
        <div>
          {shown !== null && shown.kind !== null && (
            <ProfileLine profile={{ kind: shown.kind, country: shown.country, city: null, inferred: [] }} />
          )}
        </div>
      </div>
      <button
        type="button"
        class="plain small"
        aria-label={`${shell.remove}: ${member.name}`}
        onClick={remove}
      >
        ✕
      </button>
      <div class="row">
        <select
          aria-label={words.role(member.name)}
          value={member.role ?? ''}
          onChange={(event) => {
            const role = event.currentTarget.value;
            change({ role: role === '' ? null : (role as Role) });
          }}
        >
          {(['', ...ROLES] as const).map((role) => (
            <option key={role} value={role}>
              {words.roles[role]}
            </option>
          ))}
        </select>
        <select
          class="no-print"
          aria-label={words.sides(member.name)}
          value={sides?.[0] ?? ''}
          onChange={(event) => {
            const side = SIDE_OPTIONS.find(([name]) => name === event.currentTarget.value);
            change({ countsAs: side?.[1] ?? null });
          }}
        >
          {SIDE_OPTIONS.map(([name]) => (
            <option key={name} value={name}>
              {words.sideOptions[name]}
            </option>
          ))}
        </select>
      </div>
    </li>
  );
}

function DescribeDialog(props: {
  readonly isFirst: boolean;
  readonly onAdd: (member: DraftMember) => void;
  readonly onClose: () => void;
}) {
  const { consortia: words, profiles, shell } = useWords();
  const [name, setName] = useState('');
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [countries, setCountries] = useState<readonly string[]>([]);
  return (
    <Dialog title={words.describeTitle} onClose={props.onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const [kind = null] = kinds as readonly Schemas['Kind'][];
          const [country = null] = countries;
          const described = { name: name.trim(), kind, country } as Schemas['DescribedOrganisation'];
          props.onAdd({
            ...memberOf({ id: '', name: name.trim() }, props.isFirst),
            profileId: null,
            described,
          });
        }}
      >
        <TextField label={profiles.fields.name} value={name} onInput={setName} required />
        <CodePicker
          label={profiles.fields.kind}
          vocabularies={['kinds']}
          codes={kinds}
          onChange={setKinds}
          single
        />
        <CodePicker
          label={profiles.fields.country}
          vocabularies={['countries']}
          codes={countries}
          onChange={setCountries}
          single
        />
        <div class="row">
          <button type="submit" class="main-action" disabled={name.trim() === ''}>
            {words.describeAdd}
          </button>
          <button type="button" onClick={props.onClose}>
            {shell.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
