import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type CaseBanner_CaseFragment, graphql } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { AgeText } from '../../shared/age/AgeText.tsx';
import { ageOn } from '../../shared/age/age.ts';
import { today } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { fullName } from '../../shared/person-name/full-name.ts';
import classes from '../../ui/banner/banner.module.css';
import { PageHeading } from '../../ui/page/Page.tsx';
import { CaseActions } from '../case-course/index.ts';
import { RestrictedTag, RiskTag, StatusTag } from '../case-tags/index.ts';

const caseBannerFragment = graphql(`
  fragment CaseBanner_case on Case {
    id
    number
    status
    risk
    restricted
    ...CaseActions_case
    country {
      code
    }
    municipality {
      code
      name
    }
    person {
      id
      pseudonym
      birthYear
      identity {
        firstName
        lastName
        birthDate
        birthDatePrecision
      }
    }
  }
`);

/** Whose case this is and how it stands; stays in sight while the page scrolls. */
export function CaseBanner({ from }: { from: { id: string } & FragmentType<CaseBanner_CaseFragment> }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment: caseBannerFragment, fragmentName: 'CaseBanner_case', from });
  const { person, municipality, country } = data;
  const age = ageOn(today(), person);
  const place = [municipality?.name, format.country(country.code)].filter(Boolean).join(', ');
  return (
    <div className={classes.banner}>
      <div className={classes.inner}>
        <div className={classes.who}>
          <PageHeading title={fullName(person.identity) ?? person.pseudonym} className={classes.name} />
          <p className={classes.facts}>
            <span className={classes.number}>{data.number}</span>
            <span>{place}</span>
            {age && <AgeText age={age} />}
          </p>
        </div>
        <div className={classes.side}>
          <div className={classes.tags}>
            <StatusTag status={data.status} />
            <RiskTag risk={data.risk} />
            {data.restricted && <RestrictedTag />}
            <Button
              size="compact-xs"
              variant="subtle"
              className="no-print"
              leftSection={<IconPrinter size={14} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t`Print`}
            </Button>
          </div>
          <CaseActions from={data} />
        </div>
      </div>
    </div>
  );
}
