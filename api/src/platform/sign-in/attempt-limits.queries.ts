/** Counts one more attempt under each key ($1), in windows of $2 seconds; an ended window starts anew. */
export const countAttempts = /* sql */ `
insert into auth.sign_in_failure as known (key, failures, window_ends_at)
select key, 1, now() + make_interval(secs => $2) from unnest($1::text[]) as key
on conflict (key) do update set
  failures = case when known.window_ends_at <= now() then 1 else known.failures + 1 end,
  window_ends_at = case when known.window_ends_at <= now() then excluded.window_ends_at else known.window_ends_at end
returning key, failures, ceil(extract(epoch from window_ends_at - now()))::int as seconds_left
`;

/** Takes one attempt back under each key ($1). */
export const uncountAttempts = /* sql */ `
update auth.sign_in_failure set failures = failures - 1 where key = any ($1::text[]) and failures > 0
`;

export const forgetAttempts = /* sql */ `delete from auth.sign_in_failure where key = $1`;

export const deleteEndedWindows = /* sql */ `delete from auth.sign_in_failure where window_ends_at <= now()`;
