/** As many rows as a file takes at most. */
export const mostRows = 10_000;
