import { Migration } from '@mikro-orm/migrations';

/** Views of lists that members keep, for themselves or for all who work cases at their partner. */
export class SavedViews extends Migration {
  override name = '0020-saved-views';

  override up(): void {
    this.addSql('set local role kolo_owner');
    for (const statement of [views, viewTriggers, starts]) this.addSql(statement);
    this.addSql('reset role');
  }
}

/** Its name is free text. What is removed keeps neither name nor address; what is shared says of nobody who they are. */
const views = /* sql */ `
create table kolo.saved_view (
  id uuid primary key default uuidv7(),
  user_id uuid not null references kolo.user_account,
  owner_id uuid not null references kolo.membership,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  list text not null check (list in ('cases', 'persons', 'tasks')),
  name text not null check (length(name) <= 80),
  query text not null check (length(query) <= 4000),
  shared boolean not null,
  removed boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null default now(),
  check (case when removed then name = '' and query = '' else name ~ '[^[:space:]]' end),
  check (not shared or list <> 'persons' or query !~ '(^|&)(name|birthDate)=')
);
create index saved_view_user on kolo.saved_view (user_id, list) where not removed;
create index saved_view_partner on kolo.saved_view (partner_id, list) where shared and not removed;
create index saved_view_owner on kolo.saved_view (owner_id);
`;

const viewTriggers = /* sql */ `
create function kolo.scope_saved_view() returns trigger language plpgsql as $$
begin
  select user_id, partner_id, partner_kind, country_code
    into new.user_id, new.partner_id, new.partner_kind, new.country_code
    from kolo.membership where id = new.owner_id and status = 'active';
  if not found then perform kolo.not_found('membership'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.saved_view for each row execute function kolo.scope_saved_view();
create trigger keep_scope
  before update of user_id, owner_id, partner_id, partner_kind, country_code, list, created_at
  on kolo.saved_view for each row execute function kolo.keep_scope();

create function kolo.keep_removed() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'KL409', message = 'what is removed does not come back', table = tg_table_name;
end $$;
create trigger keep_removed before update on kolo.saved_view for each row
  when (old.removed) execute function kolo.keep_removed();
revoke execute on function kolo.scope_saved_view(), kolo.keep_removed() from public;
`;

/** By which view a list starts is each user’s own choice, of one’s own views and of shared ones. */
const starts = /* sql */ `
create table kolo.list_start (
  user_id uuid not null references kolo.user_account,
  list text not null check (list in ('cases', 'persons', 'tasks')),
  saved_view_id uuid references kolo.saved_view,
  primary key (user_id, list)
);
create index list_start_view on kolo.list_start (saved_view_id);
create trigger keep_scope before update of user_id, list on kolo.list_start
  for each row execute function kolo.keep_scope();
`;
