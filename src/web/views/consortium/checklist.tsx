import type { Schemas } from '../../api/client.ts';
import { useWords } from '../../words/words.ts';

const MARKS = { passed: '✓', failed: '✕', warning: '!', unknown: '?' } as const;
const ORDER = ['failed', 'warning', 'unknown', 'passed'] as const;
const TONES = { passed: 'good', failed: 'bad', warning: 'caution', unknown: '' } as const;

/** Rule by rule what a consortium comes to, the failed first, with what is missing and what it rests on. */
export function Checklist({ check }: { check: Schemas['ConsortiumCheck'] }) {
  const { consortia: words } = useWords();
  const { passed, failed, warning, unknown } = check.tally;
  const sorted = ORDER.flatMap((status) => check.findings.filter((finding) => finding.status === status));
  return (
    <>
      <p role="status">
        <strong>{words.tally(passed, failed, warning, unknown)}</strong>
      </p>
      <p class="hint">{words.checkedAt}</p>
      <ul class="findings">
        {sorted.map((finding) => (
          <li key={finding.rule}>
            <span class={`tag mark ${TONES[finding.status]}`}>
              <span aria-hidden="true">{MARKS[finding.status]}</span> {words.status[finding.status]}
            </span>
            <div class="stack tight">
              <p>
                {finding.wording}
                {!finding.verified && <span class="tag caution">{words.unverified}</span>}
                {finding.severity !== 'required' && <span class="tag">{words.recommended}</span>}
              </p>
              {finding.open.length > 0 && (
                <ul class="open-points">
                  {finding.open.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              )}
              <details class="small">
                <summary>{words.evidence}</summary>
                <ul class="open-points soft">
                  {finding.facts.map(({ text }) => (
                    <li key={text}>{text}</li>
                  ))}
                  <li>
                    {words.clause} {finding.clause}
                  </li>
                </ul>
              </details>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
