import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from '../../ui/list/record-table.module.css';
import { type PersonSearch, type PersonSortColumn, sortedBy } from './person-search.ts';

interface PersonSortHeadingProps {
  readonly column: PersonSortColumn;
  readonly label: string;
  readonly search: PersonSearch;
  readonly soughtNationalId: string | undefined;
}

/** A column's heading that orders the list; a link, since the order is in the address. */
export function PersonSortHeading({ column, label, search, soughtNationalId }: PersonSortHeadingProps) {
  const isSorted = search.sort === column;
  const isAscending = isSorted && search.direction !== 'desc';
  const Icon = !isSorted ? IconArrowsSort : isAscending ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" aria-sort={isSorted ? (isAscending ? 'ascending' : 'descending') : undefined}>
      <Link
        to="/persons"
        search={sortedBy(search, column)}
        state={{ soughtNationalId }}
        className={classes.sort}
        data-current={isSorted || undefined}
      >
        {label}
        <Icon size={14} aria-hidden="true" />
      </Link>
    </th>
  );
}
