/** What an erased person was offered for, asked for or opened by ends before anything of them is emptied. */
export const ending = /* sql */ `
create function kolo.end_of_erased() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  humans uuid[] := kolo.persons_of_human(new.person_id);
begin
  -- As erase_person does it, so that whoever records something of the person at this moment waits.
  perform from kolo.person p where p.id = any (humans) order by p.id for update;
  update kolo.offer set status = 'revoked', ended_because = 'erased', version = version + 1
    where person_id = any (humans) and (status = 'in_progress' or status = 'accepted' and kind = 'referral');
  update kolo.transfer_request set status = 'revoked', ended_because = 'erased', version = version + 1
    where person_id = any (humans) and status = 'in_progress';
  update kolo.access_window set ended_at = now(), ended_because = 'erased'
    where person_id = any (humans) and ended_at is null and until > now();
  update kolo.break_glass set ended_at = now(), version = version + 1
    where person_id = any (humans) and ended_at is null and until > now();
  return null;
end $$;
`;

/** The name comes before that of the trigger which erases: triggers are run in the order of their names. */
export const erasing = /* sql */ `
create trigger end_between_partners after insert on kolo.person_erasure for each row
  execute function kolo.end_of_erased();
`;

/** Of what identifies somebody the planner keeps no samples, as elsewhere. */
export const samples = /* sql */ `
alter table kolo.legal_basis_detail
  alter column evidence_note set statistics 0, alter column guardian_name set statistics 0;
alter table kolo.offer alter column purpose set statistics 0, alter column summary set statistics 0;
alter table kolo.offer_event alter column reason set statistics 0;
alter table kolo.offer_note alter column body set statistics 0;
alter table kolo.transfer_request alter column message set statistics 0;
alter table kolo.break_glass alter column reason set statistics 0;
`;
