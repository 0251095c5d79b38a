import type { ScheduleProblem } from '../problem.ts';
import type { Clash, ClashRule } from './clash.ts';

/** What the people, meetings, slots and pools of a problem are called. */
export interface ClashNames {
  person(person: number): string;
  meeting(meeting: number): string;
  slot(slot: number): string;
  pool(pool: number): string;
}

/** A clash in plain English words, one sentence. Never throws. */
export function clashText(problem: ScheduleProblem, clash: Clash, names: ClashNames): string {
  const meetings = (some: readonly number[]): string => listed(some.map((meeting) => names.meeting(meeting)));
  const slots = (some: readonly number[]): string => listed(some.map((slot) => names.slot(slot)));
  switch (clash.kind) {
    case 'no-slot':
      return `${names.meeting(clash.meeting)} has no slot that its session, its people, its lock and its tables all allow`;
    case 'maximum':
      return `${names.person(clash.person)} has ${clash.meetings.length} meetings and may have at most ${problem.maximum[clash.person]}`;
    case 'group':
      return `only one of ${meetings(clash.meetings)} may take place`;
    case 'person':
      return `${names.person(clash.person)} has ${clash.meetings.length} meetings (${meetings(clash.meetings)}) that fit only into ${clash.slots.length === 1 ? 'one slot' : `${clash.slots.length} slots`} (${slots(clash.slots)})`;
    case 'tables': {
      const seats = clash.slots.reduce(
        (sum, slot) => sum + problem.tables[clash.pool * problem.slotCount + slot],
        0,
      );
      return `${clash.meetings.length} meetings (${meetings(clash.meetings)}) fit only into ${slots(clash.slots)}, where ${names.pool(clash.pool)} has ${seats} places`;
    }
    case 'meetings': {
      const rules = clash.rules.map((rule) => ruleText(problem, rule, names));
      const because = rules.length === 0 ? 'nobody can be in two meetings at once' : listed(rules);
      const alone = clash.smallest ? '; without any one of them the others can' : '';
      return `${meetings(clash.meetings)} cannot all take place (${because})${alone}`;
    }
  }
}

function ruleText(problem: ScheduleProblem, rule: ClashRule, names: ClashNames): string {
  const { slotCount, available, meetings } = problem;
  switch (rule.kind) {
    case 'order':
      return `${names.meeting(rule.earlier)} comes before ${names.meeting(rule.later)}`;
    case 'lock':
      return `${names.meeting(rule.meeting)} is locked to ${names.slot(meetings.lockedSlot[rule.meeting])}`;
    case 'session':
      return `${names.meeting(rule.meeting)} is bound to its session`;
    case 'available': {
      const closed: string[] = [];
      for (let slot = 0; slot < slotCount; slot++) {
        if (available[rule.person * slotCount + slot] === 0) closed.push(names.slot(slot));
      }
      return `${names.person(rule.person)} is not available in ${listed(closed)}`;
    }
    case 'tables':
      return `${names.pool(rule.pool)} has so many places and no more`;
  }
}

function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
