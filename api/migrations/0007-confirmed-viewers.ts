import { Migration } from '@mikro-orm/migrations';

/**
 * What a transaction begins and ends with: the proof that the viewer is still who they were taken for, and the refusal of
 * a change to a record that somebody else changed meanwhile.
 */
export class ConfirmedViewers extends Migration {
  override name = '0007-confirmed-viewers';

  override up(): void {
    this.addSql(confirmViewer);
    this.addSql(changedMeanwhile);
    for (const name of ['confirm_viewer(text, text)', 'changed_meanwhile()']) {
      this.addSql(`alter function kolo.${name} owner to kolo_owner`);
      this.addSql(`revoke execute on function kolo.${name} from public`);
      this.addSql(`grant execute on function kolo.${name} to kolo_app`);
    }
  }
}

/** `expected` is a viewer as an earlier look-up found it: user, language and memberships, separated by blanks. */
const confirmViewer = /* sql */ `
create function kolo.confirm_viewer(token text, expected text) returns void
language plpgsql stable set search_path = '' as $$
begin
  if expected is distinct from (select v.user_id || ' ' || v.locale || ' ' || v.memberships from kolo.viewer(token) v) then
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
