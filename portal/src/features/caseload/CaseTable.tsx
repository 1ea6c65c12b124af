import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import classes from '../../ui/list/record-table.module.css';
import { useViewer } from '../viewer/index.ts';
import { CaseRow, type MaskedCase } from './CaseRow.tsx';
import { CaseSortHeading } from './CaseSortHeading.tsx';
import type { CaseSearch } from './case-search.ts';
import type { Selection } from './use-selection.ts';

interface CaseTableProps {
  search: CaseSearch;
  cases: readonly MaskedCase[];
  selection: Selection | undefined;
}

/** The list itself; on a narrow screen each row becomes a card. */
export function CaseTable({ search, cases, selection }: CaseTableProps) {
  const { t } = useLingui();
  const { holdsAny, seesCaseworkers } = useViewer();
  const withPartner = holdsAny('COUNTRY_COORDINATOR', 'REGIONAL_COORDINATOR');
  return (
    <table className={classes.table} aria-label={t`Cases`}>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className={classes.choose}>
              <Checkbox
                checked={selection.isAll}
                indeterminate={selection.count > 0 && !selection.isAll}
                aria-label={t`Choose all open cases on this page`}
                onChange={selection.toggleAll}
              />
            </th>
          )}
          <CaseSortHeading field="number" search={search} label={t`Person and case`} />
          <CaseSortHeading field="risk" search={search} label={t`Risk`} />
          <CaseSortHeading field="statusSince" search={search} label={t`Status`} />
          <th scope="col">{t`Municipality`}</th>
          {withPartner && <th scope="col">{t`Partner`}</th>}
          {seesCaseworkers && <th scope="col">{t`Caseworker`}</th>}
          <CaseSortHeading field="openedOn" search={search} label={t`Opened`} />
        </tr>
      </thead>
      <tbody>
        {cases.map((caseFile) => (
          <CaseRow
            key={caseFile.id}
            from={caseFile}
            withPartner={withPartner}
            withCaseworker={seesCaseworkers}
            selection={selection}
          />
        ))}
      </tbody>
    </table>
  );
}
