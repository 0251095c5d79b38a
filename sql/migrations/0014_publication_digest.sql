-- What the programme (people, tables, sessions, registrations) was when calendars were last made of it. While it is
-- the same, only the calendars of those change whose meetings do.
alter table publication add programme_digest text check (length(programme_digest) = 32);
