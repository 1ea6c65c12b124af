/**
 * What is open to one member only goes on when they leave: a window to a restricted case to who takes over, and the old file
 * of a transfer to who works the case that came of it. What a regional coordinator opened ends by itself.
 */
export const handover = /* sql */ `
-- Of a membership that this very transaction has ended: of nobody else. All groups of one offer go to one heir.
create function kolo.hand_over_windows(leaver uuid, heirs uuid[]) returns void
language sql volatile security definer set search_path = '' as $$
  with taking as (
    select array_agg(h.id order by h.place) as ids
    from unnest(heirs) with ordinality as h (id, place)
      join kolo.membership m on m.id = h.id and m.status = 'active'
      join kolo.membership l on l.id = leaver and l.partner_id = m.partner_id and l.status = 'deactivated'
        and l.deactivated_at = now()),
  dealt as (
    select w.id, t.ids[1 + (dense_rank() over (order by w.source_id) - 1) % cardinality(t.ids)] as heir
    from kolo.access_window w cross join taking t
    where w.grantee_id = leaver and w.source = 'offer' and w.ended_at is null)
  update kolo.access_window w set grantee_id = d.heir from dealt d where w.id = d.id and d.heir is not null
$$;

create function kolo.follow_new_case() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kolo.access_window w set grantee_id = new.caseworker_id
    from kolo.offer o
    where o.new_case_id = new.id and w.source_id = o.id and w.ended_at is null and w.grantee_id <> o.to_partner_id;
  return null;
end $$;
`;

export const handoverTriggers = /* sql */ `
create index offer_new_case on kolo.offer (new_case_id) where new_case_id is not null;
create trigger followed_by_windows after update of caseworker_id on kolo.case_file for each row
  when (new.previous_case_id is not null and new.caseworker_id is not null
    and new.caseworker_id is distinct from old.caseworker_id)
  execute function kolo.follow_new_case();
`;
