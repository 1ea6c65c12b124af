import { Trans, useLingui } from '@lingui/react/macro';
import { IconPhoneCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { birthDateText } from '../../shared/birth-date/birth-date-text.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { HiddenGroup } from '../../ui/hidden/HiddenGroup.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import type { ShownRequest } from './request-actions.ts';
import classes from './transfer-request.module.css';

/** Who it is about, as long as the viewer may know. */
export function RequestPerson({ request: { person, status } }: { request: ShownRequest }) {
  const { t } = useLingui();
  return (
    <Panel title={t`Who it is about`}>
      {person === null ? (
        <HiddenGroup>
          {status === 'IN_PROGRESS' ? (
            <Trans>Who the person is, is not shown to your NGO.</Trans>
          ) : (
            <Trans>The person is not shown to you any more: the request has ended.</Trans>
          )}
        </HiddenGroup>
      ) : (
        <Person person={person} />
      )}
    </Panel>
  );
}

function Person({ person }: { person: NonNullable<ShownRequest['person']> }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { identity } = person;
  const empty = t`Not recorded`;
  return (
    <>
      {identity?.safeContact && (
        <div className={classes.safe}>
          <p className={classes.safeTitle}>
            <IconPhoneCheck size={15} aria-hidden="true" />
            <Trans>Before you call or visit</Trans>
          </p>
          {identity.safeContact}
        </div>
      )}
      <Facts>
        <Fact term={t`Name`} empty={empty}>
          <Link to="/persons/$personId" params={{ personId: person.id }}>
            {personName(person)}
          </Link>
        </Fact>
        {identity && (
          <>
            <Fact term={t`Date of birth`} empty={empty}>
              {birthDateText(identity, format, i18n)}
            </Fact>
            <Fact term={t`Phone`} empty={empty}>
              {identity.phone && <a href={`tel:${identity.phone.replaceAll(/[^+\d]/g, '')}`}>{identity.phone}</a>}
            </Fact>
            <Fact term={t`Address`} empty={empty}>
              {identity.noFixedAddress ? t`No fixed address` : identity.address}
            </Fact>
          </>
        )}
      </Facts>
    </>
  );
}
