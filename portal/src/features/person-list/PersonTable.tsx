import { useLingui } from '@lingui/react/macro';
import classes from '../../ui/list/record-table.module.css';
import { useViewer } from '../viewer/index.ts';
import { type MaskedPerson, PersonRow } from './PersonRow.tsx';
import { PersonSortHeading } from './PersonSortHeading.tsx';
import type { PersonSearch } from './person-search.ts';

interface PersonTableProps {
  readonly search: PersonSearch;
  readonly soughtNationalId: string | undefined;
  readonly persons: readonly MaskedPerson[];
}

/** The list itself; on a narrow screen each row becomes a card. */
export function PersonTable({ search, soughtNationalId, persons }: PersonTableProps) {
  const { t } = useLingui();
  const { ability } = useViewer();
  const heading = { search, soughtNationalId };
  return (
    <table className={classes.table} aria-label={t`Persons`}>
      <thead>
        <tr>
          {/* Who sees a name through a window only has no list of names to order. */}
          {ability.can('read', 'PersonNameWord') ? (
            <PersonSortHeading column="name" label={t`Person`} {...heading} />
          ) : (
            <th scope="col">{t`Person`}</th>
          )}
          <PersonSortHeading column="birthYear" label={t`Age and year of birth`} {...heading} />
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
