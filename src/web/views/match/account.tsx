import type { Schemas } from '../../api/client.ts';
import { CRITERIA, directionsOf, leafOf } from '../../matching/criteria.ts';
import { Scroll } from '../../parts/scroll.tsx';
import { useCodeNames } from '../../state/codeNames.ts';
import { useFigures } from '../../state/figures.ts';
import { useWords } from '../../words/words.ts';

/** Every contribution to a score with what it rests on; they add up to it. */
export function Account({ explanation }: { explanation: Schemas['Explanation'] }) {
  const { matches: words } = useWords();
  const { percent } = useFigures();
  const { theyBring, youBring } = directionsOf(explanation);
  const { column } = words;
  return (
    <section class="stack">
      <h2>{words.whole}</h2>
      {[
        { title: words.theyBring, direction: theyBring },
        { title: words.youBring, direction: youBring },
      ].map(({ title, direction }) => (
        <Scroll key={title} label={title} panel>
          <table>
            <caption class="unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{title}</th>
                <th scope="col">{column.evidence}</th>
                <th scope="col" class="number">
                  {column.weight}
                </th>
                <th scope="col" class="number">
                  {column.value}
                </th>
                <th scope="col" class="number">
                  {column.known}
                </th>
                <th scope="col" class="number">
                  {column.contribution}
                </th>
              </tr>
            </thead>
            <tbody>
              {CRITERIA.map((criterion) => {
                const leaf = leafOf(direction, criterion);
                if (leaf === undefined) return null;
                return (
                  <tr key={criterion}>
                    <th scope="row">
                      <span class={`swatch ${criterion}`} aria-hidden="true" />
                      {words.criteria[criterion]}
                    </th>
                    <td class="small">
                      <EvidenceLines evidence={leaf.evidence} />
                    </td>
                    <td class="number">{percent(direction.share * leaf.weight, 1)}</td>
                    <td class="number">{percent(leaf.value)}</td>
                    <td class="number">{percent(leaf.known)}</td>
                    <td class="number">{percent(leaf.contribution, 1)}</td>
                  </tr>
                );
              })}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{words.total}</th>
                <td />
                <td class="number">{percent(direction.share, 1)}</td>
                <td class="number">{percent(direction.fit)}</td>
                <td />
                <td class="number">
                  <strong>{percent(direction.contribution, 1)}</strong>
                </td>
              </tr>
            </tfoot>
          </table>
        </Scroll>
      ))}
    </section>
  );
}

function EvidenceLines({ evidence }: { evidence: readonly Schemas['Evidence'][] }) {
  const describe = useEvidenceWords();
  return (
    <ul class="plain-list">
      {[...new Set(evidence.map(describe))].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function useEvidenceWords(): (evidence: Schemas['Evidence']) => string {
  const { matches, profiles } = useWords();
  const { facts } = matches;
  const figures = useFigures();
  const nameOf = useCodeNames();
  return (evidence) => {
    switch (evidence.type) {
      case 'text':
        return facts.text(figures.percent(evidence.similarity));
      case 'activity':
        return evidence.relation === 'shared'
          ? facts.shared(nameOf(evidence.code))
          : facts.soughtAndOffered(nameOf(evidence.code));
      case 'sector':
        return facts.sector(
          nameOf(evidence.seekerCode),
          nameOf(evidence.candidateCode),
          figures.percent(evidence.similarity),
        );
      case 'kind':
        return `${nameOf(evidence.kind)}: ${
          { wished: facts.kindWished, 'not-wished': facts.kindNotWished, usual: facts.kindUsual }[
            evidence.relation
          ]
        }`;
      case 'country':
        return `${figures.country(evidence.country)}: ${facts.country[evidence.relation]}`;
      case 'languages':
        return evidence.codes.length === 0
          ? facts.noLanguage
          : facts.languages(figures.list(evidence.codes.map(figures.language)));
      case 'eqf':
        return evidence.levels.length === 0
          ? facts.noEqf
          : facts.eqf(figures.list(evidence.levels.map(String)));
      case 'unknown':
        return facts.unknown(profiles.missing.fields[evidence.field] ?? evidence.field);
    }
  };
}
