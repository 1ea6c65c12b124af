import { NOBODY, personScope } from './columns.ts';

/**
 * What one partner, or one member, sees of a record at another partner, why and until when. One row for each group of
 * fields. Zeros stand in the place of a case where a window is to a person only.
 */
export const windows = /* sql */ `
create table kolo.access_window (
  id uuid primary key default uuidv7(),
  grantee_id uuid not null,
  grantee_partner_id uuid not null references kolo.partner,${personScope}
  case_id uuid not null default ${NOBODY},
  restricted boolean not null default false,
  reserved_for uuid not null default ${NOBODY},
  field_group text not null check (field_group in ('file', 'identity', 'special_category', 'plan', 'notes')),
  source text not null check (source in ('offer', 'transfer_request', 'break_glass')),
  source_id uuid not null,
  basis_id uuid references kolo.legal_basis,
  opened_at timestamptz not null default now(),
  until timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('done', 'revoked', 'rejected', 'answered', 'expired', 'ended',
    'basis_withdrawn', 'basis_expired', 'erased')),
  check ((ended_at is null) = (ended_because is null)),
  unique (source_id, field_group)
);
create index access_window_open_person on kolo.access_window (person_id, field_group) where ended_at is null;
create index access_window_open_case on kolo.access_window (case_id, field_group) where ended_at is null;
create index access_window_case on kolo.access_window (case_id, opened_at desc, id desc);
create index access_window_person on kolo.access_window (person_id, opened_at desc, id desc);
create index access_window_grantee on kolo.access_window (grantee_partner_id, opened_at desc, id desc);
create index access_window_basis on kolo.access_window (basis_id) where ended_at is null;
`;

/**
 * Whether one of the grantees has an open window of a group: to a person, to a case, or to what hangs on what opened it. Asked
 * only of rows that nothing else lets the viewer see, by the policy and by the condition that says the same. The cost has the
 * planner look rows up one by one rather than ask it of a whole table; strict, it is not called at all for who lacks the scope.
 */
export const lookups = (
  [
    ['has_window_to_person', 'person_id'],
    ['has_window_to_case', 'case_id'],
    ['has_window_by_source', 'source_id'],
  ] as const
)
  .map(
    ([name, key]) => /* sql */ `
create function kolo.${name}(id uuid, opened text, grantees uuid[]) returns boolean
language plpgsql stable strict security definer set search_path = '' cost 1000 as $$
begin
  return exists (select from kolo.access_window w where w.${key} = ${name}.id and w.field_group = opened
    and w.grantee_id = any (grantees) and w.ended_at is null and w.until > now());
end $$;
`,
  )
  .join('');
