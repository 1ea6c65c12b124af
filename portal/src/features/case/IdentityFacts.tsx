import type { PersonDetails_CaseFragment } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { birthDateText } from '../../shared/birth-date/birth-date-text.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { Fact } from '../../ui/facts/Facts.tsx';

type Identity = NonNullable<PersonDetails_CaseFragment['person']['identity']>;

/** Date of birth and how to reach the person. */
export function IdentityFacts({ identity }: { identity: Identity }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const empty = t`Not recorded`;
  return (
    <>
      <Fact term={t`Date of birth`} empty={empty}>
        {birthDateText(identity, format, i18n)}
      </Fact>
      <Fact term={t`Phone`} empty={empty}>
        {identity.phone && <a href={`tel:${identity.phone.replaceAll(/[^+\d]/g, '')}`}>{identity.phone}</a>}
      </Fact>
      <Fact term={t`Address`} empty={empty}>
        {identity.address}
      </Fact>
    </>
  );
}
