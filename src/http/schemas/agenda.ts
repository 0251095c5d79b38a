import { z } from 'zod';
import type { SchemaRegistry } from './registry.ts';

/** The schemas of agendas: the lines of a day, whose they are, and the address of a calendar. */
export function agendaSchemas(registry: SchemaRegistry) {
  const person = z.object({
    participant: z.string(),
    participantName: z.string(),
    representative: z.string(),
    name: z.string(),
  });
  const entry = z.object({
    startsAt: z.iso.datetime({ offset: true }),
    endsAt: z.iso.datetime({ offset: true }),
    kind: z.enum(['meeting', 'plenary', 'workshop', 'side-visit']),
    title: z.string(),
    place: z.string().nullable(),
    table: z.string().nullable(),
    attendees: z.array(person),
    messages: z.array(z.string()),
  });
  const agenda = z
    .object({
      of: z.enum(['representative', 'table']),
      key: z.string(),
      name: z.string(),
      participant: z.string().nullable(),
      participantName: z.string().nullable(),
      entries: z.array(entry),
    })
    .register(registry, {
      id: 'Agenda',
      description: 'What a person or a table does, in the order of time.',
    });
  const list = z.object({ runId: z.uuid().nullable(), items: z.array(agenda) }).register(registry, {
    id: 'AgendaList',
    description: 'Agendas by one schedule; `runId` null: none is published.',
  });
  const feed = z
    .object({ address: z.string().meta({ description: 'Path of the calendar; told this once.' }) })
    .register(registry, { id: 'CalendarFeed', description: 'A private address of a calendar.' });
  return { entry, list, feed };
}

export type AgendaSchemas = ReturnType<typeof agendaSchemas>;
