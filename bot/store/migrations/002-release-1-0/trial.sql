-- Whether the last attempt went to the trial mailbox instead of the recipient, which the organisation file of a later day
-- cannot tell; null: none yet, or by a release before this column.
alter table deliveries add column on_trial boolean;
