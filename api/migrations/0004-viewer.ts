import { Migration } from '@mikro-orm/migrations';

/** Who a session token belongs to: the one look-up that happens before anything is known of the viewer. */
export class Viewer extends Migration {
  override name = '0004-viewer';

  override up(): void {
    this.addSql(viewer);
    this.addSql('alter function kolo.viewer(text) owner to kolo_owner');
    this.addSql('grant create on schema kolo to kolo_definer');
    this.addSql('alter function kolo.viewer(text) owner to kolo_definer');
    this.addSql('revoke create on schema kolo from kolo_definer');
    this.addSql('revoke execute on function kolo.viewer(text) from public');
    this.addSql('grant execute on function kolo.viewer(text) to kolo_app');
    this.addSql('grant select (id, email, name, locale, auth_subject) on kolo.user_account to kolo_definer');
    this.addSql(
      'grant select (id, user_id, role, partner_id, country_code, programme_code, status, created_at) on kolo.membership to kolo_definer',
    );
  }
}

const viewer = /* sql */ `
create function kolo.viewer(token text)
returns table (user_id uuid, name text, email text, locale text, memberships jsonb)
language sql stable security definer set search_path = '' rows 1 as $$
  select u.id, u.name, u.email, u.locale,
    coalesce(
      jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'partnerId', m.partner_id, 'countryCode', m.country_code,
        'programmeCode', m.programme_code) order by m.created_at, m.id) filter (where m.id is not null),
      '[]')
  from auth."session" s
  join kolo.user_account u on u.auth_subject = s."userId"
  left join kolo.membership m on m.user_id = u.id and m.status = 'active'
  where s."token" = viewer.token and s."expiresAt" > now()
  group by u.id
$$;
`;
