import { Migration } from '@mikro-orm/migrations';

/**
 * What a transaction begins and ends with: the proof that the viewer is still who they were taken for, and the refusal of
 * a change to a record that somebody else changed meanwhile.
 */
export class ConfirmedViewers extends Migration {
  override name = '0007-confirmed-viewers';

  override up(): void {
    this.addSql('set local role kolo_owner');
    this.addSql('alter table kolo.user_account add column access_version int not null default 1');
    this.addSql(accessChanges);
    this.addSql(changedMeanwhile);
    this.addSql('grant select (access_version), update (access_version) on kolo.user_account to kolo_definer');
    this.addSql('reset role');
    this.addSql('drop function kolo.viewer(text)');
    this.addSql('grant create on schema kolo to kolo_definer');
    this.addSql('alter function kolo.count_change_of_memberships() owner to kolo_definer');
    this.addSql('set local role kolo_definer');
    this.addSql(viewer);
    this.addSql(confirmViewer);
    this.addSql('reset role');
    this.addSql('revoke create on schema kolo from kolo_definer');
    this.addSql(
      'revoke execute on function kolo.count_change_of_memberships(), kolo.count_change_of_user() from public',
    );
    for (const name of ['viewer(text)', 'confirm_viewer(text, uuid, int)', 'changed_meanwhile()']) {
      this.addSql(`revoke execute on function kolo.${name} from public`);
      this.addSql(`grant execute on function kolo.${name} to kolo_app`);
    }
  }
}

/**
 * A user's `access_version` grows with whatever decides on who they are as a viewer, in the transaction that changes it.
 * All of a membership but its status is kept from changing.
 */
const accessChanges = /* sql */ `
create function kolo.count_change_of_memberships() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update kolo.user_account set access_version = access_version + 1 where id = coalesce(new.user_id, old.user_id);
  return null;
end $$;
create trigger access_added after insert or delete on kolo.membership
  for each row execute function kolo.count_change_of_memberships();
create trigger access_changed after update on kolo.membership for each row
  when (old.status is distinct from new.status)
  execute function kolo.count_change_of_memberships();

create function kolo.count_change_of_user() returns trigger language plpgsql set search_path = '' as $$
begin
  new.access_version := old.access_version + 1;
  return new;
end $$;
create trigger access_changed before update on kolo.user_account for each row
  when (old.locale is distinct from new.locale or old.auth_subject is distinct from new.auth_subject)
  execute function kolo.count_change_of_user();
`;

const viewer = /* sql */ `
create function kolo.viewer(token text)
returns table (user_id uuid, name text, email text, locale text, memberships jsonb, access_version int)
language sql stable security definer set search_path = '' rows 1 as $$
  select u.id, u.name, u.email, u.locale,
    coalesce(
      jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'partnerId', m.partner_id, 'countryCode', m.country_code,
        'programmeCode', m.programme_code) order by m.created_at, m.id) filter (where m.id is not null),
      '[]'),
    u.access_version
  from auth."session" s
  join kolo.user_account u on u.auth_subject = s."userId"
  left join kolo.membership m on m.user_id = u.id and m.status = 'active'
  where s."token" = viewer.token and s."expiresAt" > now()
  group by u.id
$$;
`;

/** Asked at every request, so it looks at two rows and no membership; in PL/pgSQL, which keeps its plan. */
const confirmViewer = /* sql */ `
create function kolo.confirm_viewer(token text, expected_user uuid, expected_version int) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (
    select from auth."session" s join kolo.user_account u on u.auth_subject = s."userId"
    where s."token" = confirm_viewer.token and s."expiresAt" > now()
      and u.id = expected_user and u.access_version = expected_version)
  then
    raise exception using errcode = 'KL401', message = 'the viewer is no longer who was expected';
  end if;
end $$;
`;

const changedMeanwhile = /* sql */ `
create function kolo.changed_meanwhile() returns void language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = 'KL412', message = 'the record was changed meanwhile, or is not there';
end $$;
`;
