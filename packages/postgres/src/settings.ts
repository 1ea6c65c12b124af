/** Settings of the server: made for a small machine, and for a log that holds no values of records. */
export function serverSettings(durable: boolean, own: Record<string, string> = {}): Record<string, string> {
  return { ...base, ...(durable ? {} : forgetful), ...own };
}

const base: Record<string, string> = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_connections: '100',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  huge_pages: 'off',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Texts of errors and statements quote values of records, which do not belong into a log file.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  shared_preload_libraries: 'pg_stat_statements',
  // Utility statements are not normalised: `alter role … password` would be kept in clear.
  'pg_stat_statements.track_utility': 'off',
};

const forgetful: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '128MB',
};
