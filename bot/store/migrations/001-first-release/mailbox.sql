-- How far the shared mailbox has been read, and what was read there, so that no mail is dealt with twice. Of a mail
-- stands here what kind it was and what it was about; what somebody wrote in it is a comment.
-- `since`: mails that came before are not ours to deal with. `read_at`: when it was last read to its end.
create table mailbox_cursors (
  mailbox text primary key,
  cursor text not null,
  since timestamptz not null,
  read_at timestamptz not null
);
create table incoming_mails (
  mailbox text not null,
  id text not null,
  read_at timestamptz not null,
  kind text,
  ticket_id uuid references tickets,
  delivery_id uuid references deliveries,
  primary key (mailbox, id)
);

-- What is held on people: docs/annotation.ts says how it is written.
comment on table mailbox_cursors is 'Vite hvor langt den delte postkassen er lest.
mailbox cursor since read_at | no personal data';
comment on table incoming_mails is 'Ikke behandle samme e-post to ganger.
id kind | kjennetegnet til en mottatt e-post, og hva slags den var; ikke avsender og ikke tekst | none | mail
mailbox read_at ticket_id delivery_id | no personal data';
