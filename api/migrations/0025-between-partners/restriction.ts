/** A restriction of the case reaches what was offered of it, and narrows who sees it at the other partner to who answered. */
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
    update kolo.access_window w set grantee_id = o.answered_by_id
      from kolo.offer o where o.id = w.source_id and w.case_id = new.id and w.ended_at is null;
  end if;
  return null;
end $$;
`;

export const restriction = /* sql */ `
create trigger restricted_between_partners after update of restricted, caseworker_id on kolo.case_file for each row
  when ((old.restricted, old.reserved_for) <> (new.restricted, new.reserved_for))
  execute function kolo.restrict_between_partners();
`;
