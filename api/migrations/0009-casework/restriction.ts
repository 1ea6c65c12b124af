/**
 * `restricted` is the one scope column that changes, on the case by whom the policy lets and on what belongs to the case
 * by the database itself, in the same statement.
 */
export const restriction = /* sql */ `
create function kolo.wait_for_case_children() returns trigger language plpgsql set search_path = '' as $$
begin
  perform from kolo.case_file where id = new.id for update;
  return new;
end $$;
create trigger restrict before update of restricted on kolo.case_file for each row
  when (old.restricted <> new.restricted) execute function kolo.wait_for_case_children();

create function kolo.restrict_case_children() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kolo.case_note set restricted = new.restricted where case_id = new.id and restricted <> new.restricted;
  update kolo.case_event set restricted = new.restricted where case_id = new.id and restricted <> new.restricted;
  update kolo.case_history set restricted = new.restricted where case_id = new.id and restricted <> new.restricted;
  update kolo.case_reason set restricted = new.restricted where case_id = new.id and restricted <> new.restricted;
  update kolo.case_goal set restricted = new.restricted where case_id = new.id and restricted <> new.restricted;
  update kolo.case_goal_history set restricted = new.restricted where case_id = new.id and restricted <> new.restricted;
  update kolo.case_task set restricted = new.restricted where case_id = new.id and restricted <> new.restricted;
  return null;
end $$;
create trigger restricted after update of restricted on kolo.case_file for each row
  when (old.restricted <> new.restricted) execute function kolo.restrict_case_children();

-- Nobody can become the definer but by way of its functions, of which one restricts.
create function kolo.keep_restricted() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'kolo_definer' then return new; end if;
  raise exception using errcode = 'KL409', message = 'scope columns never change', table = tg_table_name;
end $$;
create function kolo.keep_all_but_restricted() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'kolo_definer' and to_jsonb(new) - 'restricted' = to_jsonb(old) - 'restricted' then
    return new;
  end if;
  raise exception using errcode = 'KL409', message = 'scope columns never change', table = tg_table_name;
end $$;
create trigger keep_restricted before update of restricted on kolo.case_goal
  for each row execute function kolo.keep_restricted();
create trigger keep_restricted before update of restricted on kolo.case_task
  for each row execute function kolo.keep_restricted();
drop trigger keep_scope on kolo.case_note;
drop trigger keep_scope on kolo.case_event;
create trigger keep_scope before update on kolo.case_note
  for each row execute function kolo.keep_all_but_restricted();
create trigger keep_scope before update on kolo.case_event
  for each row execute function kolo.keep_all_but_restricted();
create trigger keep_scope before update on kolo.case_history
  for each row execute function kolo.keep_all_but_restricted();
create trigger keep_scope before update on kolo.case_reason
  for each row execute function kolo.keep_all_but_restricted();
create trigger keep_scope before update on kolo.case_goal_history
  for each row execute function kolo.keep_all_but_restricted();
`;
