import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { chooseLocale } from '../../shared/locale/activate-locale.ts';
import { LocaleSelect } from '../../shared/locale/LocaleSelect.tsx';
import { roleLabels } from '../../shared/vocabulary/membership-labels.ts';
import { Entrance } from '../../ui/entrance/Entrance.tsx';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { AcceptAsNew } from './AcceptAsNew.tsx';
import { AcceptSignedIn } from './AcceptSignedIn.tsx';
import { InvitationAccepted } from './InvitationAccepted.tsx';
import { InvitationRefusal } from './InvitationRefusal.tsx';
import classes from './invitation.module.css';
import type { Invitation } from './invitation.ts';
import { SignInFirst } from './SignInFirst.tsx';
import { useInvitation } from './use-invitation.ts';

/** Where a link of an invitation leads: who invites to what, and the way in. */
export function InvitationPage() {
  const { t } = useLingui();
  const { state, again, accepted, refused } = useInvitation();
  switch (state.step) {
    case 'loading':
      return (
        <Sheet title={t`Invitation`}>
          <RowsSkeleton label={t`Loading`} rows={5} />
        </Sheet>
      );
    case 'refused':
      return <InvitationRefusal frame={Sheet} problem={state.problem} invitation={state.invitation} onRetry={again} />;
    case 'accepted':
      return <InvitationAccepted frame={Sheet} invitation={state.invitation} />;
    default: {
      const { token, invitation, signedIn } = state;
      const outcome = {
        onAccepted: () => accepted(invitation),
        onRefused: (problem: Parameters<typeof refused>[0]) => refused(problem, invitation),
      };
      return (
        <Sheet title={t`You are invited to ${invitation.partner}`}>
          <What invitation={invitation} />
          {signedIn && <AcceptSignedIn token={token} invitation={invitation} signedIn={signedIn} {...outcome} />}
          {!signedIn && invitation.signInFirst && <SignInFirst email={invitation.email} />}
          {!signedIn && !invitation.signInFirst && <AcceptAsNew token={token} email={invitation.email} {...outcome} />}
        </Sheet>
      );
    }
  }
}

/** The sheet that every state of the page is written on. */
function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Entrance
      title={title}
      foot={
        <>
          <p>
            <Trans>Casework of the partners for socio-economic stability in the Western Balkans.</Trans>
          </p>
          <LocaleSelect onChoose={(locale) => void chooseLocale(locale)} />
        </>
      }
    >
      {children}
    </Entrance>
  );
}

function What({ invitation }: { invitation: Invitation }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { role, countryCode, email, expiresAt } = invitation;
  return (
    <div className={classes.what}>
      <Facts>
        <Fact term={t`Role`} empty={t`Not recorded`}>
          {role && i18n._(roleLabels[role])}
        </Fact>
        <Fact term={t`Country`} empty={t`Not recorded`}>
          {format.country(countryCode)}
        </Fact>
        <Fact term={t`E-mail`} empty={t`Not recorded`}>
          {email}
        </Fact>
        <Fact term={t`Valid until`} empty={t`Not recorded`}>
          {format.moment(expiresAt)}
        </Fact>
      </Facts>
    </div>
  );
}
