import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from '../../ui/list/record-table.module.css';
import { type CaseSearch, type SortField, sortedBy } from './case-search.ts';

interface CaseSortHeadingProps {
  field: SortField;
  search: CaseSearch;
  label: string;
}

/** A column's heading that orders the list; a link, since the order is in the address. */
export function CaseSortHeading({ field, search, label }: CaseSortHeadingProps) {
  const current = (search.sort ?? 'openedOn') === field;
  const ascending = search.direction === 'asc';
  const Icon = !current ? IconArrowsSort : ascending ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" aria-sort={current ? (ascending ? 'ascending' : 'descending') : undefined}>
      <Link to="/cases" search={sortedBy(search, field)} className={classes.sort} data-current={current || undefined}>
        {label}
        <Icon size={14} aria-hidden="true" />
      </Link>
    </th>
  );
}
