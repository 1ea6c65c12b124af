import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { SecondStepForm } from './SecondStepForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SignInFrame } from './SignInFrame.tsx';

const route = getRouteApi('/sign-in');

/** The way in: the password, and a code where the account has a second factor. Afterwards back to where one came from. */
export function SignInPage() {
  const { t } = useLingui();
  const { returnTo } = route.useSearch();
  const router = useRouter();
  const [step, setStep] = useState<'password' | 'code'>('password');
  const enter = () => router.history.replace(returnTo ?? '/');
  if (step === 'code') {
    return (
      <SignInFrame title={t`Your code`} lead={<Trans>Your password is right. One more step.</Trans>} key="code">
        <SecondStepForm onSignedIn={enter} onBack={() => setStep('password')} />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame
      title={t`Sign in`}
      lead={<Trans>Casework of the partners for socio-economic stability in the Western Balkans.</Trans>}
      key="password"
    >
      <SignInForm onSignedIn={enter} onSecondStep={() => setStep('code')} />
    </SignInFrame>
  );
}
