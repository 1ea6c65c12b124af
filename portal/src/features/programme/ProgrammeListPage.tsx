import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import { KosovoFootnote } from '../../shared/kosovo/KosovoFootnote.tsx';
import { markedCountry } from '../../shared/kosovo/marked-country.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import classes from './programme.module.css';
import { programmeListQuery } from './programme.query.ts';

/** The programmes of the consortium. */
export function ProgrammeListPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error, refetch } = useQuery(programmeListQuery);
  const programmes = data?.programmes ?? [];
  const withKosovo = programmes.some(({ countries }) => countries.some(({ code }) => code === 'XK'));
  return (
    <Page title={t`Programmes`}>
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label={t`Loading programmes`} rows={4} />}
      <ul className={classes.list}>
        {programmes.map(({ code, name, startsOn, endsOn, countries }) => (
          <li key={code} className={classes.card}>
            <p className={classes.code}>{code}</p>
            <h2 className={classes.cardTitle} lang="en">
              <Link to="/programmes/$code" params={{ code }}>
                {name}
              </Link>
            </h2>
            <p className={classes.quiet}>
              {format.month(startsOn)} – {format.month(endsOn)}
            </p>
            <p className={classes.quiet}>
              {countries
                .map((country) => markedCountry(country.code, format.country(country.code)))
                .toSorted(format.compare)
                .join(', ')}
            </p>
          </li>
        ))}
      </ul>
      {withKosovo && <KosovoFootnote />}
    </Page>
  );
}
