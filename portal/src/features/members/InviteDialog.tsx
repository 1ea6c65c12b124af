import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { Choices } from '../../shared/form/Choices.tsx';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { localeNames, locales } from '../../shared/locale/locales.ts';
import { roleLabels } from '../../shared/vocabulary/membership-labels.ts';
import { useViewer } from '../viewer/index.ts';
import type { MadeInvitation } from './InvitationLink.tsx';
import { findInvitableRole, rolesAt } from './partner-roles.ts';
import { type InvitationPlace, useInvitationPlaces } from './use-invitation-places.ts';
import { useInvite } from './use-invite.ts';
import type { ManagedPartner } from './use-managed-partners.ts';

interface InviteDialogProps {
  readonly partner: ManagedPartner;
  onClose(): void;
  onMade(made: MadeInvitation): void;
}

/** Invites somebody to a partner: an address, a role, a language, and a place where there are several. */
export function InviteDialog({ partner, onClose, onMade }: InviteDialogProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { user, memberships } = useViewer();
  const places = useInvitationPlaces(partner);
  const invite = useInvite(partner);
  const roles = rolesAt(partner.kind);
  const own = memberships.find((held) => held.partner.id === partner.id);
  const usual = (place: InvitationPlace) =>
    place.countryCode === own?.country.code && place.programmeCode === own.programme.code;
  const form = useRecordForm({
    userId: user.id,
    name: `member-invite.${partner.id}`,
    start: { email: '', role: roles[0] ?? '', locale: i18n.locale, countryCode: '' },
    async send(values, idempotencyKey) {
      const place = places.find(({ key }) => key === values.countryCode) ?? places.find(usual) ?? places[0];
      const role = findInvitableRole(values.role);
      if (!place || !role) return [];
      const { countryCode, programmeCode } = place;
      const { email, locale } = values;
      const answer = await invite({ email, role, locale, countryCode, programmeCode }, idempotencyKey);
      if (answer.made) onMade(answer.made);
      return answer.errors;
    },
  });
  const close = () => {
    form.reset();
    onClose();
  };
  const placeLabel = ({ countryCode, programmeCode, programmeName }: InvitationPlace) =>
    `${format.country(countryCode)} · ${programmeCode} – ${programmeName}`;
  return (
    <FormDialog
      title={partner.isManaged ? t`Invite a member` : t`Invite the first manager`}
      lead={t`Whoever opens the link accepts under their own name, and then waits until they are confirmed here.`}
      action={t`Make the invitation`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={close}
    >
      <TextInput
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        label={t`E-mail`}
        description={t`With this address they will sign in.`}
        {...form.field('email')}
      />
      {partner.isManaged && (
        <Choices
          legend={t`Role`}
          layout="inline"
          options={roles.map((role) => ({ value: role, label: i18n._(roleLabels[role]) }))}
          field={form.field('role')}
        />
      )}
      <NativeSelect
        label={t`Language`}
        data={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
        {...form.field('locale')}
      />
      {places.length > 1 && (
        <NativeSelect
          key={places.length}
          label={t`Where`}
          data={places
            .toSorted((left, right) => Number(usual(right)) - Number(usual(left)))
            .map((place) => ({
              value: place.key,
              label: placeLabel(place),
            }))}
          {...form.field('countryCode')}
        />
      )}
    </FormDialog>
  );
}
