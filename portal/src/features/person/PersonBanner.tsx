import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type PersonBanner_PersonFragment } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { AgeText } from '../../shared/age/AgeText.tsx';
import { ageOn } from '../../shared/age/age.ts';
import { today } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import classes from '../../ui/banner/banner.module.css';
import { PageHeading } from '../../ui/page/Page.tsx';

const personBannerFragment = graphql(`
  fragment PersonBanner_person on Person {
    id
    pseudonym
    birthYear
    country {
      code
    }
    municipality {
      code
      name
    }
    identity {
      firstName
      lastName
      alias
      birthDate
      birthDatePrecision
    }
  }
`);

/** Who this is; stays in sight while the page scrolls. */
export function PersonBanner({ from }: { from: { id: string } & FragmentType<PersonBanner_PersonFragment> }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment: personBannerFragment, from });
  const age = ageOn(today(), data);
  const name = personName(data);
  const place = [data.municipality?.name, format.country(data.country.code)].filter(Boolean).join(', ');
  return (
    <div className={classes.banner}>
      <div className={classes.inner}>
        <div className={classes.who}>
          <PageHeading title={name} className={classes.name} />
          <p className={classes.facts}>
            {name !== data.pseudonym && <span className={classes.number}>{data.pseudonym}</span>}
            {age && <AgeText age={age} />}
            <span>{place}</span>
          </p>
        </div>
        <Button
          size="compact-sm"
          variant="subtle"
          className="no-print"
          leftSection={<IconPrinter size={14} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t`Print`}
        </Button>
      </div>
    </div>
  );
}
