import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { EntranceForm } from '../../ui/entrance/Entrance.tsx';
import { acceptInvitation, type InvitationProblem, type NewMember } from './invitation.ts';

export interface AcceptProps {
  readonly token: string;
  onAccepted(): void;
  onRefused(problem: InvitationProblem): void;
}

/** Somebody new says their name and chooses a password. */
export function AcceptAsNew({ token, email, onAccepted, onRefused }: AcceptProps & { readonly email: string }) {
  const { t } = useLingui();
  const { register, handleSubmit, formState, setError } = useForm<NewMember>();
  const { errors } = formState;
  const text = (field: keyof NewMember, code: string) => {
    if (field === 'password')
      return code === 'PASSWORD_TOO_LONG'
        ? t`At most 128 characters.`
        : t`This is too short: it takes at least 12 characters.`;
    if (code === 'TOO_LONG') return t`This name is too long.`;
    return code === 'REQUIRED' ? t`Enter your name` : t`This name holds a character that cannot be stored.`;
  };
  const submit = handleSubmit(async (member) => {
    const answer = await acceptInvitation(token, member);
    if (answer.outcome === 'accepted') return onAccepted();
    if (answer.outcome === 'refused') return onRefused(answer.problem);
    const { field, code } = answer.problem;
    setError(field, { message: text(field, code) }, { shouldFocus: true });
  });
  return (
    <form onSubmit={submit} noValidate>
      <EntranceForm lead={t`You have no account yet. It is made now, for this address.`}>
        {/* For password managers: the account is the invited address, which cannot be changed here. */}
        <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
        <TextInput
          label={t`Your name`}
          description={t`As your colleagues know you.`}
          autoComplete="name"
          error={errors.name?.message}
          {...register('name', { validate: (name) => name.trim() !== '' || t`Enter your name` })}
        />
        <PasswordInput
          label={t`Choose a password`}
          description={t`At least 12 characters. Several words are easy to remember.`}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the password` }}
          error={errors.password?.message}
          aria-invalid={errors.password !== undefined}
          {...register('password', { required: t`Choose a password` })}
        />
        <Button type="submit" loading={formState.isSubmitting} fullWidth>
          <Trans>Accept the invitation</Trans>
        </Button>
      </EntranceForm>
    </form>
  );
}
