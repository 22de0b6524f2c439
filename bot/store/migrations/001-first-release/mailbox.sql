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
