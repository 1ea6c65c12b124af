import type { OfferingPreviewQuery } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { birthDateText } from '../../shared/birth-date/birth-date-text.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { fullName } from '../../shared/person-name/full-name.ts';
import { nationalIdKindLabels } from '../../shared/vocabulary/person-labels.ts';
import { Fact } from '../../ui/facts/Facts.tsx';

type Identity = NonNullable<OfferingPreviewQuery['case']['person']['identity']>;

/** Who the person is, as the receiver will read it. */
export function PreviewIdentity({ identity }: { identity: Identity }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const empty = t`Not recorded`;
  return (
    <>
      <Fact term={t`Name`} empty={empty}>
        {fullName(identity)}
      </Fact>
      <Fact term={t`Also known as`} empty={empty}>
        {identity.alias}
      </Fact>
      <Fact term={t`Date of birth`} empty={empty}>
        {birthDateText(identity, format, i18n)}
      </Fact>
      <Fact term={t`National id`} empty={empty}>
        {identity.nationalIdKind && i18n._(nationalIdKindLabels[identity.nationalIdKind])}
      </Fact>
      <Fact term={t`Address`} empty={empty}>
        {identity.noFixedAddress ? t`No fixed address` : identity.address}
      </Fact>
      <Fact term={t`Phone`} empty={empty}>
        {identity.phone}
      </Fact>
      <Fact term={t`How is contact safe?`} empty={empty}>
        {identity.safeContact}
      </Fact>
    </>
  );
}
