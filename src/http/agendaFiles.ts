import { stringify } from 'csv-stringify/sync';
import type { Agenda, AgendaEntry } from '../domain/forum/agenda.ts';
import type { ForumSettings } from '../domain/forum/forum.ts';
import { localClock, localDay, showTime } from '../domain/forum/zonedTime.ts';

/** Agendas in JSON, times on the clocks of the forum. */
export function agendaShown({ entries, ...agenda }: Agenda, { timeZone }: ForumSettings) {
  return {
    ...agenda,
    entries: entries.map(({ key: _key, startsAt, endsAt, ...entry }) => ({
      startsAt: showTime(startsAt, timeZone),
      endsAt: showTime(endsAt, timeZone),
      ...entry,
    })),
  };
}

/** A cell that a spreadsheet would run as a formula is made text. Source: OWASP, CSV injection. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** Agendas as CSV, a row an entry. */
export function agendaCsv(agendas: readonly Agenda[], { timeZone }: ForumSettings): string {
  const header = [
    'of',
    'key',
    'name',
    'participant',
    'day',
    'from',
    'until',
    'kind',
    'title',
    'place',
    'with',
  ];
  const rows = agendas.flatMap((agenda) =>
    agenda.entries.map((entry) =>
      [
        agenda.of,
        agenda.key,
        agenda.name,
        agenda.participantName ?? '',
        localDay(entry.startsAt, timeZone),
        localClock(entry.startsAt, timeZone),
        localClock(entry.endsAt, timeZone),
        entry.kind,
        entry.title,
        entry.place ?? '',
        othersOf(agenda, entry).join('; '),
      ].map(harmless),
    ),
  );
  return stringify([header, ...rows], { bom: true, record_delimiter: 'windows' });
}

/** Whom the one whose agenda it is meets; at a table all who sit there. */
function othersOf(agenda: Agenda, { attendees }: AgendaEntry): string[] {
  return attendees
    .filter(({ participant }) => agenda.of === 'table' || participant !== agenda.participant)
    .map(({ name, participantName }) => (name === participantName ? name : `${name}, ${participantName}`));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const STYLE = `
@page { size: A4; margin: 18mm 16mm }
body { font: 11pt/1.35 system-ui, sans-serif; color: #111; margin: 0 }
section { break-after: page; max-width: 178mm; margin: 0 auto; padding: 8mm 0 }
section:last-child { break-after: auto }
h1 { font-size: 16pt; margin: 0 } h2 { font-size: 12pt; margin: 6mm 0 2mm }
p { margin: 1mm 0 0; color: #444 }
table { width: 100%; border-collapse: collapse } tr { break-inside: avoid }
th, td { text-align: left; vertical-align: top; padding: 1.5mm 3mm 1.5mm 0; border-bottom: 0.2mm solid #bbb }
td:first-child { white-space: nowrap; width: 28mm } .programme td { color: #444; font-style: italic }`;

/** Agendas as one page of HTML to be printed: A4, each agenda on a sheet of its own. */
export function agendaPage(agendas: readonly Agenda[], { name, timeZone }: ForumSettings): string {
  const sheets = agendas.map((agenda) => {
    const days = [...new Set(agenda.entries.map(({ startsAt }) => localDay(startsAt, timeZone)))];
    const tables = days.map((day) => {
      const rows = agenda.entries
        .filter(({ startsAt }) => localDay(startsAt, timeZone) === day)
        .map((entry) => {
          const when = `${localClock(entry.startsAt, timeZone)}–${localClock(entry.endsAt, timeZone)}`;
          const who = entry.kind === 'meeting' ? othersOf(agenda, entry).join('; ') : entry.title;
          const cells = [when, who, entry.place ?? ''].map((cell) => `<td>${escaped(cell)}</td>`).join('');
          return `<tr${entry.kind === 'meeting' ? '' : ' class="programme"'}>${cells}</tr>`;
        });
      const head = '<thead><tr><th>Time</th><th>With</th><th>Where</th></tr></thead>';
      return `<h2>${escaped(day)}</h2><table>${head}<tbody>${rows.join('')}</tbody></table>`;
    });
    const of =
      agenda.participantName === null || agenda.participantName === agenda.name ? '' : agenda.participantName;
    const body = tables.length > 0 ? tables.join('') : '<p>Nothing is planned.</p>';
    const zone = `${escaped(name)} · times of ${escaped(timeZone)}`;
    return `<section><h1>${escaped(agenda.name)}</h1><p>${escaped(of)}</p><p>${zone}</p>${body}</section>`;
  });
  const title = escaped(`Agendas · ${name}`);
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head><body>${sheets.join('\n')}</body></html>\n`;
}
