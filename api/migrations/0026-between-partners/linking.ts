/**
 * Who is one human at several partners, and which records have changed since that was last looked at. Neither refers to a
 * person by a foreign key: its check would lock the person's row, and somebody who works with it would wait for the job.
 */
export const clusters = /* sql */ `
create table kolo.person_cluster (
  person_id uuid primary key,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  cluster_id uuid not null,
  clustered_at timestamptz not null default now()
);
create index person_cluster_cluster on kolo.person_cluster (cluster_id);

create table kolo.person_to_link (
  id uuid primary key default uuidv7(),
  person_id uuid not null
);

-- By an expression, so that no viewer's statement can use it: theirs begin with a partner, and take no longer for what
-- others have.
create index person_match_key_linking on kolo.person_match_key ((kind || ' ' || key));
`;

/**
 * What changes a record's links puts it into the queue: what is compared, a merge or its undoing, an erasure, and that
 * somebody told two records apart. A row of its own each time, so that nobody waits for anybody.
 */
export const queueing = /* sql */ `
create function kolo.link_person_anew() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'person' then
    insert into kolo.person_to_link (person_id)
      select distinct id from unnest(array[new.id, old.merged_into_id, new.merged_into_id]) as changed (id)
      where id is not null;
  else
    insert into kolo.person_to_link (person_id) values (new.person_id);
  end if;
  return null;
end $$;
`;

const changed = (columns: readonly string[]) =>
  columns.map((column) => `old.${column} is distinct from new.${column}`).join(' or ');
const identity = ['first_name', 'last_name', 'birth_date', 'birth_date_precision', 'phone', 'national_id_kind'];

/** Of two records that somebody has told apart, each has a row of its own. */
export const queueingTriggers = /* sql */ `
create trigger link_anew after update on kolo.person_identity for each row
  when (${changed([...identity, 'national_id_hash'])}) execute function kolo.link_person_anew();
create trigger link_anew after update on kolo.person for each row
  when (${changed(['sex', 'municipality_code', 'merged_into_id', 'erased_on'])}) execute function kolo.link_person_anew();
create trigger link_anew after insert or update on kolo.person_distinction for each row
  execute function kolo.link_person_anew();
`;

/**
 * An erased person leaves the cluster at once, and who was in it with them is looked at anew. The lock has the job either
 * see the erasure or be done before it.
 */
export const leaving = /* sql */ `
create function kolo.leave_cluster() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  cluster uuid;
begin
  lock table kolo.person_cluster in row exclusive mode;
  delete from kolo.person_cluster c where c.person_id = new.id returning c.cluster_id into cluster;
  insert into kolo.person_to_link (person_id) select c.person_id from kolo.person_cluster c where c.cluster_id = cluster;
  return null;
end $$;
`;

export const leavingTrigger = /* sql */ `
create trigger leave_cluster after update on kolo.person for each row
  when (old.erased_on is null and new.erased_on is not null) execute function kolo.leave_cluster();
`;

/** The queue is written by a trigger of the definer role, clusters by the linker alone. */
export const linkingRights = /* sql */ `
grant insert (person_id) on kolo.person_to_link to kolo_definer;
revoke execute on function kolo.link_person_anew(), kolo.leave_cluster() from public;
`;

/** Run as the administrator, whom row-level security does not blind: whoever is on record already waits for the job. */
export const everybodyWaits = /* sql */ `
insert into kolo.person_to_link (person_id) select p.id from kolo.person p where p.erased_on is null;
`;
