import type { Constraint } from './constraint.ts';
import type { Clash, ClashRule } from './placement/clash.ts';
import type { ScheduleProblem } from './problem.ts';
import type { ClashPart } from './scheduling.ts';

function part(
  constraint: ClashPart['constraint'],
  { meetings = [], people = [], slots = [] }: Partial<Omit<ClashPart, 'constraint'>>,
): ClashPart {
  return { constraint, meetings, people, slots };
}

/** The constraints that selection and re-planning name, in one form. Order kept. Never throws. */
export function partsOfConstraints(
  { meetings: { group } }: ScheduleProblem,
  constraints: readonly Constraint[],
): ClashPart[] {
  return constraints.map((each) => partOfConstraint(group, each));
}

function partOfConstraint(groups: Int32Array, each: Constraint): ClashPart {
  switch (each.constraint) {
    case 'lock':
    case 'session':
      return part(each.constraint, { meetings: [each.meeting], slots: [each.slot] });
    case 'availability':
      return part('availability', { people: [each.person], slots: each.slot === null ? [] : [each.slot] });
    case 'one-meeting':
      return part('person-once-a-slot', { people: [each.person], slots: [each.slot] });
    case 'tables':
      return part('tables', { slots: each.slot === null ? [] : [each.slot] });
    case 'minimum':
    case 'maximum':
      return part(each.constraint, { people: [each.person] });
    case 'group':
      return part('group', { meetings: [...groups.keys()].filter((one) => groups[one] === each.group) });
    case 'precedence':
      return part('precedence', { meetings: [each.first, each.then] });
  }
}

/** The reason that placement finds, in the same form: the meetings first, then the rules it takes. Never throws. */
export function partsOfClash(clash: Clash): ClashPart[] {
  switch (clash.kind) {
    case 'no-slot':
      return [part('availability', { meetings: [clash.meeting] })];
    case 'maximum':
      return [part('maximum', { meetings: clash.meetings, people: [clash.person] })];
    case 'group':
      return [part('group', { meetings: clash.meetings })];
    case 'person':
      return [
        part('person-once-a-slot', {
          meetings: clash.meetings,
          people: [clash.person],
          slots: clash.slots,
        }),
      ];
    case 'tables':
      return [part('tables', { meetings: clash.meetings, slots: clash.slots })];
    case 'meetings':
      return [part('meeting-needs-slot', { meetings: clash.meetings }), ...clash.rules.map(partOfRule)];
  }
}

function partOfRule(rule: ClashRule): ClashPart {
  switch (rule.kind) {
    case 'order':
      return part('precedence', { meetings: [rule.earlier, rule.later] });
    case 'lock':
    case 'session':
      return part(rule.kind, { meetings: [rule.meeting] });
    case 'available':
      return part('availability', { people: [rule.person] });
    case 'tables':
      return part('tables', {});
  }
}
