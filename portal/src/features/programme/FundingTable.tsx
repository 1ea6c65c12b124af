import type { ProgrammePageQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { markedCountry } from '../../shared/kosovo/marked-country.ts';
import { DataTable, tableClasses } from '../../ui/table/DataTable.tsx';
import classes from './programme.module.css';

type Funding = ProgrammePageQuery['programmes'][number]['funding'];

/** Where the money comes from. An amount for one country is a part of the whole, not an addition to it. */
export function FundingTable({ funding }: { funding: Funding }) {
  const { t } = useLingui();
  const format = useFormat();
  const wholeFirst = funding.toSorted((left, right) => Number(left.country !== null) - Number(right.country !== null));
  return (
    <DataTable caption={t`Whole programme, and of it by country`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Source</Trans>
          </th>
          <th scope="col" className={tableClasses.amount}>
            <Trans>Amount</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {wholeFirst.map(({ source, country, amount }) => (
          <tr key={`${source} ${country?.code ?? ''}`}>
            <th scope="row">
              <span lang="en">{source}</span>
              {country && <CountryShare name={markedCountry(country.code, format.country(country.code))} />}
            </th>
            <td className={tableClasses.amount}>{format.money(amount.amount, amount.currency)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function CountryShare({ name }: { name: string }) {
  return (
    <span className={classes.under}>
      <Trans>of which for {name}</Trans>
    </span>
  );
}
