import type { Service } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { IconTransferIn } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import formClasses from '../../shared/form/form.module.css';
import { useFormat } from '../../shared/format/use-format.ts';
import { serviceLabels } from '../../shared/vocabulary/offer-labels.ts';
import { Note } from '../../ui/message/Note.tsx';
import type { Offering } from './use-offering.ts';

const services = Object.keys(serviceLabels) as Service[];

/** To which NGO of the programme, and for which service. */
export function ReceiverStep({ offering: { kind, receivers, field, file, request } }: { offering: Offering }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  return (
    <>
      {kind === 'TRANSFER' && (
        <p className={formClasses.description}>
          <Trans>
            If the other NGO accepts, your case closes as transferred, with what is open in it, and goes on in a new
            case there. What your NGO has achieved stays counted as yours.
          </Trans>
        </p>
      )}
      {request && (
        <Note
          icon={<IconTransferIn size={18} />}
          title={<Trans>This answers the request of {request.fromPartnerName}</Trans>}
        >
          {receivers.length === 0 && (
            <p>
              <Trans>It does not take part in {file.programme.code}, so it cannot take this case over.</Trans>
            </p>
          )}
          <p>
            <Link to="/transfer-requests/$requestId" params={{ requestId: request.id }}>
              <Trans>To the request</Trans>
            </Link>
          </p>
        </Note>
      )}
      <NativeSelect
        label={t`NGO`}
        {...(!request && { description: t`The NGOs that take part in ${file.programme.code} as yours does.` })}
        data={[
          ...(request && receivers.length > 0 ? [] : [{ value: '', label: t`Choose an NGO` }]),
          ...receivers
            .toSorted((left, right) => format.compare(left.name, right.name))
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...field('toPartnerId')}
      />
      {kind === 'REFERRAL' && (
        <NativeSelect
          label={t`Service`}
          className={formClasses.medium}
          data={[
            { value: '', label: t`Choose the service` },
            ...services.map((value) => ({ value, label: i18n._(serviceLabels[value]) })),
          ]}
          {...field('service')}
        />
      )}
    </>
  );
}
