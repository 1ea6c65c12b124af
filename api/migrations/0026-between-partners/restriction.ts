/** A case that is closed is offered to nobody any more; what was accepted before goes on until its end. */
export const closing = /* sql */ `
create function kolo.close_offers_of_case() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kolo.offer set status = 'revoked', ended_because = 'case_closed', version = version + 1
    where case_id = new.id and status = 'in_progress';
  return null;
end $$;
`;

/**
 * A restriction of the case reaches what was offered of it, and narrows who sees it at the other partner to who works the case
 * that came of it, who answered, or who answers for the partner.
 */
export const follow = /* sql */ `
create function kolo.restrict_between_partners() returns trigger language plpgsql security definer
set search_path = '' as $$
begin
${['offer', 'offer_event', 'offer_note', 'access_window']
  .map(
    (table) => `  update kolo.${table} set restricted = new.restricted, reserved_for = new.reserved_for
    where case_id = new.id and (restricted, reserved_for) <> (new.restricted, new.reserved_for);`,
  )
  .join('\n')}
  if new.restricted and not old.restricted then
    update kolo.access_window w set grantee_id = coalesce(
        (select kolo.still_there(o.to_partner_id,
          (select c.caseworker_id from kolo.case_file c where c.id = o.new_case_id), o.answered_by_id) limit 1),
        o.answered_by_id)
      from kolo.offer o where o.id = w.source_id and w.case_id = new.id and w.ended_at is null;
  end if;
  return null;
end $$;
`;

export const restriction = /* sql */ `
create trigger closed_between_partners after update of status on kolo.case_file for each row
  when (old.status = 'open' and new.status <> 'open') execute function kolo.close_offers_of_case();
create trigger restricted_between_partners after update of restricted, caseworker_id on kolo.case_file for each row
  when ((old.restricted, old.reserved_for) <> (new.restricted, new.reserved_for))
  execute function kolo.restrict_between_partners();
`;
