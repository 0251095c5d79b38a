-- Where the list of a consortium was published; null for one that a client told us.
alter table consortium add column source text;
alter table consortium add constraint consortium_source_check check (length(source) between 1 and 500);
