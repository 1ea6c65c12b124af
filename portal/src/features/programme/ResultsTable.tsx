import type { ProgrammePageQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { markedCountry } from '../../shared/kosovo/marked-country.ts';
import { DataTable, tableClasses } from '../../ui/table/DataTable.tsx';
import classes from './programme.module.css';

type Programme = ProgrammePageQuery['programmes'][number];
type ResultsTableProps = Pick<Programme, 'results' | 'components'>;

/** The logframe: each result with its target and where it is to be reached. */
export function ResultsTable({ results, components }: ResultsTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  const componentNames = new Map(components.map(({ code, name }) => [code, name]));
  const where = (codes: readonly string[]) => codes.map((code) => markedCountry(code, format.country(code))).join(', ');
  return (
    <DataTable caption={t`Results with their targets`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Result</Trans>
          </th>
          <th scope="col" className={tableClasses.amount}>
            <Trans>Target</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {results
          .toSorted((left, right) => format.compare(left.code, right.code))
          .map(({ code, statement, target, unit, countryCodes, componentCode }) => (
            <tr key={code}>
              <th scope="row">
                <span className={classes.code}>{code}</span>
                <span lang="en">{statement}</span>
                <span className={classes.under}>
                  <span lang="en">{componentNames.get(componentCode)}</span> · {where(countryCodes)}
                </span>
              </th>
              <td className={tableClasses.amount} data-label={t`Target`}>
                {target === null ? <Trans>tracked</Trans> : format.number(target)}
                <span className={classes.under} lang="en">
                  {unit}
                </span>
              </td>
            </tr>
          ))}
      </tbody>
    </DataTable>
  );
}
