import { useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from '../../ui/list/record-table.module.css';
import { type MaskedPerson, PersonRow } from './PersonRow.tsx';
import { type PersonSearch, type SoughtNationalId, sortedByBirthYear } from './person-search.ts';

interface PersonTableProps {
  readonly search: PersonSearch;
  readonly nationalId: SoughtNationalId | undefined;
  readonly persons: readonly MaskedPerson[];
}

/** The list itself; on a narrow screen each row becomes a card. */
export function PersonTable({ search, nationalId, persons }: PersonTableProps) {
  const { t } = useLingui();
  const isSorted = search.sort === 'birthYear';
  const isAscending = isSorted && search.direction !== 'desc';
  const Icon = !isSorted ? IconArrowsSort : isAscending ? IconArrowUp : IconArrowDown;
  return (
    <table className={classes.table} aria-label={t`Persons`}>
      <thead>
        <tr>
          <th scope="col">{t`Person`}</th>
          <th scope="col" aria-sort={isSorted ? (isAscending ? 'ascending' : 'descending') : undefined}>
            <Link
              to="/persons"
              search={sortedByBirthYear(search)}
              state={{ soughtNationalId: nationalId }}
              className={classes.sort}
              data-current={isSorted || undefined}
            >
              {t`Age and year of birth`}
              <Icon size={14} aria-hidden="true" />
            </Link>
          </th>
          <th scope="col">{t`Municipality`}</th>
          <th scope="col">{t`Cases`}</th>
        </tr>
      </thead>
      <tbody>
        {persons.map((person) => (
          <PersonRow key={person.id} from={person} />
        ))}
      </tbody>
    </table>
  );
}
