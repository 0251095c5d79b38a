import type { ScheduleRun } from '../db/scheduleRuns.ts';
import type { Appointment, Comparison } from '../domain/forum/changes.ts';
import { type Finding, findingKeys } from '../domain/forum/finding.ts';
import type { ForumSettings } from '../domain/forum/forum.ts';
import type { UnplacedRequest } from '../domain/forum/report.ts';
import { gapOf } from '../domain/forum/scheduling.ts';
import { findingSentence } from '../domain/forum/words/findingSentence.ts';
import type { ForumLanguage } from '../domain/forum/words/forumLanguage.ts';
import { unplacedSentence } from '../domain/forum/words/unplacedSentence.ts';
import { showTime } from '../domain/forum/zonedTime.ts';

/** A run as it is shown, times on the clocks of the forum, sentences in the language. */
export function runShown(
  run: ScheduleRun,
  { timeZone }: ForumSettings,
  publishedRunId: string | null,
  language: ForumLanguage,
) {
  const {
    nearRunId,
    best,
    cancelAsked: _cancelAsked,
    report,
    clash,
    from,
    createdAt,
    startedAt,
    finishedAt,
    ...rest
  } = run;
  return {
    ...rest,
    best: bestShown(best),
    stayNear: nearRunId,
    from: from === null ? null : showTime(from, timeZone),
    published: run.id === publishedRunId,
    clash: clash === null ? null : clash.map((each) => findingShown(each, language)),
    report:
      report === null
        ? null
        : {
            ...report,
            changes: report.changes === null ? null : comparisonShown(report.changes, timeZone),
            clash: report.clash.map((each) => findingShown(each, language)),
            unplaced: report.unplaced.map((each) => unplacedShown(each, timeZone, language)),
          },
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** What a running search has, with how far that is from what no schedule can pass. */
function bestShown(best: ScheduleRun['best']) {
  if (best === null) return null;
  const { objective, bound } = best;
  return { ...best, gap: objective === null || bound === null ? null : gapOf(objective, bound) };
}

export function comparisonShown(comparison: Comparison, timeZone: string) {
  const shown = (appointment: Appointment | null) =>
    appointment === null
      ? null
      : {
          ...appointment,
          startsAt: showTime(appointment.startsAt, timeZone),
          endsAt: showTime(appointment.endsAt, timeZone),
        };
  return {
    ...comparison,
    people: comparison.people.map(({ representative, changes }) => ({
      representative,
      changes: changes.map((each) => ({ ...each, before: shown(each.before), after: shown(each.after) })),
    })),
  };
}

/** A finding as it is shown, with a sentence in the language. */
export function findingShown({ severity, about }: Finding, language: ForumLanguage) {
  const { finding } = about;
  return { severity, finding, keys: findingKeys(about), sentence: findingSentence(about, language) };
}

function unplacedShown(unplaced: UnplacedRequest, timeZone: string, language: ForumLanguage) {
  const { why } = unplaced;
  return {
    ...unplaced,
    sentence: unplacedSentence(unplaced, timeZone, language),
    why:
      why.reason === 'every-slot-blocked'
        ? {
            ...why,
            slots: why.slots.map((slot) => ({ ...slot, startsAt: showTime(slot.startsAt, timeZone) })),
          }
        : why,
  };
}
