/**
 * What PostGraphile is given as functions, as its manual advises for whatever is more than a row: the read that leaves a
 * trace, in the same statement as the read, and the write with its traces, in one call. Both run with the caller's rights.
 * The API refuses to start where grants are unknown to it, so they come after its start and go before the next one.
 */
export const functions = /* sql */ `
create schema peer;
grant usage on schema peer to kolo_app;

create function peer.audited_case(id uuid) returns kolo.case_file language plpgsql volatile as $$
declare
  file kolo.case_file;
begin
  select * into file from kolo.case_file c where c.id = audited_case.id;
  if found then
    insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups, row_count)
    values (file.partner_id, current_setting('app.user_id')::uuid, current_setting('app.request_id'), 'read', 'Case', file.id,
      'case', array['identity', 'narrative'], 1);
  end if;
  return file;
end $$;
comment on function peer.audited_case(uuid) is '@behavior +queryField -mutationField';

create function peer.add_case_note(case_id uuid, body text, occurred_on date, idempotency_key text)
returns kolo.case_note language plpgsql volatile as $$
declare
  viewer uuid := current_setting('app.user_id')::uuid;
  hash text := encode(sha256(convert_to(concat_ws(' ', case_id, occurred_on, idempotency_key, body), 'UTF8')), 'base64');
  known kolo.idempotency_key;
  note kolo.case_note;
begin
  perform pg_advisory_xact_lock(hashtextextended(viewer || ' ' || idempotency_key, 0));
  select * into known from kolo.idempotency_key k where k.user_id = viewer and k.key = add_case_note.idempotency_key;
  if found then
    if known.mutation <> 'addCaseNote' or known.input_hash <> hash then
      raise exception 'This key was used for something else.';
    end if;
    select * into note from kolo.case_note n where n.id = known.result_id;
    return note;
  end if;

  insert into kolo.case_note (case_id, author_id, body, occurred_on)
  select c.id, m.id, btrim(add_case_note.body), add_case_note.occurred_on
  from kolo.case_file c
  join kolo.membership m on m.partner_id = c.partner_id and m.id = any (current_setting('app.memberships')::uuid[])
    and m.role in ('caseworker', 'partner_manager')
  where c.id = add_case_note.case_id and add_case_note.occurred_on between c.opened_on and current_date
  limit 1
  returning * into note;
  if not found then raise exception 'There is no such case, or the note is not possible.'; end if;

  insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups)
  values (note.partner_id, viewer, current_setting('app.request_id'), 'create', 'CaseNote', note.id, 'addCaseNote', array['narrative']);
  insert into kolo.idempotency_key (user_id, key, mutation, input_hash, result_id)
  values (viewer, add_case_note.idempotency_key, 'addCaseNote', hash, note.id);
  return note;
end $$;

revoke execute on function peer.audited_case(uuid), peer.add_case_note(uuid, text, date, text) from public;
grant execute on function peer.audited_case(uuid), peer.add_case_note(uuid, text, date, text) to kolo_app;
`;

/** Takes the functions away again. */
export const withoutFunctions = 'drop schema if exists peer cascade';
