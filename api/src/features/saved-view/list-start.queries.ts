import type { SavedListCode } from '@kolo/reference-data';
import type { Step, TextRow } from '../../platform/database/round-trip.ts';
import type { ListStart } from './list-start.type.ts';

/** By which views the viewer’s lists start, as far as the views are theirs to see: removed and hidden ones are left out. */
export function listStarts(userId: string): Step {
  return {
    name: 'list_starts',
    text: `select s.list, v.id, v.query from kolo.list_start s join kolo.saved_view v on v.id = s.saved_view_id
           where s.user_id = $1 and not v.removed order by s.list`,
    values: [userId],
  };
}

export function listStartsFrom(rows: readonly TextRow[] | undefined): ListStart[] {
  return (rows ?? []).map((row) => {
    const [list = '', savedViewId = '', query = ''] = row.map(String);
    return { list: list.toUpperCase(), savedViewId, query };
  });
}

/** Keeps the choice; the last one counts. */
export function keepListStart(userId: string, list: SavedListCode, savedViewId: string | null): Step {
  return {
    name: 'keep_list_start',
    text: `insert into kolo.list_start (user_id, list, saved_view_id) values ($1, $2, $3)
           on conflict (user_id, list) do update set saved_view_id = excluded.saved_view_id`,
    values: [userId, list, savedViewId],
  };
}
