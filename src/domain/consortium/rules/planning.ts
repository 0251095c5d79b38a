import {
  ACTIVITIES,
  ACTIVITY_CLUSTERS,
  type ActivityCluster,
  activityVector,
} from '../../vocabulary/activities.ts';
import { type Fact, type Outcome, statusOf, type Tone } from '../finding.ts';
import type { Consortium } from '../member.ts';
import type { RuleParameters } from '../ruleSet.ts';
import { countTone } from './counts.ts';

const OFFICIAL: ReadonlySet<string> = new Set(ACTIVITIES.map(({ code }) => code));

/** The official activities that a plan names, and those that its aliases may mean besides, in official order. */
export function plannedActivities({ members, plan }: Consortium): {
  readonly planned: readonly string[];
  readonly perhaps: readonly string[];
} {
  const named = new Set([...plan.activities, ...members.flatMap(({ carries }) => carries)]);
  const meant = new Set<string>();
  for (const code of named) {
    activityVector(code).forEach((weight, i) => {
      if (weight > 0) meant.add(ACTIVITIES[i].code);
    });
  }
  const codes = ACTIVITIES.map(({ code }) => code);
  return {
    planned: codes.filter((code) => named.has(code)),
    perhaps: codes.filter((code) => meant.has(code) && !named.has(code)),
  };
}

/** Enough activities of each cluster. Nothing planned at all means that the plan was not told. */
export function checkActivities(consortium: Consortium, { least }: RuleParameters['activities']): Outcome {
  const { planned, perhaps } = plannedActivities(consortium);
  const told = planned.length + perhaps.length > 0;
  const facts = ACTIVITY_CLUSTERS.map((cluster): Fact => {
    const own = planned.filter((code) => clusterOf(code) === cluster);
    const more = perhaps.filter((code) => clusterOf(code) === cluster);
    const needed = least[cluster];
    const confirmed = own.length + more.length;
    const tone = told ? countTone(own.length, confirmed, confirmed, needed) : 'unknown';
    return { type: 'activities', tone, cluster, planned: own, perhaps: more, needed };
  });
  return { status: statusOf(facts), facts };
}

function clusterOf(code: string): ActivityCluster | undefined {
  return OFFICIAL.has(code) ? ACTIVITIES.find((activity) => activity.code === code)?.cluster : undefined;
}

/** Levels within bounds, some in the focus, and work-based learning where the high ones are targeted. */
export function checkEqfLevels(
  { plan }: Consortium,
  { lowest, highest, focus, workBasedFrom }: RuleParameters['eqf-levels'],
): Outcome {
  const levels = [...plan.eqfLevels].sort((a, b) => a - b);
  const fact = (
    tone: Tone,
    remark: Extract<Fact, { type: 'eqf-levels' }>['remark'],
    about = levels,
  ): Fact => ({
    type: 'eqf-levels',
    tone,
    remark,
    levels: about,
  });
  if (levels.length === 0) return { status: 'unknown', facts: [fact('unknown', 'not-stated')] };
  const outside = levels.filter((level) => level < lowest || level > highest);
  const high = levels.filter((level) => level >= workBasedFrom);
  const workBased = plan.stated.workBasedLearning ?? null;
  const facts: Fact[] = [];
  if (outside.length < levels.length) {
    facts.push(
      fact(
        'holds',
        'within',
        levels.filter((level) => !outside.includes(level)),
      ),
    );
  }
  if (outside.length > 0)
    facts.push(fact(outside.length === levels.length ? 'lacks' : 'confirm', 'outside', outside));
  if (!levels.some((level) => focus.includes(level))) facts.push(fact('lacks', 'no-focus', [...focus]));
  if (high.length > 0 && workBased !== true) {
    facts.push(fact(workBased === false ? 'lacks' : 'confirm', 'work-based-learning', high));
  }
  return { status: statusOf(facts), facts };
}

/** The usual length of a project; another one warns. */
export function checkDuration({ plan }: Consortium, { usualMonths }: RuleParameters['duration']): Outcome {
  const value = plan.durationMonths;
  const tone: Tone = value === null ? 'unknown' : value === usualMonths ? 'holds' : 'lacks';
  const facts: Fact[] = [{ type: 'amount', tone, of: 'months', value, bound: usualMonths }];
  return { status: statusOf(facts), facts };
}

/** A grant within the lump sum and within its share of the cost. */
export function checkGrant({ plan }: Consortium, { mostEuro, mostShare }: RuleParameters['grant']): Outcome {
  const { grantEuro, costEuro } = plan;
  const share = grantEuro === null || costEuro === null || costEuro <= 0 ? null : grantEuro / costEuro;
  const tone = (value: number | null, bound: number): Tone =>
    value === null ? 'unknown' : value <= bound ? 'holds' : 'lacks';
  const facts: Fact[] = [
    { type: 'amount', tone: tone(grantEuro, mostEuro), of: 'grant', value: grantEuro, bound: mostEuro },
    { type: 'amount', tone: tone(share, mostShare), of: 'share', value: share, bound: mostShare },
  ];
  return { status: statusOf(facts), facts };
}

/** Something the applicants must state: nobody else can know it. */
export function checkStated({ plan }: Consortium, { statement }: RuleParameters['stated']): Outcome {
  const value = plan.stated[statement] ?? null;
  const tone: Tone = value === null ? 'unknown' : value ? 'holds' : 'lacks';
  const facts: Fact[] = [{ type: 'stated', tone, statement, value }];
  return { status: statusOf(facts), facts };
}
