import { Migration } from '@mikro-orm/migrations';

/**
 * What a transaction begins and ends with: the proof that the viewer is still who they were taken for, and the refusal of
 * a change to a record that somebody else changed meanwhile.
 */
export class ConfirmedViewers extends Migration {
  override name = '0007-confirmed-viewers';

  override up(): void {
    this.addSql(changedMeanwhile);
    this.addSql('alter function kolo.changed_meanwhile() owner to kolo_owner');
    this.addSql('grant create on schema kolo to kolo_definer');
    this.addSql('set local role kolo_definer');
    this.addSql(confirmViewer);
    this.addSql('reset role');
    this.addSql('revoke create on schema kolo from kolo_definer');
    for (const name of ['confirm_viewer(text, text)', 'changed_meanwhile()']) {
      this.addSql(`revoke execute on function kolo.${name} from public`);
      this.addSql(`grant execute on function kolo.${name} to kolo_app`);
    }
  }
}

/**
 * `expected` is a viewer as `kolo.viewer` found it earlier: user, language and memberships, separated by blanks. It asks
 * the same itself, in PL/pgSQL, which keeps its plan: by way of that function every request would take 0.1 ms longer.
 */
const confirmViewer = /* sql */ `
create function kolo.confirm_viewer(token text, expected text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if expected is distinct from (
    select u.id || ' ' || u.locale || ' ' || coalesce(
        jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'partnerId', m.partner_id, 'countryCode', m.country_code,
          'programmeCode', m.programme_code) order by m.created_at, m.id) filter (where m.id is not null),
        '[]')
    from auth."session" s
    join kolo.user_account u on u.auth_subject = s."userId"
    left join kolo.membership m on m.user_id = u.id and m.status = 'active'
    where s."token" = confirm_viewer.token and s."expiresAt" > now()
    group by u.id)
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
